import { describe, expect, it } from 'vitest';
import { beforeAreaNames, withAreaNames } from './area-names';
import { outwardText, teamText } from './schema';

const rule = { max: 20, label: '本人の言葉' };

function messages(schema: ReturnType<typeof teamText>, value: unknown): string[] {
  const result = beforeAreaNames(() => schema.safeParse(value));
  return result.success ? [] : result.error.issues.map((issue) => issue.message);
}

describe('teamText', () => {
  it('keeps an ordinary text, tidied', () => {
    const typed = '　描くのは\r\n一日中でも\u200bできる\u0000 ';
    expect(beforeAreaNames(() => teamText(rule).parse(typed))).toBe('描くのは\n一日中でもできる');
  });

  it.each([
    ['missing', undefined, '本人の言葉を書いてください。'],
    ['blank', ' 　\n', '本人の言葉を書いてください。'],
    ['too long', 'あ'.repeat(21), '本人の言葉は20字までにしてください。'],
    [
      'a name',
      '田中さんと話した',
      '「田中さん」は人の名前のようです。ここには書けません。言いかえ：「田中さん」→「ご本人」または「ご家族」または「店の人」（人の名前でなければ「さん」などを付けない）',
    ],
  ])('refuses %s', (_, value, message) => {
    expect(messages(teamText(rule), value)).toEqual([message]);
  });

  it('names every place that must change', () => {
    expect(messages(teamText({ max: 200, label: 'メモ' }), '田中さん 090-1234-5678')).toHaveLength(2);
  });

  it('tells the same words that stand there twice once', () => {
    expect(messages(teamText({ max: 200, label: 'メモ' }), '田中さんが来て、田中さんと話した')).toHaveLength(
      1,
    );
  });

  it('lets words pass that are only warned of inside the team', () => {
    expect(messages(teamText(rule), 'うつ病の話をした')).toEqual([]);
  });

  it('may be left out where the field is optional', () => {
    expect(teamText(rule).optional().safeParse(undefined).success).toBe(true);
  });
});

describe('outwardText', () => {
  it('refuses illness and offers a neutral phrase', () => {
    expect(messages(outwardText(rule), '統合失調症のため人混みが苦手')).toEqual([
      '「統合失調症」は病気・障害・給付などの言葉です。外に出る文には書けません。言いかえ：「統合失調症のため人混みが苦手」→「人の少ない時間帯がよい」',
    ]);
  });

  it('lets the neutral phrase pass', () => {
    expect(messages(outwardText(rule), '人の少ない時間帯がよい')).toEqual([]);
  });
});

describe('the areas of a municipality', () => {
  const text = teamText({ max: 100, label: 'メモ' });

  it('cannot be forgotten: without word of them no text is taken', () => {
    expect(text.safeParse('庭の話をした').success).toBe(false);
    expect(beforeAreaNames(() => text.safeParse('庭の話をした')).success).toBe(true);
  });

  it('are those of the validation that runs, also of one within another', () => {
    const isTaken = () => text.safeParse('北山1234-5まで迎えに行く').success;
    expect(withAreaNames(['北山'], isTaken)).toEqual({ result: false, hasReadText: true });
    withAreaNames(['北山'], () => {
      expect(beforeAreaNames(isTaken)).toBe(true);
      expect(isTaken()).toBe(false);
    });
    expect(withAreaNames(['北山'], () => 1)).toEqual({ result: 1, hasReadText: false });
  });
});
