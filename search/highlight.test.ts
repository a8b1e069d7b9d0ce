import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { asWrittenIn, highlight, marksOf } from './highlight';
import { termsOf } from './query';
import { buildVocabulary } from './vocabulary/vocabulary';

const vocabulary = buildVocabulary();
const shown = (text: string, question: string, window?: number) =>
  highlight(text, marksOf(termsOf(question, vocabulary)), window)
    .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
    .join('');

describe('highlight', () => {
  it.each([
    ['ここはｺﾄﾞﾓ食堂です', 'こども食堂', 'ここは[ｺﾄﾞﾓ食堂]です'],
    ['茅ケ崎の子ども食堂', '茅ヶ崎 子供食堂', '[茅ケ崎]の[子ども食堂]'],
    ['サーバーの掃除', 'サーバ 清掃', '[サーバー]の[掃除]'],
    ['椅子とイスと、いすゞ', 'イス', '[椅子]と[イス]と、いすゞ'],
    ['㈱みなと', '株', '[㈱]みなと'],
    ['三丁目', '3丁目', '[三丁目]'],
    ['畑と畑', '畑', '[畑]と[畑]'],
    ['畑の収穫', '畑の 畑の収', '[畑の収]穫'],
    ['畑', '-畑', '畑'],
    ['なにもない', '農園', 'なにもない'],
    ['', '農園', ''],
  ])('%s / %s', (text, question, marked) => {
    expect(shown(text, question)).toBe(marked);
  });

  it('cuts a long text around the first mark', () => {
    const text = `${'あ'.repeat(200)}農園${'い'.repeat(200)}`;
    expect(shown(text, '農園', 30)).toBe(`…${'あ'.repeat(10)}[農園]${'い'.repeat(18)}…`);
  });

  it('loses and adds no character but the marks of the cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const segments = highlight(text, marksOf(termsOf('a あ 子 "1"', vocabulary)), 1_000);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });
});

it('shows a correction as people write it', () => {
  expect(asWrittenIn('ばりあふりー', ['段差なし', '駅前はバリアフリーです'])).toBe('バリアフリー');
  expect(asWrittenIn('ばりあふりー', [])).toBe('ばりあふりー');
});
