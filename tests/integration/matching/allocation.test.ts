import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { withScope } from '#db/scope.server';
import { insertReachOuts } from '#db/queries/reach-outs.server';
import { placements } from '#db/schema/placements.server';
import {
  aCaseInAssessment,
  aCaseWithProfile,
  aFamilyConsultation,
  consented,
  theCase,
} from '#tests/factories/people';
import { aFacilityWithRoom, aListedHost, anOpenOffer, somebodyComes } from '#tests/factories/registry';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Forbidden } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { NotCalculated } from '~/domain/matching/allocation/run-apart.server';
import {
  allocation,
  allocationQueryOf,
  setMatchWeights,
  type AllocationPage,
} from '~/domain/matching/index.server';
import { joinHousehold } from '~/domain/people/index.server';
import { proposePlacement } from '~/domain/placements/index.server';
import { recordAssessment, setStance } from '~/domain/registry/index.server';

const database = useDatabase();
const coordinator = scopeOf('coordinator');
const now = new Date('2026-11-20T01:00:00Z');

const page = (search = 'solve=1', scope = coordinator, at = now) =>
  allocation(scope, allocationQueryOf(new URLSearchParams(search)), { now: at });
const placeOf = ({ found }: AllocationPage, code: string) =>
  found?.rows.find(({ line }) => line.code === code)?.pair?.card.hostId ?? null;

/** Somebody whom a quiet inspection on a Tuesday morning suits, and who lets hosts be asked. */
async function aWaitingCase(): Promise<string> {
  const code = await aCaseWithProfile();
  await consented(code, 'hosts_anonymous');
  return code;
}

async function aReadyHost(stance: 'welcome' | 'consult' = 'welcome', id?: string): Promise<string> {
  const hostId = id ?? (await aListedHost({ kind: 'shop' }));
  await setStance(coordinator, { id: hostId, stance }, { now });
  await recordAssessment(coordinator, { id: hostId, assessedOn: '2026-10-03' }, { now });
  return hostId;
}

const anInspection = (hostId: string, words: Parameters<typeof anOpenOffer>[1] = {}) =>
  anOpenOffer(hostId, {
    title: '検品',
    activities: ['inspection'],
    answers: { quiet_place: 'yes' },
    places: 1,
    ...words,
  });

let first: string;
let second: string;
let hostId: string;
let offerId: string;

beforeAll(async () => {
  first = await aWaitingCase();
  second = await aWaitingCase();
  hostId = await aReadyHost();
  offerId = await anInspection(hostId);
});

describe('who is looked at', () => {
  it('is whoever may be proposed a place now; of the others it is told why not', async () => {
    const unasked = await aCaseWithProfile();
    const blank = await aCaseInAssessment();
    const family = await aFamilyConsultation();
    const underWay = await aWaitingCase();
    await proposePlacement(coordinator, { code: underWay, hostId, kind: 'placement' }, { now });
    const { waiting, out, found } = await page('');
    expect(found).toBeNull();
    expect(waiting.map(({ code }) => code).sort()).toEqual([first, second].sort());
    const reasonOf = (code: string) => out.find(({ line }) => line.code === code)?.reason;
    expect(reasonOf(unasked)).toContain('まだ説明していない');
    expect(reasonOf(blank)).toContain('強みも願いも');
    expect(reasonOf(family)).toContain('家族からの相談');
    expect(reasonOf(underWay)).toContain('もう話が進んでいる');
  });

  it('is nobody whose place ends only later, until that day', async () => {
    const leaving = await aWaitingCase();
    const { id } = await proposePlacement(coordinator, { code: leaving, hostId, kind: 'placement' }, { now });
    await database.admin`
      update placements set status = 'ended', person_agreed_on = '2026-09-02', ended_on = '2026-12-20' where id = ${id}`;
    const { waiting, out } = await page('');
    expect(waiting.map(({ code }) => code)).not.toContain(leaving);
    expect(out.find(({ line }) => line.code === leaving)?.reason).toContain('もう話が進んでいる');
    const later = await page('', coordinator, new Date('2026-12-20T01:00:00Z'));
    expect(later.waiting.map(({ code }) => code)).toContain(leaving);
    await database.admin`update cases set status = 'closed' where code = ${leaving}`;
  });

  it('is nobody for an agency that works on none of them, and nothing for who may not match', async () => {
    expect(await page('solve=1', strangerScope())).toMatchObject({ waiting: [], out: [], found: null });
    for (const role of ['referrer', 'multi_agency', 'officer', 'community', 'admin', 'host'] as const)
      await expect(page('', scopeOf(role))).rejects.toBeInstanceOf(Forbidden);
    expect((await page('', scopeOf('manager'))).waiting).toHaveLength(2);
  });

  it('leaves an entry in the log with the codes, and nothing else', async () => {
    const count = () =>
      withScope(
        machineScope(),
        async (tx) => (await tx.select({ id: placements.id }).from(placements)).length,
      );
    const before = await count();
    await page();
    expect(await count()).toBe(before);
    const [entry] = await database.admin<{ codes: string[]; context: string }[]>`
      select codes, context from audit_log where action = 'matching.list-waiting' order by seq desc limit 1`;
    expect(entry).toMatchObject({ context: '検索' });
    expect(entry?.codes).toEqual(expect.arrayContaining([first, second]));
  });
});

describe('since when somebody waits', () => {
  it('is not changed by a refusal, but by the end of a placement', async () => {
    const { id } = await theCase(first);
    const since = async (at = now) =>
      (await page('solve=1', coordinator, at)).found?.rows.find(({ line }) => line.code === first)?.since;
    const begun = await since();
    const { id: placementId } = await proposePlacement(
      coordinator,
      { code: first, hostId: await aReadyHost(), kind: 'placement' },
      { now },
    );
    const over = (status: string, on: string) =>
      database.admin`update placements set status = ${status}, ended_on = ${on}, person_agreed_on = '2026-11-20' where id = ${placementId}`;
    await over('declined', '2027-03-01');
    expect(await since()).toBe(begun);
    await over('ended', '2027-03-01');
    expect(await since(new Date('2027-03-01T01:00:00Z'))).toBe('2027-03-01');
    await database.admin`delete from placements where case_id = ${id}`;
  });
});

describe('what is found', () => {
  it('gives the one place to one of them, with reasons, and tells the other what stands in the way', async () => {
    const { found } = await page();
    expect(found).toMatchObject({ served: 1, servedAtMost: 1, oneByOne: 1, gap: 0, byHand: [] });
    const [given, left] = found?.rows ?? [];
    expect(given?.pair).toMatchObject({
      offerId,
      offerTitle: '検品',
      slot: '火曜の午前',
      card: {
        band: 'ready',
        explanation: {
          fits: expect.arrayContaining([
            expect.objectContaining({ text: 'ていねい・正確 → 見て確かめる作業 → 検品' }),
          ]) as unknown,
        },
      },
    });
    expect(left?.left?.why).toContain('合う枠は1つあります');
    expect(left?.left?.helps[0]?.words).toContain('受入枠の人数');
  });

  it('keeps a pair that was decided, leaves out one that was taken out, and tells what cannot be', async () => {
    for (const code of [first, second])
      expect(placeOf(await page(`solve=1&fix=${code}.${offerId}`), code)).toBe(hostId);
    expect(placeOf(await page(`solve=1&not=${first}.${offerId}`), second)).toBe(hostId);
    const both = await page(`solve=1&fix=${first}.${offerId}&fix=${second}.${offerId}`);
    expect(both.found?.byHand.filter(({ refused }) => refused !== null)).toMatchObject([
      { refused: expect.stringContaining('受入枠の人数') as string },
    ]);
    expect((await page(`solve=1&fix=${first}.${newId()}&fix=x.y&not=&with=z`)).found?.byHand).toMatchObject([
      { name: '開いていない受入枠', refused: 'この受入枠は、いま開いていません。' },
    ]);
  });

  it('counts who comes already', async () => {
    await somebodyComes(hostId, offerId);
    expect((await page()).found?.served).toBe(0);
    await database.admin`update placements set status = 'ended', ended_on = '2026-11-01' where host_id = ${hostId} and status = 'trial'`;
    expect((await page()).found?.served).toBe(1);
  });

  it('asks no host more often than the municipality lets it be asked', async () => {
    await database.admin`update opportunities set places = 5 where id = ${offerId}`;
    expect((await page()).found?.served).toBe(2);
    const asked = (count: number) =>
      withScope(machineScope(), (tx) =>
        insertReachOuts(
          tx,
          Array.from({ length: count }, () => ({
            id: newId(),
            hostId,
            at: now,
            onDay: '2026-11-02',
            byUserId: towns.own.users.coordinator,
            way: 'mail',
            outcome: 'asked',
          })),
        ),
      );
    await database.admin`delete from reach_outs where host_id = ${hostId}`;
    await asked(2);
    const { found } = await page();
    expect(found?.served).toBe(1);
    expect(found?.rows[1]?.left?.helps[0]?.words).toContain('声をかける回数の目安');
    await database.admin`delete from reach_outs where host_id = ${hostId}`;
  });

  it('counts the seats of a facility', async () => {
    await database.admin`update opportunities set status = 'paused' where id = ${offerId}`;
    const facility = await aReadyHost('consult', await aFacilityWithRoom());
    await anInspection(facility, { menuKind: 'welfare_workplace_use', usesCapacity: true, places: 5 });
    expect((await page()).found?.served).toBe(2);
    await database.admin`update facility_capacities set usual_core_users = authorised_capacity - 1 where host_id = ${facility}`;
    const { found } = await page();
    expect(found?.served).toBe(1);
    expect(found?.rows[1]?.left?.helps[0]?.words).toContain('定員の余力');
    await database.admin`update opportunities set status = 'paused' where host_id = ${facility}`;
    await database.admin`update opportunities set status = 'open' where id = ${offerId}`;
  });

  it('says what went wrong, and nothing is lost', async () => {
    const query = allocationQueryOf(new URLSearchParams('solve=1'));
    const broken = () => Promise.reject(new NotCalculated('broken'));
    const failed = vi.fn();
    expect(await allocation(coordinator, query, { now, calculate: broken, failed })).toMatchObject({
      found: null,
      failure: 'broken',
      waiting: [{}, {}],
    });
    expect(failed).toHaveBeenCalledOnce();
  });

  it('counts by the weights that the municipality has set for the day', async () => {
    const weights = { wish: 10, strength: 60, conditions: 10, access: 10, readiness: 10 };
    await setMatchWeights(scopeOf('admin'), { ...weights, validFrom: '2026-11-20' }, { now });
    const calculate = vi.fn(() => Promise.reject(new NotCalculated('broken')));
    await allocation(coordinator, allocationQueryOf(new URLSearchParams('solve=1')), { now, calculate });
    expect(calculate).toHaveBeenCalledWith(expect.objectContaining({ weights }));
    await database.admin`delete from settings where key = 'match_weights'`;
  });
});

describe('a household', () => {
  beforeEach(async () => {
    await database.admin`delete from household_members`;
    await joinHousehold(coordinator, { code: first, other: second }, { now });
  });

  it('is kept apart, or goes together where that is chosen', async () => {
    expect((await page()).found?.served).toBe(1);
    const { found, households } = await page(`solve=1&with=${second}`);
    expect(found?.served).toBe(2);
    expect(households).toMatchObject([{ codes: [first, second].sort(), together: true, turn: '?solve=1' }]);
  });

  it('is not told to who sees one of them alone', async () => {
    const { id } = await theCase(second);
    await database.admin`update case_agencies set agency_id = ${towns.own.otherAgencyId} where case_id = ${id}`;
    const { waiting, households, found } = await page();
    expect(waiting.map(({ code }) => code)).toEqual([first]);
    expect(households).toEqual([]);
    expect(found?.served).toBe(1);
    await database.admin`update case_agencies set agency_id = ${towns.own.agencyId} where case_id = ${id}`;
  });
});
