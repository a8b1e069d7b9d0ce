import { describe, expect, it } from 'vitest';
import {
  answersAfter,
  creditNames,
  credits,
  decideAnswer,
  decideUse,
  looksLikeName,
  namesSomebody,
  usualCredit,
} from './rules';

const yes = { ok: true } as const;
const no = (reason: string) => ({ ok: false, reason: expect.stringContaining(reason) as string });

describe('whether a work may be shown or printed', () => {
  it.each([
    ['not_explained', 'granted', no('まだ説明していない')],
    ['refused', 'granted', no('同意しない')],
    ['withdrawn', 'granted', no('同意を取りやめた')],
    ['expired', 'granted', no('期限が切れた')],
    ['granted', null, no('まだご本人に聞いていません')],
    ['granted', 'refused', no('見せないと話しています')],
    ['granted', 'withdrawn', no('取りやめました')],
    ['granted', 'granted', yes],
  ] as const)('works: %s, this one: %s', (consent, answer, expected) => {
    expect(decideUse({ consent, answer })).toMatchObject(expected);
  });

  it('tells a way out whenever it is not', () => {
    for (const answer of [null, 'refused', 'withdrawn'] as const) {
      expect(decideUse({ consent: 'granted', answer })).toMatchObject({
        wayOut: expect.stringMatching(/。$/) as string,
      });
    }
  });
});

describe('the answers on one work', () => {
  const facts = {
    from: null,
    fromOn: null,
    to: 'granted',
    consent: 'granted',
    consentStood: true,
    answeredOn: '2026-11-20',
    today: '2026-11-20',
  } as const;
  it('follow one another: taken back is only what was agreed to', () => {
    expect([null, 'granted', 'refused', 'withdrawn'].map((from) => answersAfter(from as never))).toEqual([
      ['granted', 'refused'],
      ['withdrawn'],
      ['granted'],
      ['granted', 'refused'],
    ]);
    expect(decideAnswer({ ...facts, to: 'withdrawn' })).toMatchObject(no('まだ聞いていない'));
    expect(decideAnswer({ ...facts, from: 'granted', to: 'refused' })).toMatchObject(no('見せてよい'));
  });
  it('need the consent to show works for a yes, and never for taking back', () => {
    expect(decideAnswer(facts)).toEqual(yes);
    expect(decideAnswer({ ...facts, consent: 'expired' })).toMatchObject(no('期限が切れた'));
    expect(decideAnswer({ ...facts, from: 'granted', to: 'withdrawn', consent: 'expired' })).toEqual(yes);
    expect(decideAnswer({ ...facts, consentStood: false })).toMatchObject(no('同意がまだ'));
    const back = { ...facts, from: 'granted', fromOn: '2026-11-18', to: 'withdrawn' } as const;
    expect(decideAnswer({ ...back, consentStood: false })).toEqual(yes);
  });
  it.each([
    ['granted', 'withdrawn', '2026-11-17', no('一つ前の返事（2026年11月18日（水））より前')],
    ['granted', 'withdrawn', '2026-11-18', yes],
    ['withdrawn', 'granted', '2026-11-17', no('より前の日')],
    ['refused', 'granted', '2026-11-17', no('より前の日')],
    ['refused', 'granted', '2026-11-19', yes],
    ['refused', 'granted', '2026-11-21', no('先の日')],
    ['granted', 'withdrawn', '2026-11-21', no('先の日')],
  ] as const)('after %s of 18 November %s on %s', (from, to, answeredOn, expected) => {
    expect(decideAnswer({ ...facts, from, fromOn: '2026-11-18', to, answeredOn })).toMatchObject(expected);
  });
});

describe('how the maker is named', () => {
  it('AT-E2-4: ペンネーム／載せない, and 載せない to begin with where no_photo is a must', () => {
    expect(credits.map((credit) => creditNames[credit])).toEqual(['ペンネーム', '載せない']);
    expect(usualCredit([{ slug: 'no_photo', weight: 'must' }])).toBe('none');
    expect(usualCredit([{ slug: 'away_from_neighbors', weight: 'must' }])).toBe('none');
    expect(usualCredit([{ slug: 'no_photo', weight: 'prefer' }])).toBe('');
    expect(usualCredit([{ slug: 'quiet_place', weight: 'must' }])).toBe('');
  });
  it.each(['田中花子', '佐藤', '美咲', 'はなこ', '山田さん', 'K.S.', 'Tanaka Hanako', 'すずき たろう'])(
    'AT-E2-4: refuses %s, which looks like a real name',
    (name) => {
      expect(looksLikeName(name)).toBe(true);
    },
  );
  it.each(['あおい鳥', 'りんご', 'くもりのち晴れ', 'moko', '三日月堂'])('takes %s', (name) => {
    expect(looksLikeName(name)).toBe(false);
  });
});

describe('the title of a work', () => {
  it.each(['佐藤', '田中花子', '田中の猫', '夏の美咲', '花子の夢', 'Tanaka Hanako', '090-1234-5678'])(
    'is not %s, which names somebody',
    (title) => {
      expect(namesSomebody(title)).toBe(true);
    },
  );
  it.each([
    '川べりの朝',
    'すみれ',
    '林',
    '林の中',
    '椿',
    'さくらの木',
    '桃太郎',
    '母の肖像',
    '森・川・海',
    ' ',
  ])('can be %s', (title) => {
    expect(namesSomebody(title)).toBe(false);
  });
});
