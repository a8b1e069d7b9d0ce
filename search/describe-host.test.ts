import { describe, expect, it } from 'vitest';
import { documentsOf, type HostFacts, type HostOffer } from './describe-host';

const offer: HostOffer = {
  id: 'o1',
  title: '草取りの手伝い',
  menuKind: 'work_experience',
  activities: ['weeding'],
  strengths: ['steady_worker'],
  description: '畑の草を取ります。',
  places: 2,
  openEntry: false,
  times: [{ weekday: 2, slot: 'am' }],
  calendar: {},
  timeNegotiable: false,
  timeNote: '',
  startsOn: null,
  validUntil: '2027-03-31',
  status: 'open',
  taken: 1,
};

const host: HostFacts = {
  id: 'h1',
  name: '農園のはら',
  kana: 'ノウエンノハラ',
  kind: 'farm',
  organisation: '合同会社のはら',
  areas: [
    { id: 'a1', name: '北山' },
    { id: 'a2', name: '北部' },
  ],
  outside: false,
  address: 'みなも市北山1-2',
  locationPrecision: 'exact',
  lat: 35,
  lng: 138,
  publicPhone: '',
  contactName: '野原',
  contactPhone: '090-0000-0000',
  whatWeCanBring: '広い畑があります。',
  value: '',
  totalPlaces: null,
  takenPlaces: 0,
  openingText: '',
  openWeekdays: [6],
  stance: 'welcome',
  status: 'listed',
  visibility: 'public',
  confirmedOn: '2026-10-01',
  offers: [offer],
  answers: [
    { opportunityId: null, consideration: 'quiet_place', answer: 'yes' },
    { opportunityId: null, consideration: 'few_words', answer: 'yes' },
    { opportunityId: 'o1', consideration: 'few_words', answer: 'no' },
    { opportunityId: 'o1', consideration: 'seated_work', answer: 'partly' },
  ],
};

const today = '2026-11-21';
const of = (change: Partial<HostFacts>) => documentsOf({ ...host, ...change }, today);
const publicPart = (change: Partial<HostFacts> = {}) =>
  of(change).find(({ audience }) => audience === 'public');
const staffPart = (change: Partial<HostFacts> = {}) =>
  of(change).find(({ audience }) => audience === 'staff');

describe('who may find a host', () => {
  it.each([
    ['listed', 'public', ['public', 'staff']],
    ['listed', 'network', ['staff']],
    ['paused', 'public', ['staff']],
    ['pending', 'public', ['staff']],
    ['draft', 'public', ['staff']],
    ['archived', 'public', []],
  ])('%s, %s: %j', (status, visibility, audiences) => {
    expect(of({ status, visibility }).map(({ audience }) => audience)).toEqual(audiences);
  });

  it('hides from visitors what only supporters know', () => {
    const text = JSON.stringify(publicPart());
    for (const secret of ['welcome', '野原', '090-0000-0000']) expect(text).not.toContain(`"${secret}"`);
    expect(staffPart()?.texts).toContain('野原');
  });

  it.each([
    ['exact', 35, 'みなも市北山1-2', ['a1', 'a2']],
    ['area', null, undefined, ['a1', 'a2']],
    ['hidden', null, undefined, ['unknown']],
  ])('shows visitors of a place what may be shown: %s', (locationPrecision, lat, address, areas) => {
    const found = publicPart({ locationPrecision });
    expect(found?.lat).toBe(lat);
    expect(found?.conditions.find((value) => value.includes('1-2'))).toBe(address);
    expect(found?.areas).toEqual(areas);
    expect(staffPart({ locationPrecision })?.lat).toBe(35);
  });

  it('shows visitors no paused offer', () => {
    const paused = { offers: [{ ...offer, status: 'paused' }] };
    expect(publicPart(paused)?.offers[0]?.menu).toBeNull();
    expect(staffPart(paused)?.offers[0]).toMatchObject({ menu: 'work_experience', open: false });
  });
});

describe('where a host is', () => {
  it.each([
    ['area', ['a1', 'a2'], null],
    ['hidden', ['unknown'], null],
    ['exact', ['a1', 'a2'], 35],
  ])('is for visitors %s', (locationPrecision, areas, lat) => {
    const shown = publicPart({ locationPrecision });
    expect(shown).toMatchObject({ areas, lat, lng: lat === null ? null : 138 });
    expect(JSON.stringify(shown).includes('北山1-2')).toBe(lat !== null);
    expect(staffPart({ locationPrecision })).toMatchObject({ areas: ['a1', 'a2'], lat: 35 });
  });

  it('does not even tell of a hidden place that it is outside', () => {
    expect(publicPart({ locationPrecision: 'hidden', areas: [], outside: true })?.areas).toEqual(['unknown']);
  });
});

describe('the facts of an offer', () => {
  it('takes the answer for the offer before the general one, and only a plain yes', () => {
    expect(staffPart()?.offers[0]?.conditions).toEqual(['quiet_place']);
  });

  it('is closed while the host is not listed or no place is left', () => {
    expect(staffPart()?.offers[0]?.open).toBe(true);
    expect(staffPart({ status: 'paused' })?.offers[0]?.open).toBe(false);
    expect(staffPart({ offers: [{ ...offer, taken: 2 }] })?.offers[0]?.open).toBe(false);
  });

  it('stand once for every season to come and every single day', () => {
    const inSeason = { ...offer, validUntil: null, calendar: { season: { from: '06-01', to: '09-30' } } };
    expect(staffPart({ offers: [inSeason] })?.offers.map(({ since, until }) => [since, until])).toEqual([
      ['2027-06-01', '2027-09-30'],
      ['2028-06-01', '2028-09-30'],
      ['2029-06-01', '2029-09-30'],
    ]);
    const dated = {
      ...offer,
      times: [],
      calendar: {
        dates: [
          { on: '2026-11-01', slot: 'am' as const },
          { on: '2026-12-05', slot: 'pm' as const },
        ],
      },
    };
    expect(staffPart({ offers: [dated] })?.offers).toMatchObject([
      { times: [{ weekday: 6, slot: 'pm' }], since: null, until: '2026-12-05' },
    ]);
    expect(staffPart({ offers: [{ ...dated, calendar: { dates: [] } }] })?.offers).toHaveLength(1);
  });

  it('have no more places than the whole host has', () => {
    const second = { ...offer, id: 'o2', places: 5, taken: 0 };
    const lefts = (totalPlaces: number | null) =>
      staffPart({ totalPlaces, takenPlaces: offer.taken, offers: [offer, second] })?.offers.map(
        ({ left, open }) => [left, open],
      );
    expect(lefts(null)).toEqual([
      [1, true],
      [5, true],
    ]);
    expect(lefts(3)).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(lefts(1)).toEqual([
      [0, false],
      [0, false],
    ]);
  });

  it('of a host without offers are its own days and conditions', () => {
    expect(staffPart({ offers: [] })?.offers).toEqual([
      {
        menu: null,
        activities: [],
        conditions: ['quiet_place', 'few_words'],
        times: [{ weekday: 6, slot: null }],
        open: false,
        left: null,
        since: null,
        until: null,
      },
    ]);
  });
});

it('can be found by kind, activity, area, day and easy words', () => {
  const found = staffPart();
  expect(found?.tags).toEqual(expect.arrayContaining(['農家・農業法人', '草取り']));
  expect(found?.conditions).toEqual(
    expect.arrayContaining(['北山', '北部', '静かな場所', '火曜日', '火曜日 午前']),
  );
  expect(found?.texts).toContain('草を とる');
});
