import { describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { placements } from '#db/schema/placements.server';
import { withScope } from '#db/scope.server';
import { aCrowd, allAccepted } from '#tests/factories/crowd';
import { aBasis, aFacilityWithRoom, aListedHost, anOpenOffer } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { rearrangePlacement, startPlacement } from '~/domain/placements/index.server';
import {
  confirmOwnNumbers,
  declareCapacity,
  getCapacitySheet,
  getFacility,
  getOwnAvailability,
  markOwnDays,
  noteDays,
  noteOwnDay,
  recordConsultation,
  recordTemporaryUse,
  seatOffer,
  setUsualWeek,
} from '~/domain/registry/index.server';
import { getToday } from '~/domain/today/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const call = { now: new Date('2026-11-20T03:00:00Z') };

const facilityOf = (hostId: string, month: string | null = null) =>
  getFacility(coordinator, { hostId, month }, call);
const serviceOf = async (hostId: string) => (await facilityOf(hostId)).services[0]!;
const dayOf = async (hostId: string, day: string) =>
  (await facilityOf(hostId, day.slice(0, 7))).services[0]!.month.days.find((one) => one.day === day)!.cells;

/** Two people who come on Wednesday mornings; the second was placed later. */
async function twoOnWednesdays(hostId: string) {
  const opportunityId = await anOpenOffer(hostId, {
    menuKind: 'welfare_workplace_use',
    usesCapacity: true,
    places: 5,
    cells: ['wed_am', 'thu_am'],
  });
  const ids: string[] = [];
  for (const person of await aCrowd(2)) {
    const [id = ''] = await allAccepted([person], { hostId, opportunityId });
    await startPlacement(
      coordinator,
      { id, version: 1, startedOn: '2026-11-25', slots: ['wed_am'], timeText: '水曜 10時' },
      call,
    );
    ids.push(id);
  }
  return ids as [string, string];
}

const markOf = (id: string) =>
  withScope(machineScope(), async (tx) => {
    const [row] = await tx
      .select({ from: placements.rearrangeFrom })
      .from(placements)
      .where(eq(placements.id, id));
    return row?.from ?? null;
  });

describe('the usual week', () => {
  it('says in which slots the service runs, and with how many', async () => {
    const hostId = await aFacilityWithRoom();
    const { id: serviceId, version } = await serviceOf(hostId);
    await setUsualWeek(
      coordinator,
      { serviceId, version, core: { tue_am: 12, sat_am: 20 }, staff: { sat_am: 4 }, closedOnHolidays: true },
      call,
    );
    expect(await serviceOf(hostId)).toMatchObject({
      operatingCells: ['tue_am', 'sat_am'],
      usualCoreUsers: 20,
      usualWeek: { tue_am: { core: 12, staff: null }, sat_am: { core: 20, staff: 4 } },
    });
    expect(await dayOf(hostId, '2026-11-24')).toMatchObject([{ slot: 'am', mark: 'yes', left: 8 }]);
    expect(await dayOf(hostId, '2026-11-28')).toMatchObject([{ slot: 'am', mark: 'no' }]);
    expect(await dayOf(hostId, '2026-11-25')).toMatchObject([{ mark: 'closed', words: '休み' }]);
  });

  it('is written by the version seen, and not above 定員', async () => {
    const hostId = await aFacilityWithRoom();
    const { id: serviceId, version } = await serviceOf(hostId);
    const week = { serviceId, core: { tue_am: 12 }, closedOnHolidays: true };
    await expect(setUsualWeek(coordinator, { ...week, version: 7 }, call)).rejects.toBeInstanceOf(Conflict);
    const tooMany = setUsualWeek(coordinator, { ...week, version, core: { tue_am: 21 } }, call);
    await expect(tooMany).rejects.toMatchObject({
      fieldErrors: { 'core.tue_am': ['定員（20人）を超えています。'] },
    });
    await setUsualWeek(coordinator, { ...week, version, core: { tue_am: 18 } }, call);
    const lower = declareCapacity(
      coordinator,
      { hostId, version: version + 1, authorisedCapacity: 15, responsibleDepartment: '障がい福祉課' },
      call,
    );
    await expect(lower).rejects.toBeInstanceOf(Invalid);
  });
});

describe('a further service', () => {
  it('has a 定員 of its own, taken by the offers that are put to it', async () => {
    const hostId = await aFacilityWithRoom();
    await declareCapacity(
      coordinator,
      {
        ...{ hostId, version: 0, serviceKind: 'employment_transition', authorisedCapacity: 6 },
        ...{ usualCoreUsers: 6, responsibleDepartment: '障がい福祉課' },
      },
      call,
    );
    const opportunityId = await anOpenOffer(hostId, { usesCapacity: true, places: 3 });
    const { services, offers } = await facilityOf(hostId);
    expect(services.map(({ kind }) => kind)).toEqual(['continuous_employment_b', 'employment_transition']);
    expect(offers).toMatchObject([{ id: opportunityId, serviceId: services[0]!.id }]);
    await seatOffer(coordinator, { opportunityId, serviceId: services[1]!.id }, call);
    expect((await facilityOf(hostId)).offers[0]?.serviceId).toBe(services[1]!.id);
    const [person] = await aCrowd(1);
    const [id = ''] = await allAccepted([person!], { hostId, opportunityId });
    await expect(
      startPlacement(
        coordinator,
        { id, version: 1, startedOn: '2026-11-24', slots: ['tue_am'], timeText: '火曜 10時' },
        call,
      ),
    ).rejects.toThrow('本来6＋参加支援1＞定員6');
  });
});

describe('when core users rise (I2)', () => {
  it('marks the newest from that day, tells its coordinator, and takes the mark away when all fit again', async () => {
    const hostId = await aFacilityWithRoom();
    const [older, newer] = await twoOnWednesdays(hostId);
    const { id: serviceId } = await serviceOf(hostId);
    const rise = { serviceId, from: '2026-12-16', slots: ['am' as const] };
    await noteDays(coordinator, { ...rise, to: '2026-12-31', kind: 'forecast', coreUsers: 19 }, call);
    expect([await markOf(older), await markOf(newer)]).toEqual([null, '2026-12-16']);
    const service = await serviceOf(hostId);
    expect(service).toMatchObject({ toMove: 1 });
    expect(service.breakages[0]).toMatchObject({
      code: 'capacity',
      from: '2026-12-16',
      over: 1,
      reason: '定員の範囲内ではありません（本来19＋参加支援2＞定員20）',
    });
    const { due } = await getToday(coordinator, null, call);
    expect(due.filter(({ key }) => key === `rearrange-${newer}`)).toMatchObject([{ when: '12月16日から' }]);

    const other = { id: older, version: 2, from: '2026-12-16', timeText: '木曜 10時' };
    await rearrangePlacement(coordinator, { ...other, slots: ['fri_am'] }, call);
    expect([await markOf(older), await markOf(newer)]).toEqual([null, null]);
    await noteDays(coordinator, { ...rise, to: '2026-12-31', kind: 'usual' }, call);
    expect((await serviceOf(hostId)).toMove).toBe(0);
  });

  it('lets nobody move to where there is no room', async () => {
    const hostId = await aFacilityWithRoom();
    const [, newer] = await twoOnWednesdays(hostId);
    const { id: serviceId } = await serviceOf(hostId);
    await noteDays(
      coordinator,
      { serviceId, from: '2026-12-17', slots: ['am'], kind: 'forecast', coreUsers: 20 },
      call,
    );
    const move = { id: newer, version: 2, from: '2026-12-01', slots: ['thu_am'], timeText: '木曜 10時' };
    await expect(rearrangePlacement(coordinator, move, call)).rejects.toThrow(
      '12月17日（木）は、定員の範囲内ではありません',
    );
  });
});

describe('the basis of temporary use', () => {
  it('brings the talk with the 所管課 with it, which can be added to', async () => {
    const hostId = await aFacilityWithRoom();
    await recordConsultation(
      coordinator,
      {
        ...{ hostId, department: '障がい福祉課', answeredBy: '係長', consultedOn: '2026-11-18' },
        ...{
          method: 'document',
          asked: '来月からの増員',
          answer: '先に空けること',
          documentNumber: '障第12号',
        },
      },
      call,
    );
    const { consultations } = await facilityOf(hostId);
    expect(consultations.map(({ consultedOn, methodName }) => [consultedOn, methodName])).toEqual([
      ['2026-11-18', '文書'],
      ['2026-11-01', '電話'],
    ]);
  });

  it('AT-E7-4: asks for the ground of concurrent duty where facility staff support (CAP-4)', async () => {
    const hostId = await aFacilityWithRoom();
    await declareCapacity(
      coordinator,
      {
        ...{ hostId, version: 1, authorisedCapacity: 20, supportedByFacilityStaff: true },
        responsibleDepartment: '障がい福祉課',
      },
      call,
    );
    const { concurrentDutyBasis: _, ...without } = aBasis;
    const attempt = recordTemporaryUse(coordinator, { ...without, hostId }, call);
    await expect(attempt).rejects.toMatchObject({
      fieldErrors: { concurrentDutyBasis: [expect.any(String)] },
    });
    await recordTemporaryUse(coordinator, { ...without, kind: 'holiday', hostId }, call);
  });
});

describe('the sheet for 運営指導', () => {
  it('counts every day of the month, with those who come and the ground', async () => {
    const hostId = await aFacilityWithRoom();
    await twoOnWednesdays(hostId);
    const sheet = await getCapacitySheet(coordinator, { hostId, month: '2026-12' }, call);
    const [service] = sheet.services;
    expect(service?.rows).toHaveLength(31);
    expect(service?.rows[1]).toMatchObject({
      day: '2026-12-02',
      coreUsers: 17,
      participants: 2,
      capacity: 20,
    });
    expect(service?.rows[5]).toMatchObject({ day: '2026-12-06', operates: false, coreUsers: 0 });
    expect(sheet.bases).toHaveLength(1);
    expect(sheet.consultations).toHaveLength(1);
  });
});

describe('the portal', () => {
  it('of a facility: numbers ready, one press, one day that differs', async () => {
    const hostId = await aFacilityWithRoom();
    const host = scopeOf('host', { hostId });
    const before = await getOwnAvailability(host, null, call);
    if (before.kind !== 'numbers') throw new Error('a facility sees numbers');
    const [service] = before.services;
    expect(service).toMatchObject({ capacity: 20, slots: ['am', 'pm'], confirmedTo: null });
    expect(before.days.at(-1)).toBe('2026-11-29');
    await confirmOwnNumbers(host, {}, call);
    const day = { serviceId: service!.id, day: '2026-11-24', slot: 'am' as const };
    await noteOwnDay(host, { ...day, kind: 'forecast', coreUsers: 20 }, call);
    expect(await dayOf(hostId, '2026-11-24')).toMatchObject([{ mark: 'no' }, { mark: 'yes' }]);
    expect(await serviceOf(hostId)).toMatchObject({
      numbersConfirmedOn: '2026-11-20',
      numbersConfirmedTo: '2026-11-29',
      numbers: 'fresh',
      numbersLabel: '定員の人数は11月20日に確認',
    });
    await expect(
      noteOwnDay(host, { ...day, day: '2026-11-19', kind: 'closed' }, call),
    ).rejects.toBeInstanceOf(Refused);
    const another = scopeOf('host', { hostId: await aFacilityWithRoom() });
    await expect(noteOwnDay(another, { ...day, kind: 'closed' }, call)).rejects.toBeInstanceOf(NotFound);
  });

  it('of a shop: 〇△× on the days of its offers, and nothing of 定員', async () => {
    const hostId = await aListedHost();
    await anOpenOffer(hostId);
    const host = scopeOf('host', { hostId });
    const shown = await getOwnAvailability(host, null, call);
    expect(shown).toEqual({
      kind: 'days',
      days: shown.days,
      slots: ['am'],
      cells: [{ day: '2026-11-24', slot: 'am', mark: 'yes' }],
    });
    await markOwnDays(host, { marks: { '2026-11-24_am': 'no' } }, call);
    expect(await getOwnAvailability(host, null, call)).toMatchObject({ cells: [{ mark: 'no' }] });
    const [person] = await aCrowd(1);
    const opportunityId = await anOpenOffer(hostId);
    const [id = ''] = await allAccepted([person!], { hostId, opportunityId });
    const start = { id, version: 1, slots: ['tue_am'], timeText: '火曜 10時' };
    await expect(startPlacement(coordinator, { ...start, startedOn: '2026-11-24' }, call)).rejects.toThrow(
      '11月24日（火）は、受入先がお休みです',
    );
    await markOwnDays(host, { marks: { '2026-11-24_am': 'yes' } }, call);
    await startPlacement(coordinator, { ...start, startedOn: '2026-11-24' }, call);
    const facility = scopeOf('host', { hostId: await aFacilityWithRoom() });
    await expect(markOwnDays(facility, { marks: { '2026-11-24_am': 'no' } }, call)).rejects.toBeInstanceOf(
      Refused,
    );
  });
});
