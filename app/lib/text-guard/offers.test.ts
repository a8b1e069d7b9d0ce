import { describe, expect, it } from 'vitest';
import { offersIn, tellOffer, textWithWords, withoutOffers, wordsMeant } from './offers';
import { beforeAreaNames } from './area-names';
import { outwardText } from './schema';

function messagesOn(text: string): string[] {
  const result = beforeAreaNames(() => outwardText({ label: '条件', max: 400 }).safeParse(text));
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe('an offer in a message', () => {
  it('is read as it was told', () => {
    const offer = { from: 'うつ病で朝がつらい', to: ['午後からの活動がよい'] };
    expect(offersIn([`前の文。言いかえ：${tellOffer(offer)}（あとの文）`])).toEqual([offer]);
    expect(offersIn([tellOffer(offer), tellOffer(offer)])).toEqual([offer]);
    expect(offersIn(['「A」は長すぎます。'])).toEqual([]);
  });

  it.each<[string, string]>([
    ['統合失調症のため人混みが苦手', '人の少ない時間帯がよい'],
    ['統合失調症のため人混みが苦手なので、午前だけ来る', '人の少ない時間帯がよいので、午前だけ来る'],
    ['水曜がよい。うつ病で朝が起きられない。', '水曜がよい。午後からの活動がよい。'],
    ['みなも中央病院に週1回通っている', '医療機関に週1回通っている'],
    ['本町3丁目のアパートから来る', '市内のアパートから来る'],
    ['田中さんは木曜に来る', 'ご本人は木曜に来る'],
    ['元夫のＤＶで転居', '近所の人に会いにくい場所がよい'],
  ])('%s → %s', (text, becomes) => {
    const [offer] = offersIn(messagesOn(text));
    expect(text.replace(offer?.from ?? '', offer?.to[0] ?? '')).toBe(becomes);
    expect(messagesOn(becomes)).toEqual([]);
  });

  it('can be taken off its message, and what else the message says stays', () => {
    const [message = ''] = messagesOn('田中さんは木曜に来る');
    expect(withoutOffers(message)).toBe(
      '「田中さん」は人の名前のようです。ここには書けません。（人の名前でなければ「さん」などを付けない）',
    );
  });

  it('is left out where the words say more than the cause and no condition is told', () => {
    expect(offersIn(messagesOn('うつ病で2年休んでいた'))).toEqual([]);
  });
});

describe('the words that are meant', () => {
  it('stand marked in the text that was typed', () => {
    const text = '火曜の午前。てんかんがあるので高い所はさける';
    expect(textWithWords(text, wordsMeant(messagesOn(text)))).toEqual([
      { text: '火曜の午前。', isMeant: false },
      { text: 'てんかん', isMeant: true },
      { text: 'があるので高い所はさける', isMeant: false },
    ]);
  });

  it('stand with a little of what is around them in a long text', () => {
    const parts = textWithWords(`${'あ'.repeat(40)}田中さん${'い'.repeat(40)}`, ['田中さん']);
    expect(parts.map(({ text }) => text)).toEqual([`…${'あ'.repeat(16)}`, '田中さん', `${'い'.repeat(16)}…`]);
  });
});
