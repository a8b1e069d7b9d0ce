import { describe, expect, it } from 'vitest';
import { twinIndex, type TwinFacts } from './twins';

const place = (change: Partial<TwinFacts>): TwinFacts => ({
  ...{ id: 'a', name: 'こもれび', kana: '', address: '焼津市本町1-2-3', phone: '', lat: 34.86, lng: 138.32 },
  ...{ inList: false, ...change },
});
const signsOf = (one: Partial<TwinFacts>, other: Partial<TwinFacts>) =>
  twinIndex([place(one)])
    .find(place({ id: 'b', ...other }))
    .map(({ signs }) => signs)[0] ?? null;

describe('two hosts that may be one place', () => {
  it.each<[string, Partial<TwinFacts>, Partial<TwinFacts>, string[] | null]>([
    ['re-spelt, at one spot', {}, { name: '就労継続支援 こもれび', address: '' }, ['name', 'near']],
    [
      'with the name of the firm',
      { name: '（株）丸又' },
      { name: '株式会社 丸又' },
      ['name', 'near', 'address'],
    ],
    [
      'moved, but with its telephone',
      { phone: '054-111-2222' },
      { phone: '0541112222', lat: 34.9, address: '焼津市西町9' },
      ['name', 'phone'],
    ],
    [
      'renamed, with telephone and place',
      { name: 'HeartLink八楠保育園', phone: '054-111-2222' },
      { name: 'memory tree八楠保育園', phone: '054-111-2222' },
      ['phone', 'near', 'address'],
    ],
    [
      'in kana',
      { name: 'めだかの学校', kana: 'メダカノガッコウ' },
      { name: 'めだかのがっこう', kana: 'メダカノガッコウ', lat: null, lng: null },
      ['name', 'reading', 'address'],
    ],
    [
      'one of which says nothing of its place',
      { lat: null, lng: null, address: '' },
      { name: 'こもれび' },
      ['name'],
    ],
    ['far away', {}, { lat: 35.2, address: '静岡市1-1' }, null],
    ['two houses of one name', { lat: 34.8 }, { address: '焼津市西町9' }, null],
    ['neighbours', {}, { name: 'ひだまり' }, null],
    [
      'two shops of a market',
      { name: 'てっか家 さかなセンター店', phone: '054-1' },
      { name: 'のっけ家 さかなセンター店', phone: '054-2' },
      null,
    ],
    ['two rows of one list without a telephone in common', { inList: true }, { inList: true }, null],
  ])('%s', (_, one, other, signs) => expect(signsOf(one, other)).toEqual(signs));

  it('a telephone that many share is that of a head office', () => {
    const shops = Array.from({ length: 8 }, (_, at) =>
      place({
        id: `s${String(at)}`,
        name: `店${String(at)}`,
        phone: '03-0000-0000',
        lat: 34 + at,
        address: '',
      }),
    );
    expect(twinIndex(shops).find(place({ id: 'b', name: '店', phone: '03-0000-0000', address: '' }))).toEqual(
      [],
    );
  });

  it('is found across the border of two squares, and never with itself', () => {
    const index = twinIndex([place({ id: 'a', address: '', lat: 34.8594, lng: 138.3199 })]);
    expect(index.find(place({ id: 'b', address: '', lat: 34.8601, lng: 138.3201 }))).toHaveLength(1);
    expect(index.find(place({ id: 'a', address: '' }))).toEqual([]);
  });
});
