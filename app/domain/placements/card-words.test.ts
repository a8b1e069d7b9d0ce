import { describe, expect, it } from 'vitest';
import { beforeAreaNames } from '~/lib/text-guard';
import { terms } from '~/domain/taxonomy/lists';
import { acceptanceCardFrom, offeredLines } from './acceptance';
import { readLines, wordsOfHomeOrSchool } from './card-words';
import {
  planTrialSchema,
  rearrangePlacementSchema,
  startPlacementSchema,
  writeAcceptanceSchema,
} from './schema';

const conditions = [
  'adult_supervision',
  'guardian_consent',
  'avoid_school_hours',
  'care_duty_time',
  'family_attends_too',
  'meal_provided',
  'can_decline',
].map((slug) => ({ slug, weight: 'must', shareable: true }));

describe('AT-E4-4: what is asked of a 子ども食堂', () => {
  const lines = offeredLines(conditions).map((line) => ({ ...line, agreed: true }));
  const card = acceptanceCardFrom('けやき', {
    agreedOn: '2026-11-20',
    lines: lines.filter(({ key }) => !['watch:rest_call', 'watch:contact'].includes(key)),
  });

  it('AT-E4-4: is one small request, in these words', () => {
    expect(readLines(card.lines)).toContainEqual({
      heading: 'お願いしたいこと',
      texts: ['声かけ・見守りをお願いします'],
    });
  });

  it('AT-E4-4: with nothing of school, although the profile has a condition about it', () => {
    expect(card.lines.length).toBeGreaterThan(4);
    expect(JSON.stringify(card)).not.toContain('学校');
  });

  it('AT-E4-4: and nothing of whom the person looks after at home', () => {
    expect(JSON.stringify(card)).not.toMatch(/世話/u);
  });

  it('AT-E4-4: no condition that is offered at all speaks of home or school', () => {
    const all = terms('consideration').map(({ slug }) => ({ slug, weight: 'prefer', shareable: true }));
    const offered = offeredLines(all);
    expect(offered.length).toBeGreaterThan(80);
    expect(offered.filter(({ text }) => wordsOfHomeOrSchool(text) !== null)).toEqual([]);
    expect(offered.filter(({ text }) => text.includes('学校'))).toEqual([]);
  });

  it('AT-E4-4: not even where an older draft still has the line', () => {
    const old = [{ key: 'consideration:avoid_school_hours', text: '学校の時間を避ける', agreed: true }];
    expect(acceptanceCardFrom('けやき', { agreedOn: '2026-11-20', lines: old }).lines).toEqual([]);
  });
});

const told = [
  '母が病気なので家のことをしています',
  'お母さんの具合が悪い日は休みます',
  '母親は精神の病気です',
  '入院している父に会いに行く日がある',
  '弟の世話があります',
  '祖母の介護をしています',
  'ヤングケアラーです',
  'ひとり親家庭です',
  '不登校です',
  '学校に行っていません',
  '学校に あまり行けていない',
  '学校を休みがちです',
  '登校しぶりがあります',
  '保健室登校をしています',
  '別室登校をしています',
  '学校を欠席しています',
  '学校に通えていません',
  '中学に行っていない',
  '高校に行けない',
  '授業に出ていない',
  '保護者が入院',
  '妻の介護',
  '子どもの病気',
  '姑の介護',
  '夫は、うつ病です',
  '具合の悪い母がいます',
  '病気の母に電話します',
];

const untold = [
  '朝は声が小さいです',
  '帽子を机に置いたら、今日はここまで',
  '静かな部屋で休んでもらい、担当に電話してください',
  '家族のことは聞かないでください',
  '学校のことは聞かないでください',
  'お母さんもいっしょに食べに来ます',
  '手伝いは、してもいい・しなくてもいいです',
  '登下校の見守りをいっしょにします',
  '前の仕事のこと',
  '欠席のときは前日までに電話',
  'つかれたら別室で休む',
  '体調の悪い日は家族が電話します',
  '具合が悪くなったら家族に電話',
  '家族に電話して、体調を伝えてください',
  '親切に声をかけ、体調を聞いてください',
  '大丈夫です。体調を聞いてください',
  '工夫して、調子を見ながら進める',
  '学校が休みの日は活動もお休み',
  '学校の行事で行けない日は電話します',
  '学校の門まで行って、あいさつする',
  '登校してくる子どもを見守る',
  '家族がお世話になります',
];

describe('lines that are written with the person', () => {
  const id = '019aa1d2-0000-7000-8000-000000000001';
  const messages = (texts: Record<string, string>) => {
    const given = { id, version: '1', agreedOn: '2026-11-20', texts };
    const read = beforeAreaNames(() => writeAcceptanceSchema.safeParse(given));
    return read.success ? [] : read.error.issues.map(({ message }) => message);
  };

  it.each(told)('AT-E4-4: 「%s」 is refused in every line', (text) => {
    expect(wordsOfHomeOrSchool(text)).not.toBeNull();
    for (const line of ['rest', 'emergency', 'not_to_ask', 'own_words']) {
      expect(messages({ [line]: text }).join('')).toMatch(/書けません/u);
    }
  });

  it.each(untold)('「%s」 may stand there', (text) => {
    expect(wordsOfHomeOrSchool(text)).toBeNull();
  });

  it('AT-E4-4: nor in what was agreed at the start, which the place reads too', () => {
    const start = { id, version: 1, startedOn: '2026-11-24', slots: ['wed_evening'], timeText: '水曜 17時' };
    const read = (agreedConditions: string) =>
      beforeAreaNames(() => startPlacementSchema.safeParse({ ...start, agreedConditions })).success;
    expect(read('学校に行っていない日も来てよい')).toBe(false);
    expect(read('休みたいときは合図を出す')).toBe(true);
  });

  it.each([
    ['trial', planTrialSchema, { trialOn: '2026-11-24' }],
    ['start', startPlacementSchema, { startedOn: '2026-11-24' }],
    ['other times', rearrangePlacementSchema, { from: '2026-11-24' }],
  ] as const)('AT-E4-4: nor in the time of day: %s', (_, schema, given) => {
    const read = (timeText: string) =>
      beforeAreaNames(() => schema.safeParse({ ...given, id, version: 1, slots: ['wed_evening'], timeText }))
        .success;
    expect(read('水曜 17時、母の介護のあと')).toBe(false);
    expect(read('水曜 17時、片づけのあとまで')).toBe(true);
  });
});

describe('AT-E3-1: the card of a group that keeps an eye on somebody', () => {
  it('AT-E3-1: offers nothing but 声かけ and 見守り', () => {
    expect(offeredLines(conditions, 'watch')).toEqual([
      { key: 'watch:greet', text: '声かけ' },
      { key: 'watch:watch', text: '見守り' },
    ]);
  });

  it('AT-E3-1: tells nothing else, whatever was agreed to before for the place', () => {
    const lines = offeredLines(conditions).map(({ key, text }) => ({
      ...{ key, text: text || '朝は声が小さいです', agreed: true },
    }));
    const draft = { agreedOn: '2026-11-20', lines };
    const read = readLines(acceptanceCardFrom('ぶな', { ...draft, kind: 'watch' }).lines);
    expect(read).toEqual([{ heading: 'お願いしたいこと', texts: ['声かけ・見守りをお願いします'] }]);
    expect(readLines(acceptanceCardFrom('けやき', draft).lines).length).toBeGreaterThan(3);
  });
});
