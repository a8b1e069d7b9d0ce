import { describe, expect, it } from 'vitest';
import { bTypeService, capacityRows, seat, snapshot, spareSeats } from '#tests/factories/capacity';
import { TODAY } from '#tests/factories/matching';
import type { PlaceRows } from '#db/queries/matching.server';
import type { CapacityRows } from '~/domain/registry/rules';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { placesOf } from './assemble';

const host: PlaceRows['hosts'][number] = {
  id: 'host',
  name: 'ワークス 水車',
  kind: 'continuous_employment_b',
  areaName: null,
  outside: false,
  publicPhone: '',
  contactPhone: '054-000-0000',
  lat: 34.9,
  lng: 138.3,
  status: 'listed',
  stance: 'welcome',
  confirmedOn: null,
  clearedForMinors: false,
  totalPlaces: null,
  openWeekdays: [1, 3],
  origin: 'import',
  sourceCredit: '見本市のオープンデータ',
  createdAt: new Date('2026-06-11T16:00:00Z'),
};
const offer: PlaceRows['offers'][number] = {
  id: 'offer',
  hostId: 'host',
  title: '箱折り',
  menuKind: 'welfare_workplace_use',
  activities: ['box_folding'],
  strengths: [],
  places: 1,
  openEntry: false,
  times: [
    { weekday: 2, slot: 'am' },
    { weekday: 4, slot: 'am' },
  ],
  calendar: {},
  timeNegotiable: false,
  usesCapacity: false,
  rewardKind: 'none',
  minAge: null,
  watchOver: [],
  startsOn: null,
  status: 'open',
  updatedAt: new Date('2026-07-01T03:00:00Z'),
};
const full = { ...bTypeService, usualCoreUsers: 19, supportedByFacilityStaff: false };
const basis = { ...spareSeats, validFrom: '2026-11-01', validTo: '2027-01-31' };
const seats = (change: Partial<CapacityRows> = {}) =>
  capacityRows({ services: [full], bases: [basis], ...change }) as PlaceRows['capacity'];
const taken = (slots: string[]) => ({
  id: 'placement',
  hostId: 'host',
  opportunityId: 'offer',
  slots,
  openEntry: false,
});

const place = (rows: Partial<PlaceRows> = {}) => {
  const [one] = placesOf(
    {
      hosts: [host],
      assessments: [],
      offers: [offer],
      answers: [],
      taken: [],
      capacity: capacityRows({ services: [] }) as PlaceRows['capacity'],
      freshness: null,
      numbersFreshness: null,
      ...rows,
    },
    TODAY,
    (day) => day === '2026-11-23',
  );
  if (!one) throw new Error('no place');
  return one;
};
const roomsOf = (rows: Partial<PlaceRows>) => {
  const [first] = place(rows).offers;
  return [first?.free, first?.roomByCell.tue_am?.state, first?.roomByCell.thu_am?.state];
};

describe('rows become places', () => {
  it('with days, source, and the number to call', () => {
    expect(place()).toMatchObject({
      openDays: ['mon', 'wed'],
      phone: '054-000-0000',
      source: { from: 'open_data', title: '見本市のオープンデータ', on: '2026-06-12' },
      assessedOn: null,
      areaName: '',
    });
    expect(place({ hosts: [{ ...host, origin: 'staff' }] }).source).toEqual({
      from: 'registration',
      on: '2026-06-12',
    });
  });

  it('with the answers of the host apart from those of its offers, each with its source', () => {
    const said = { hostId: 'host', note: '', answeredOn: '2026-10-01' };
    const one = place({
      answers: [
        { ...said, opportunityId: null, consideration: 'quiet_place', answer: 'yes', source: 'visit' },
        { ...said, opportunityId: 'offer', consideration: 'quiet_place', answer: 'no', source: 'telephone' },
        { ...said, opportunityId: null, consideration: 'no_stairs', answer: 'yes', source: 'import' },
      ],
    });
    expect(one.answers).toMatchObject({
      quiet_place: { answer: 'yes', source: { from: 'visit', on: '2026-10-01' } },
      no_stairs: { source: { from: 'open_data' } },
    });
    expect(one.offers[0]?.answers).toMatchObject({ quiet_place: { source: { from: 'telephone' } } });
  });

  it.each([
    ['written in July, never confirmed', null, '2026-07-01'],
    ['confirmed in October', '2026-10-01', '2026-10-01'],
    ['confirmed before it was written', '2026-06-01', '2026-07-01'],
  ])('with the day of an offer: %s', (_, confirmedOn, on) => {
    expect(place({ hosts: [{ ...host, confirmedOn }] }).offers[0]?.on).toBe(on);
  });

  it.each([
    ['ピーマンのヘタとり', [{ activity: 'destemming', words: 'ヘタとり' }]],
    ['ハコおりの手伝い', undefined],
    ['箱おり', undefined],
    ['午後の集まり', undefined],
  ])('with what its title says besides what is ticked: %s', (title, named) => {
    expect(place({ offers: [{ ...offer, title }] }).offers[0]?.named).toEqual(named);
  });

  it.each([
    ['nobody comes', {}, [1, 'not_needed', 'not_needed']],
    ['somebody comes on Tuesdays', { taken: [taken(['tue_am'])] }, [1, 'full', 'not_needed']],
    ['on both days', { taken: [taken(['tue_am', 'thu_am'])] }, [0, 'full', 'full']],
    ['accepted, no day yet: every slot may be theirs', { taken: [taken([])] }, [0, 'full', 'full']],
    [
      'as many as come',
      { offers: [{ ...offer, openEntry: true }], taken: [taken([])] },
      [null, 'not_needed', 'not_needed'],
    ],
    ['places not known', { offers: [{ ...offer, places: null }] }, [null, 'not_needed', 'not_needed']],
  ] as const)('places of an offer: %s', (_, rows, rooms) => {
    expect(roomsOf(rows as Partial<PlaceRows>)).toEqual(rooms);
  });

  const seated = { offers: [{ ...offer, usesCapacity: true, places: 3 }] };
  it.each([
    ['19 + 1 ≤ 20', {}, ['free', 'free']],
    ['one seat taken on Tuesdays', { seats: [seat('a', ['tue_am'])] }, ['full', 'free']],
    ['no 定員 recorded', { services: [] }, ['unknown', 'unknown']],
    ['no basis recorded', { bases: [] }, ['unknown', 'unknown']],
    ['for holidays only', { bases: [{ ...basis, kind: 'holiday' }] }, ['full', 'full']],
    [
      'one coming day is full',
      { snapshots: [snapshot('2026-12-01', 'am', { coreForecast: 20 })] },
      ['full', 'free'],
    ],
  ] as const)('seats of a facility: %s', (_, rows, rooms) => {
    const capacity = seats(rows);
    expect(roomsOf({ ...seated, capacity }).slice(1)).toEqual(rooms);
  });

  it('an offer whose time is to be agreed asks for the time that its basis allows', () => {
    const negotiable = { ...offer, usesCapacity: true, times: [], timeNegotiable: true };
    const rows = { capacity: seats({ bases: [{ ...basis, kind: 'holiday' }] }), offers: [negotiable] };
    expect(place(rows).offers[0]?.room).toMatchObject({ state: 'unknown' });
  });

  it('a stay needs its room in every slot', () => {
    const stay = { ...offer, menuKind: 'temporary_housing', times: [], usesCapacity: true };
    const open = { ...full, operatingCells: [...ALL_CELLS], closedOnHolidays: false };
    const [only] = place({ offers: [stay], capacity: seats({ services: [open] }) }).offers;
    expect(only?.cells).toHaveLength(28);
    expect(only?.roomByCell.sun_night).toEqual({ state: 'free' });
  });

  it.each<[string, Partial<PlaceRows['offers'][number]>, string[] | null, string | null, string]>([
    ['every week', {}, ['tue_am', 'thu_am'], null, ''],
    ['some weeks', { calendar: { nth: [2, 4] } }, ['tue_am', 'thu_am'], null, '第2・第4の週だけ'],
    [
      'a season to come',
      { calendar: { season: { from: '06-01', to: '09-30' } } },
      ['tue_am', 'thu_am'],
      '2027-06-01',
      '6月〜9月だけ',
    ],
    [
      'a season that has no such weekday for a year: not known',
      { calendar: { season: { from: '11-25', to: '11-27' } }, times: [{ weekday: 7, slot: 'am' }] },
      null,
      '2026-11-25',
      '11月25日〜11月27日だけ',
    ],
    [
      'single days to come',
      { times: [], calendar: { dates: [{ on: '2026-12-05', slot: 'pm' }] } },
      ['sat_pm'],
      null,
      '',
    ],
  ])('times of an offer: %s', (_, change, cells, startsOn, limits) => {
    const [only] = place({ offers: [{ ...offer, ...change }] }).offers;
    expect([only?.cells, only?.startsOn, only?.limits]).toEqual([cells, startsOn, limits]);
  });

  it.each<[string, Partial<PlaceRows['offers'][number]>, string[] | undefined]>([
    ['all of them', {}, undefined],
    ['all but on holidays', { calendar: { holidaysOut: true } }, undefined],
    [
      'not those of single days',
      { calendar: { dates: [{ on: '2026-12-05', slot: 'pm' }] } },
      ['tue_am', 'thu_am'],
    ],
    ['none in some weeks only', { calendar: { nth: [2, 4] } }, []],
    ['none in a season only', { calendar: { season: { from: '11-01', to: '12-28' } } }, []],
  ])('slots of every week: %s', (_, change, everyWeek) => {
    const [only] = place({ offers: [{ ...offer, ...change }] }).offers;
    expect(only?.everyWeek).toEqual(everyWeek);
  });

  it('an offer whose single days have passed is none', () => {
    const gone = { ...offer, times: [], calendar: { dates: [{ on: '2026-11-07', slot: 'pm' as const }] } };
    expect(place({ offers: [gone] }).offers).toEqual([]);
  });

  it.each([
    ['nobody comes yet', [], [1, 'not_needed']],
    ['one of its days is taken', [['2026-12-05_am']], [1, 'not_needed']],
    ['both are', [['2026-12-05_am'], ['2026-12-19_am']], [0, 'full']],
    ['somebody comes every Saturday', [['sat_am']], [0, 'full']],
    ['somebody came on a day that has passed', [['2026-11-07_am']], [1, 'not_needed']],
  ] as const)('an offer of single days: %s', (_, comers, rooms) => {
    const dates = ['2026-12-05', '2026-12-19'].map((on) => ({ on, slot: 'am' as const }));
    const days = { ...offer, places: 1, times: [], calendar: { dates } };
    const [only] = place({ offers: [days], taken: comers.map((slots) => taken([...slots])) }).offers;
    expect([only?.free, only?.roomByCell.sat_am?.state]).toEqual(rooms);
  });

  it.each([
    ['goes on coming', null, 'full'],
    ['comes once more', '2026-11-27', 'full'],
    ['came for the last time today', TODAY, 'free'],
  ])('the seat of who %s', (_, endedOn, state) => {
    const held = { ...seat('p', ['fri_am']), endedOn };
    const fridays = { ...offer, usesCapacity: true, times: [{ weekday: 5, slot: 'am' as const }] };
    const [one] = place({
      offers: [fridays],
      capacity: seats({ seats: [held] }),
    }).offers;
    expect(one?.roomByCell.fri_am?.state).toBe(state);
  });

  it('a seat of a facility on single days is counted on those days only', () => {
    const dates = ['2026-12-01', '2026-12-08'].map((on) => ({ on, slot: 'am' as const }));
    const days = { ...offer, usesCapacity: true, times: [], calendar: { dates } };
    const stateWith = (...slots: string[]) => {
      const held = slots.map((slot, index) => seat(`p${index}`, [slot]));
      return place({ offers: [days], capacity: seats({ seats: held }) }).offers[0]?.roomByCell.tue_am?.state;
    };
    expect(stateWith('2026-12-01_am')).toBe('free');
    expect(stateWith('2026-12-01_am', '2026-12-08_am')).toBe('full');
  });

  it.each([
    ['nobody comes yet', [], [2, 'not_needed', 'not_needed']],
    ['one of another offer takes a place of the host', [['tue_am']], [2, 'not_needed', 'not_needed']],
    ['two of another offer fill the host on Tuesdays', [['tue_am'], ['tue_am']], [2, 'full', 'not_needed']],
    ['two at no certain time may be there always', [[], []], [0, 'full', 'full']],
  ] as const)('the limit of the whole host: %s', (_, others, rooms) => {
    expect(
      roomsOf({
        hosts: [{ ...host, totalPlaces: 2 }],
        offers: [{ ...offer, places: 5 }],
        taken: others.map((slots) => ({ ...taken([...slots]), opportunityId: 'another' })),
      }),
    ).toEqual(rooms);
  });

  it('those who come and go as they like do not count against it', () => {
    const others = [1, 2].map(() => ({ ...taken([]), opportunityId: 'open house', openEntry: true }));
    expect(
      roomsOf({ hosts: [{ ...host, totalPlaces: 2 }], offers: [{ ...offer, places: 5 }], taken: others })[0],
    ).toBe(2);
  });

  it.each([
    ['today', '2026-11-20', null, 'fresh'],
    ['more than 30 days ago', '2026-10-20', null, 'due'],
    ['120 days ago', '2026-07-23', null, 'due'],
    ['more than that', '2026-07-22', null, 'old'],
    ['more than that, with limits of the municipality', '2026-07-22', { due: 60, old: 200 }, 'due'],
    ['never', null, null, 'never'],
  ])('the numbers of its seats, confirmed %s', (_, numbersConfirmedOn, numbersFreshness, freshness) => {
    const [only] = place({
      offers: [{ ...offer, usesCapacity: true }],
      capacity: seats({ services: [{ ...full, numbersConfirmedOn }] }),
      numbersFreshness,
    }).offers;
    expect(only?.numbers?.freshness).toBe(freshness);
  });

  it('an offer without a seat has no numbers that grow old', () => {
    const capacity = seats({ services: [{ ...full, numbersConfirmedOn: '2025-01-01' }] });
    expect(place({ capacity }).offers[0]?.numbers).toBeNull();
  });
});
