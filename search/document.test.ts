import { describe, expect, it } from 'vitest';
import { namesOf, phonesOf, pagesOf, rowOf, timeBits, timeMask, type HostDocument } from './document';

const document: HostDocument = {
  hostId: '0190aaaa-0000-7000-8000-000000000001',
  audience: 'staff',
  names: ['㈱蓮', '蓮'],
  readings: ['はす'],
  tags: ['商店・商店街'],
  conditions: ['本町'],
  texts: ['茅ケ崎のサーバー'],
  kind: 'shop',
  areas: ['unknown'],
  stance: 'welcome',
  status: 'listed',
  confirmedOn: null,
  lat: null,
  lng: null,
  quality: 0.5,
  offers: [
    {
      menu: 'work_experience',
      activities: ['weeding'],
      conditions: [],
      times: [
        { weekday: 2, slot: 'am' },
        { weekday: 3, slot: null },
      ],
      open: true,
      left: 1,
      since: null,
      until: null,
    },
  ],
};

it('keeps every value under every folding, by where it stands', () => {
  const pages = pagesOf(rowOf(document).norm);
  expect(pages.names).toEqual(['(株)蓮', '蓮', 'はす', 'ハス']);
  expect(pages.tags).toEqual(['商店 商店街', '商店・商店街']);
  const words = [...pages.conditions, ...pages.texts];
  expect(words).toEqual(expect.arrayContaining(['茅が崎のさーば', '茅け崎のさーばー', '茅が崎のサーバ']));
});

it('takes what was not told apart for text', () => {
  expect(pagesOf('\n蓮\nはす\n')).toEqual({ names: [], tags: [], conditions: [], texts: ['蓮', 'はす'] });
});

it('adds the facts of the offers as lexemes', () => {
  expect(rowOf(document).lexemes).toEqual(expect.arrayContaining(['#w2', '#sam', '#w3', 'ハス', '蓮']));
});

describe('namesOf', () => {
  it.each([
    ['株式会社みなと', ['株式会社みなと', 'みなと']],
    ['みなと工房（株）', ['みなと工房（株）', 'みなと工房']],
    ['NPO法人 ひだまり', ['NPO法人 ひだまり', 'ひだまり', 'NPO法人ひだまり']],
    ['こうぼう こむぎ', ['こうぼう こむぎ', 'こうぼうこむぎ']],
    ['社会福祉法人ゆきあい会', ['社会福祉法人ゆきあい会', 'ゆきあい会']],
    ['学校給食センター', ['学校給食センター']],
    ['株式会社', ['株式会社']],
  ])('%s', (name, names) => {
    expect(namesOf(name)).toEqual(names);
  });
});

describe('hours as bits', () => {
  const offer = timeBits([
    { weekday: 2, slot: 'am' },
    { weekday: 4, slot: 'pm' },
    { weekday: 6, slot: null },
  ]);
  it.each([
    [['tue'], ['am'], true],
    [['tue'], ['pm'], false],
    [['tue', 'thu'], ['pm'], true],
    [['sat'], null, true],
    [['sat'], ['am'], false],
    [null, ['evening'], false],
    [null, null, true],
    [['someday'], null, false],
  ])('%j %j', (days, slots, met) => {
    expect((offer & timeMask(days, slots)) !== 0n).toBe(met);
  });
});

describe('phonesOf', () => {
  it.each([
    ['054-627-5585', ['054-627-5585', '0546275585']],
    ['（０５４）６２７－５５８５', ['（０５４）６２７－５５８５', '0546275585']],
    ['', ['', '']],
  ])('%s', (phone, phones) => {
    expect(phonesOf(phone)).toEqual(phones);
  });
});
