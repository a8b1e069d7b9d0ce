import { describe, expect, it } from 'vitest';
import { considerations, easyLabel, label, terms } from '~/domain/taxonomy/lists';
import { easyWord } from './easy-words';
import { wordsShown } from './shown-cards';

describe('what a card told, in やさしい日本語', () => {
  it.each([
    ['少人数（5人以下）（どうしても）', '少ない 人（どうしても）'],
    ['静かな場所（できれば）', 'しずかな ところ（できれば）'],
    ['大きな声を出さない（少しなら挑戦したい）', '大きい 声を 出さない（すこし やって みる）'],
    ['家庭料理', 'うちの 料理'],
    ['少人数（5人以下）', '少ない 人'],
    ['未成年', '18さいに なって いない 人'],
    ['休憩の声かけ', '「休みましょう」と 言って もらう'],
    // The person's own words are theirs.
    ['急に呼ばれると驚きます（後ろから）', '急に呼ばれると驚きます（後ろから）'],
    ['火曜の午前', '火曜の午前'],
  ])('%s becomes %s', (told, easy) => {
    expect(easyWord(told)).toBe(easy);
  });

  it('knows every condition in every weight', () => {
    for (const { slug } of considerations) {
      for (const weight of terms('considerationType')) {
        const told = easyWord(`${label('consideration', slug)}（${weight.label}）`);
        expect(told.startsWith(`${easyLabel('consideration', slug)}（`)).toBe(true);
      }
    }
  });

  it('knows all that a host may be asked to watch over', () => {
    expect(terms('watchOver').filter(({ label: words }) => easyWord(words) === words)).toEqual([]);
  });

  it('is told beside the ordinary words of both kinds of cards', () => {
    const inquiry = {
      ...{ strengths: ['家庭料理'], wishes: ['料理をしたい'], availability: '火曜の午前', age: '成人' },
      considerations: [{ label: '静かな場所', weight: 'どうしても' }],
    };
    expect(wordsShown(inquiry).easyWords).toEqual([
      'おとな',
      'うちの 料理',
      '料理を したい',
      'しずかな ところ（どうしても）',
      '火曜の午前',
    ]);
    const acceptance = {
      ...{ alias: 'けやき', agreedOn: '2026-11-21' },
      lines: [{ heading: '配慮してほしいこと', text: '静かな場所（できれば）' }],
    };
    expect(wordsShown(acceptance)).toEqual({
      ...{ alias: 'けやき', words: ['静かな場所（できれば）'], easyWords: ['しずかな ところ（できれば）'] },
    });
  });
});
