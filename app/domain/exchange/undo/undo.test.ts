import { describe, expect, it } from 'vitest';
import type { Written } from '../sorting/compare';
import { revert, whyItStays } from './revert';

const now: Written = {
  ...{ name: 'あ', kana: 'ア', kind: 'shop', address: '東町1', lat: 34.1, lng: 138.1, phone: '054', url: '' },
  ...{ openingText: '', openWeekdays: [1, 2], credit: '焼津市' },
};

describe('whyItStays', () => {
  const untouched = { status: 'pending', version: 1, hostVersion: 1, namedElsewhere: false };
  it.each([
    ['nothing has happened', {}, ''],
    ['it was put on the list', { status: 'listed', version: 2 }, '一覧に載せる'],
    ['a person has edited it', { version: 2 }, '人が直した'],
    ['another list names it', { namedElsewhere: true }, 'ほかの一覧'],
  ])('%s', (_, change, why) => {
    const told = whyItStays({ ...untouched, ...change });
    expect(why === '' ? told : told.includes(why)).toBe(why === '' ? '' : true);
  });
});

describe('revert', () => {
  const difference = (field: string, from: unknown, to: unknown, applied = true) => ({
    field,
    from,
    to,
    applied,
  });
  it.each([
    ['what still stands goes back', [difference('phone', '', '054')], { phone: '' }, []],
    ['what was changed since stays', [difference('phone', '', '053')], {}, ['phone']],
    ['what was never applied is left alone', [difference('name', 'い', 'う', false)], {}, []],
    [
      'weekdays are compared by what they say',
      [difference('openWeekdays', [], [1, 2])],
      { openWeekdays: [] },
      [],
    ],
    [
      'a place goes back whole',
      [difference('lat', null, 34.1), difference('lng', null, 138.1)],
      { lat: null, lng: null },
      [],
    ],
    [
      'a place that was moved stays whole',
      [difference('lat', null, 34.1), difference('lng', null, 138.9)],
      {},
      ['lat', 'lng'],
    ],
  ])('%s', (_, differences, back, stayed) => expect(revert(differences, now)).toEqual({ back, stayed }));
});
