import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { facilityCapacities } from '#db/schema/capacity.server';
import { mails } from '#db/schema/mail.server';
import { offerChanges } from '#db/schema/offer-news.server';
import { cases, profiles } from '#db/schema/people.server';
import { placements } from '#db/schema/placements.server';
import { hosts, opportunities } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { aBasis } from '#tests/factories/registry';
import { machineScope, scopeOf, strangerScope } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import { lockWaits } from '#tests/setup/lock-waits';
import { getOfferNews, matchCase, tellOfOffers } from '~/domain/matching/index.server';
import { declareCapacity, recordTemporaryUse } from '~/domain/registry/index.server';
import { getToday } from '~/domain/today/index.server';
import '~/domain/reactions.server';

const db = useDatabase();
const machine = machineScope();
const coordinator = scopeOf('coordinator');
const colleague = scopeOf('manager');
const now = new Date('2026-11-20T01:00:00Z');

/** What each test begins without, those that refer to others first. */
const everything = [
  ...['offer_news', 'offer_changes', 'mails', 'disclosures', 'placements', 'consents', 'profile_strengths'],
  ...['profile_considerations', 'profiles', 'case_agencies', 'cases', 'condition_answers', 'reach_outs'],
  ...['offer_services', 'temporary_use_bases', 'department_consultations', 'capacity_snapshots'],
  ...['facility_capacities', 'host_assessments', 'opportunities', 'hosts'],
];

let stage: Stage;
let leaving: Stage;

/** Somebody who waits for the one place of an offer, and somebody who comes there. */
beforeEach(async () => {
  for (const table of everything) await db.admin.unsafe(`delete from ${table}`);
  stage = await aStage();
  leaving = await another('105-0');
  await withScope(machine, async (tx) => {
    await tx.update(hosts).set({ confirmedOn: '2026-11-10' });
    await tx
      .update(profiles)
      .set({ menuKinds: ['work_experience'] })
      .where(eq(profiles.caseId, stage.caseId));
  });
  await comes(leaving, 'trial', machine);
});

async function comes({ caseId }: Stage, status: string, scope = colleague): Promise<void> {
  await withScope(scope, async (tx) => {
    const [row] = await tx.select({ by: cases.coordinatorUserId }).from(cases).where(eq(cases.id, caseId));
    await tx.insert(placements).values({
      ...{ municipalityId: tx.municipalityId, id: crypto.randomUUID(), caseId, status, slots: ['tue_am'] },
      ...{ hostId: stage.hostId, opportunityId: stage.opportunityId, personAgreedOn: '2026-10-01' },
      ...{ trialOn: '2026-11-10', createdBy: row?.by ?? '' },
    });
  });
}

/** Somebody else who could come to the same place. */
const another = (digits: string) =>
  aStage({ digits, hostId: stage.hostId, opportunityId: stage.opportunityId });

const becomes = (status: string, { caseId } = leaving) =>
  withScope(colleague, (tx) =>
    tx
      .update(placements)
      .set({ status, endedOn: status === 'ended' ? '2026-11-20' : null })
      .where(eq(placements.caseId, caseId)),
  );
const tell = () => tellOfOffers(machine, { hostId: stage.hostId }, { now });
const news = async (scope = coordinator) => (await getOfferNews(scope, null, { now })).offers;
const mailsSent = () => withScope(machine, (tx) => tx.select().from(mails));
const whyOf = async () => (await news()).map(({ people }) => people.map(({ why }) => why));

describe('room that comes of somebody leaving', () => {
  it.each(['ended', 'declined'])(
    'is told once to the coordinator of who waits, when it is %s',
    async (status) => {
      await becomes(status);
      const told = await Promise.all(Array.from({ length: 5 }, () => tell()));
      expect(told.reduce((sum, one) => sum + one.told, 0)).toBe(1);
      expect(await tell()).toMatchObject({ told: 0 });
      expect(await whyOf()).toEqual([['空きが出ました']]);
      expect(await mailsSent()).toHaveLength(1);
      const { due } = await getToday(coordinator, null, { now });
      expect(due.filter(({ key }) => key.startsWith('offer-news'))).toMatchObject([
        { when: '1件', what: '空きが出た受入枠を見る', line: { code: stage.code } },
      ]);
      const { found } = await matchCase(coordinator, { code: stage.code, limit: 10 }, { now });
      expect(found?.results.ready.map(({ hostId }) => hostId)).toContain(stage.hostId);
    },
  );

  it('is told to nobody who may not see the case', async () => {
    await becomes('ended');
    expect(await tell()).toMatchObject({ told: 1 });
    for (const scope of [colleague, strangerScope(), scopeOf('coordinator', { town: 'other' })])
      expect(await news(scope)).toEqual([]);
  });

  it('holds nothing of the case whose place it was', async () => {
    await becomes('ended');
    const noted = await withScope(machine, (tx) => tx.select().from(offerChanges));
    expect(noted.map(({ about }) => about)).toEqual(['seat']);
    expect(JSON.stringify(noted)).not.toContain(leaving.caseId);
    expect(JSON.stringify(noted)).not.toContain(leaving.code);
  });

  it('is not told when nobody fits', async () => {
    await withScope(machine, (tx) => tx.update(profiles).set({ slots: ['wed_pm'] }));
    await becomes('ended');
    expect(await tell()).toMatchObject({ told: 0 });
  });

  it('is not told to whoever left', async () => {
    await withScope(machine, (tx) => tx.update(profiles).set({ menuKinds: ['work_experience'] }));
    await becomes('ended');
    expect(await tell()).toMatchObject({ told: 1 });
    expect((await news()).flatMap(({ people }) => people.map(({ line }) => line.code))).toEqual([stage.code]);
  });

  it('is not told when somebody else took it in between, and no more when somebody takes it before it was seen', async () => {
    const other = await another('107-0');
    await becomes('ended');
    await comes(other, 'trial');
    expect(await tell()).toMatchObject({ told: 0 });
    await becomes('declined', other);
    expect(await tell()).toMatchObject({ told: 1 });
    await comes(await another('108-0'), 'trial');
    await tell();
    expect(await news()).toEqual([]);
  });

  it('is not told of a place that was held for a moment only', async () => {
    await withScope(machine, (tx) => tx.update(opportunities).set({ places: 2 }));
    const other = await another('109-0');
    await comes(other, 'trial');
    await becomes('declined', other);
    expect(await tell()).toMatchObject({ told: 0 });
  });

  it('is told where a second leaves while the change of the first is being looked at', async () => {
    await withScope(machine, (tx) => tx.update(opportunities).set({ places: 2 }));
    const other = await another('110-0');
    await comes(other, 'trial', machine);
    await becomes('ended');
    let looking: ReturnType<typeof tell> | undefined;
    await db.admin.begin(async (sql) => {
      // Read after the changes and before who holds a place.
      await sql`lock table host_assessments in access exclusive mode`;
      looking = tell();
      await lockWaits(db.admin);
      await becomes('ended', other);
    });
    expect(await looking).toMatchObject({ told: 1 });
    expect(await tell()).toMatchObject({ told: 0 });
    expect(await whyOf()).toEqual([['空きが出ました']]);
    expect(await withScope(machine, (tx) => tx.select().from(offerChanges))).toEqual([]);
  });

  it('asks for nothing while a placement is only talked over', async () => {
    await comes(stage, 'asked');
    await becomes('accepted', stage);
    expect(await withScope(machine, (tx) => tx.select().from(offerChanges))).toEqual([]);
  });
});

describe('room that is made', () => {
  it('by one more place', async () => {
    await withScope(colleague, (tx) => tx.update(opportunities).set({ places: 2 }));
    expect(await tell()).toMatchObject({ told: 1 });
    expect(await whyOf()).toEqual([['空きが出ました']]);
  });

  it('by the numbers of a facility', async () => {
    const { hostId } = stage;
    await withScope(machine, async (tx) => {
      await tx.delete(placements);
      await tx.update(hosts).set({ kind: 'continuous_employment_b' });
      await tx.update(opportunities).set({ usesCapacity: true, places: null });
    });
    const facility = { hostId, version: 0, authorisedCapacity: 20, responsibleDepartment: '障がい福祉課' };
    await declareCapacity(colleague, { ...facility, usualCoreUsers: 20 }, { now });
    await recordTemporaryUse(colleague, { ...aBasis, hostId }, { now });
    await tell();
    expect(await news()).toEqual([]);
    const [row] = await withScope(machine, (tx) => tx.select().from(facilityCapacities));
    await withScope(colleague, (tx) =>
      tx
        .update(facilityCapacities)
        .set({ usualCoreUsers: 12 })
        .where(eq(facilityCapacities.id, row?.id ?? '')),
    );
    expect(await tell()).toMatchObject({ told: 1 });
    expect(await whyOf()).toEqual([['空きが出ました']]);
  });
});
