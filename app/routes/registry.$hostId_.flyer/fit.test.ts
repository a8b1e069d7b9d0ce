import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { fitFlyer, shortened, type FlyerTexts } from './fit';

const short: FlyerTexts = {
  name: '農園 のはら',
  kana: 'ノウエン ノハラ',
  whatWeCanBring: '草取り、袋づめ',
  offers: [{ title: '畑の手伝い', menuEasy: 'ちいきの てつだい', timeLabel: '火曜の午前' }],
  conditionsEasy: ['しずかな ところ'],
  opening: '月・火・金',
  address: '北山1-2',
};
const offer = (length: number) => ({
  title: 'あ'.repeat(length),
  menuEasy: 'ちいきの てつだい',
  timeLabel: 'い'.repeat(2 * length),
});

describe('fitFlyer', () => {
  it.each<[string, Partial<FlyerTexts>, string]>([
    ['a short text', {}, 'large 4'],
    ['two offers', { offers: [offer(12), offer(12)] }, 'large 4'],
    ['four offers', { offers: Array.from({ length: 4 }, () => offer(12)) }, 'middle 4'],
    ['a long description', { whatWeCanBring: 'あ'.repeat(400), offers: [offer(30), offer(30)] }, 'small 4'],
    [
      'the longest of everything',
      {
        name: 'あ'.repeat(60),
        kana: 'ア'.repeat(80),
        whatWeCanBring: 'あ'.repeat(400),
        offers: Array.from({ length: 6 }, () => offer(60)),
        conditionsEasy: Array.from({ length: 9 }, () => 'しずかな ところ'),
        opening: 'あ'.repeat(160),
        address: 'あ'.repeat(120),
      },
      'small 1',
    ],
  ])('%s', (_, texts, fit) => {
    const { size, offers } = fitFlyer({ ...short, ...texts });
    expect(`${size} ${offers}`).toBe(fit);
  });

  it('never shows more of a longer text', () => {
    const rank = (texts: FlyerTexts) => {
      const { size, offers, letters } = fitFlyer(texts);
      return ['large', 'middle', 'small'].indexOf(size) * 1e6 - offers * 1e3 - letters;
    };
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (a, b) => {
        const of = (length: number) => rank({ ...short, whatWeCanBring: 'あ'.repeat(length) });
        expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)));
      }),
    );
  });
});

describe('shortened', () => {
  it.each([
    ['あいう', 3, 'あいう'],
    ['あいうえ', 3, 'あい…'],
    ['𠮷野家の前', 3, '𠮷野…'],
    ['', 3, ''],
  ])('%s, %i letters: %s', (text, letters, short) => expect(shortened(text, letters)).toBe(short));
});
