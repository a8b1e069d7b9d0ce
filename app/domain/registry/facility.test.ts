import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import {
  bTypeService,
  capacityRows,
  homeService,
  isTestHoliday,
  only,
  seat,
  snapshot,
  spareSeats,
} from '#tests/factories/capacity';
import { ALL_CELLS, SLOTS } from '~/domain/taxonomy/slots';
import { addDays } from '~/lib/japanese-date';
import { breakagesFrom, suggestedMoves, summarise } from './breakages';
import { facilitiesOf, type CapacityRows } from './facilities';
import { spareAt, weeklyRoom } from './facility';

const host = { id: 'host', kind: 'continuous_employment_b' };
const facility = (change: Partial<CapacityRows> = {}) =>
  only(facilitiesOf(capacityRows(change), isTestHoliday)(host));
const tuesday = { day: '2026-12-15', slot: 'am' } as const;
const wednesdays = [seat('first', ['wed_am']), seat('second', ['wed_am'])];

describe('余力 of a day and slot', () => {
  const week = { tue_am: { core: 19, staff: 2.5 }, tue_pm: { core: 12, staff: null } };
  it.each([
    ['the number of the service', {}, tuesday, { known: 'usual', coreUsers: 17, staffFte: 3, left: 3 }],
    [
      'the number of the slot of the week',
      { services: [{ ...bTypeService, usualWeek: week }] },
      tuesday,
      { coreUsers: 19, staffFte: 2.5, left: 1 },
    ],
    [
      'staff of the service where the week says nothing of it',
      { services: [{ ...bTypeService, usualWeek: week }] },
      { ...tuesday, slot: 'pm' },
      { coreUsers: 12, staffFte: 3 },
    ],
    [
      'the forecast of the day',
      { snapshots: [snapshot('2026-12-15', 'am', { coreForecast: 18 })] },
      tuesday,
      { known: 'forecast', coreUsers: 18 },
    ],
    [
      'the actual number before the forecast',
      { snapshots: [snapshot('2026-12-15', 'am', { coreForecast: 18, coreActual: 16, staffFte: '2.00' })] },
      tuesday,
      { known: 'actual', coreUsers: 16, staffFte: 2 },
    ],
    [
      'a day off',
      { snapshots: [snapshot('2026-12-15', 'am', { closed: true })] },
      tuesday,
      { known: 'closed', coreUsers: 0, operates: false },
    ],
    ['a Sunday', {}, { day: '2026-12-20', slot: 'am' }, { known: 'closed', operates: false }],
    ['a public holiday', {}, { day: '2026-12-23', slot: 'am' }, { known: 'closed', operates: false }],
    [
      'a public holiday on which it opens',
      { snapshots: [snapshot('2026-12-23', 'am', { coreForecast: 8 })] },
      { day: '2026-12-23', slot: 'am' },
      { known: 'forecast', coreUsers: 8, operates: true },
    ],
    [
      'those who come in the slot, and nobody else',
      { seats: [seat('a', ['tue_am', 'thu_am']), seat('b', ['wed_am']), seat('c', [])] },
      tuesday,
      { participants: 2, left: 1 },
    ],
    [
      'nobody before the first day or after the last',
      {
        seats: [
          seat('a', ['tue_am'], { startedOn: '2026-12-22' }),
          seat('b', ['tue_am'], { endedOn: '2026-12-14' }),
          seat('c', ['tue_am'], { trialOn: '2026-12-15', startedOn: '2026-12-22' }),
        ],
      },
      tuesday,
      { participants: 1 },
    ],
  ] as const)('%s', (_, rows, at, spare) => {
    expect(spareAt(facility(rows as Partial<CapacityRows>), at)).toMatchObject(spare);
  });

  it('of several services is counted apart, by the offer that takes the seat', () => {
    const other = {
      ...bTypeService,
      id: 'other',
      serviceKind: 'employment_transition',
      authorisedCapacity: 6,
    };
    const rows = capacityRows({
      services: [{ ...other, usualCoreUsers: 6 }, bTypeService],
      seats: [seat('a', ['tue_am']), seat('b', ['tue_am'], { opportunityId: 'training' })],
      offerServices: [{ opportunityId: 'training', serviceId: 'other' }],
    });
    const facilities = facilitiesOf(rows, isTestHoliday)(host);
    expect(facilities.all.map(({ service }) => service.id)).toEqual(['service', 'other']);
    expect(facilities.of(null)?.service.id).toBe('service');
    expect(spareAt(facilities.of('training')!, tuesday)).toMatchObject({ participants: 1, over: 1 });
    expect(spareAt(facilities.of('offer')!, tuesday)).toMatchObject({ participants: 1, left: 2 });
  });
});

describe('a place every week', () => {
  it.each([
    ['E7: 17+1≤20', {}, '2026-12-01', { ok: true, left: 2 }],
    [
      'as little as is left on the fullest day',
      { snapshots: [snapshot('2026-12-15', 'am', { coreForecast: 19 })] },
      '2026-12-01',
      { ok: true, left: 0 },
    ],
    [
      'not when one of the days is full',
      { snapshots: [snapshot('2026-12-15', 'am', { coreForecast: 20 })] },
      '2026-12-01',
      {
        code: 'capacity',
        reason: '12月15日（火）は、定員の範囲内ではありません（本来20＋参加支援1＞定員20）',
      },
    ],
    [
      'a day off is none',
      { snapshots: [snapshot('2026-12-15', 'am', { closed: true })] },
      '2026-12-01',
      { ok: true },
    ],
    ['not before the basis', {}, '2026-11-20', { code: 'basis_period' }],
    ['a basis that ends on the way is renewed', {}, '2027-02-15', { ok: true }],
    ['not after the basis', {}, '2027-03-01', { code: 'basis_period' }],
    [
      'one of two bases is enough',
      { bases: [{ ...spareSeats, kind: 'holiday' }, spareSeats] },
      '2026-12-01',
      { ok: true },
    ],
    [
      'who begins later holds the place already',
      {
        services: [{ ...bTypeService, usualCoreUsers: 19 }],
        seats: [seat('a', ['tue_am'], { startedOn: '2027-01-05' })],
      },
      '2026-12-01',
      { code: 'capacity' },
    ],
  ] as const)('%s', (_, rows, from, verdict) => {
    expect(weeklyRoom(facility(rows as Partial<CapacityRows>), 'tue_am', from)).toMatchObject(verdict);
  });

  it('in an evening there is no core service, so no spare seat', () => {
    expect(weeklyRoom(facility(), 'tue_evening', '2026-12-01')).toMatchObject({ code: 'not_operating' });
    const evenings = facility({ bases: [{ ...spareSeats, kind: 'outside_hours' }] });
    expect(weeklyRoom(evenings, 'tue_evening', '2026-12-01')).toEqual({ ok: true, left: null });
  });

  it('E5: a stay needs its room at all hours', () => {
    const home = facility({ services: [homeService] });
    for (const cell of ALL_CELLS) expect(weeklyRoom(home, cell, '2026-12-01')).toEqual({ ok: true, left: 5 });
  });
});

describe('when core users rise (I2)', () => {
  const rise = (core: number) =>
    ['2026-12-16', '2026-12-30'].map((day) => snapshot(day, 'am', { coreForecast: core }));

  it('AT-E7-3: 17 to 19 with two placed: one is to move, the newest, from that day and not before', () => {
    const seats = [
      seat('older', ['wed_am'], { createdAt: new Date('2026-10-01T00:00:00Z') }),
      seat('newer', ['wed_am']),
    ];
    const full = facility({ seats, snapshots: rise(19) });
    expect([...suggestedMoves(full, '2026-12-01')]).toEqual([['newer', '2026-12-16']]);
    expect(summarise(breakagesFrom(full, '2026-12-01'))[0]).toEqual({
      code: 'capacity',
      from: '2026-12-16',
      to: '2026-12-30',
      days: 2,
      over: 1,
      reason: '定員の範囲内ではありません（本来19＋参加支援2＞定員20）',
    });
  });

  it('AT-E5-1: a home that fills up asks for its room back', () => {
    const seats = [seat('stay', ['stay'])];
    const home = facility({
      services: [homeService],
      seats,
      snapshots: [snapshot('2027-01-20', 'night', { coreForecast: 50 })],
    });
    expect([...suggestedMoves(home, '2026-12-01')]).toEqual([['stay', '2027-01-20']]);
    expect(breakagesFrom(home, '2026-12-01')[0]).toMatchObject({
      code: 'capacity',
      reason: '定員の範囲内ではありません（本来50＋参加支援1＞定員50）',
    });
  });

  it('nobody moves where all fit, and a day off breaks nothing', () => {
    expect(breakagesFrom(facility({ seats: wednesdays }), '2026-12-02')).toEqual([
      expect.objectContaining({ day: '2027-03-03', code: 'basis_period', over: 0 }),
    ]);
    const closed = [snapshot('2026-12-16', 'am', { closed: true })];
    expect(suggestedMoves(facility({ seats: wednesdays, snapshots: closed }), '2026-12-02').size).toBe(0);
  });
});

describe('properties', () => {
  const anyRows = fc
    .record({
      capacity: fc.integer({ min: 1, max: 12 }),
      usual: fc.integer({ min: 0, max: 12 }),
      staff: fc.integer({ min: 0, max: 300 }),
      seats: fc.array(
        fc.uniqueArray(fc.constantFrom('mon_am', 'tue_am', 'wed_pm', 'fri_am'), { minLength: 1 }),
        {
          maxLength: 6,
        },
      ),
      days: fc.uniqueArray(
        fc.record({
          ahead: fc.integer({ min: 0, max: 60 }),
          slot: fc.constantFrom(...SLOTS),
          core: fc.integer({ min: 0, max: 14 }),
          closed: fc.boolean(),
        }),
        { selector: ({ ahead, slot }) => `${ahead} ${slot}`, maxLength: 12 },
      ),
    })
    .map(({ capacity, usual, staff, seats, days }) =>
      capacityRows({
        services: [
          {
            ...bTypeService,
            authorisedCapacity: capacity,
            usualCoreUsers: usual,
            staffFte: (staff / 100).toFixed(2),
          },
        ],
        seats: seats.map((slots, index) =>
          seat(`p${index}`, slots, { createdAt: new Date(Date.UTC(2026, 9, index + 1)) }),
        ),
        snapshots: days.map(({ ahead, slot, core, closed }) =>
          snapshot(addDays('2026-12-01', ahead), slot, { coreForecast: core, closed }),
        ),
      }),
    );
  const moments = Array.from({ length: 88 }, (_, ahead) => addDays('2026-12-01', ahead)).flatMap((day) =>
    SLOTS.map((slot) => ({ day, slot })),
  );

  it('I1, I3: who is let in every week fits on every day, with staff', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('mon_am', 'tue_am', 'wed_pm', 'fri_am'), (rows, cell) => {
        const one = only(facilitiesOf(rows, isTestHoliday)(host));
        if (!weeklyRoom(one, cell, '2026-12-01').ok) return;
        const withMore = only(
          facilitiesOf({ ...rows, seats: [...rows.seats, seat('more', [cell])] }, isTestHoliday)(host),
        );
        for (const at of moments) {
          const spare = spareAt(withMore, at, 0);
          if (!spare.operates || spareAt(one, at, 0).participants === spare.participants) continue;
          expect(spare.left).toBeGreaterThanOrEqual(0);
          expect((spare.requiredFte ?? 0) - (spare.staffFte ?? 0)).toBeLessThanOrEqual(1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('I2: when the suggested have moved, all others fit', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const moves = suggestedMoves(only(facilitiesOf(rows, isTestHoliday)(host)), '2026-12-01');
        const after = rows.seats.map((row) => {
          const moving = moves.get(row.placementId);
          return { ...row, endedOn: moving === undefined ? null : addDays(moving, -1) };
        });
        const rest = only(facilitiesOf({ ...rows, seats: after }, isTestHoliday)(host));
        for (const at of moments) expect(spareAt(rest, at, 0).over).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('one core user more never leaves more room', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...moments.slice(0, 200)), (rows, at) => {
        const fuller = rows.services.map((one) => ({ ...one, usualCoreUsers: one.usualCoreUsers + 1 }));
        const before = spareAt(only(facilitiesOf(rows, isTestHoliday)(host)), at);
        const now = spareAt(only(facilitiesOf({ ...rows, services: fuller }, isTestHoliday)(host)), at);
        expect(now.left).toBeLessThanOrEqual(before.left);
        expect(now.over).toBeGreaterThanOrEqual(before.over);
        if (now.verdict.ok) expect(before.verdict.ok).toBe(true);
      }),
    );
  });
});
