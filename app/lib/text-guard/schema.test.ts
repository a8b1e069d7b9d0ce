import { describe, expect, it } from 'vitest';
import { outwardText, teamText } from './schema';

const rule = { max: 20, label: '本人の言葉' };

function messages(schema: ReturnType<typeof teamText>, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => issue.message);
}

describe('teamText', () => {
  it('keeps an ordinary text, tidied', () => {
    expect(teamText(rule).parse('　描くのは\r\n一日中でも\u200bできる\u0000 ')).toBe(
      '描くのは\n一日中でもできる',
    );
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
    expect(teamText(rule).safeParse('うつ病の話をした').success).toBe(true);
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
    expect(outwardText(rule).safeParse('人の少ない時間帯がよい').success).toBe(true);
  });
});
