import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { offerChanges, offerNews } from '#db/schema/offer-news.server';
import { profiles } from '#db/schema/people.server';
import { hosts, opportunities } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aStage, type Stage } from '#tests/factories/stage';
import { useDatabase } from '#tests/setup/database';
import { lockWaits } from '#tests/setup/lock-waits';
import { resumeOfferNews, tellOfOffers, type OfferTrouble } from '~/domain/matching/index.server';

const db = useDatabase();
const machine = machineScope();
const colleague = scopeOf('manager');
const DAY = 86_400_000;

let first: Stage;
let second: Stage;

/** Two hosts that are looked at one after the other, each with an offer that was just opened and suits somebody. */
beforeEach(async () => {
  for (const table of ['offer_news', 'offer_changes', 'case_agencies', 'consents', 'profile_strengths'])
    await db.admin.unsafe(`delete from ${table}`);
  for (const table of ['profile_considerations', 'profiles', 'cases', 'condition_answers', 'opportunities'])
    await db.admin.unsafe(`delete from ${table}`);
  for (const table of ['host_assessments', 'hosts']) await db.admin.unsafe(`delete from ${table}`);
  const stages = [await aStage({ digits: '101-0' }), await aStage({ digits: '102-0' })];
  [first, second] = stages.sort((a, b) => (a.hostId < b.hostId ? -1 : 1)) as [Stage, Stage];
  await withScope(machine, async (tx) => {
    await tx.update(profiles).set({ menuKinds: ['work_experience'] });
    await tx.update(hosts).set({ confirmedOn: '2026-11-10' });
    await tx.update(opportunities).set({ status: 'paused' });
  });
  await withScope(colleague, (tx) => tx.update(opportunities).set({ status: 'open' }));
});

/** The upkeep after so long, with what it has told of. */
async function upkeep(afterMs = DAY) {
  const troubles: OfferTrouble[] = [];
  await resumeOfferNews(machine, (trouble) => troubles.push(trouble), new Date(Date.now() + afterMs));
  return troubles;
}

const offersTold = async () => {
  const rows = await withScope(machine, (tx) =>
    tx.selectDistinct({ id: offerNews.opportunityId }).from(offerNews),
  );
  return rows.map(({ id }) => id).sort();
};
const changesOf = ({ hostId }: Stage) =>
  withScope(machine, (tx) => tx.select().from(offerChanges).where(eq(offerChanges.hostId, hostId)));
const both = () => [first.opportunityId, second.opportunityId].sort();

describe('how a row was before', () => {
  it('is read where it was noted before a column came to be', async () => {
    await db.admin`update offer_changes set before = before - 'strengths' - 'open_entry' - 'calendar'`;
    expect(await upkeep()).toEqual([]);
    expect(await offersTold()).toEqual(both());
  });

  it('and cannot be read is told by its ids and let go of; what else changed is compared', async () => {
    await withScope(colleague, (tx) => tx.update(hosts).set({ totalPlaces: 9 }));
    await db.admin`update offer_changes set before = '{"status": 5}' where about = 'host' and host_id = ${first.hostId}`;
    const broken = (await changesOf(first)).filter(({ about }) => about === 'host').map(({ id }) => id);
    expect(await upkeep()).toEqual([{ what: 'unread', hostId: first.hostId, changes: broken }]);
    expect(await offersTold()).toEqual(both());
    expect(await upkeep()).toEqual([]);
    expect(await changesOf(first)).toEqual([]);
  });
});

describe('a host whose comparison fails', () => {
  beforeEach(async () => {
    await db.admin`update offer_changes set before = jsonb_set(before, '{times}', '[null]')
      where host_id = ${first.hostId}`;
  });

  it('is told, holds up none behind it, and is tried again', async () => {
    expect(await upkeep()).toEqual([
      { what: 'failed', hostId: first.hostId, error: expect.any(Error) as Error },
    ]);
    expect(await offersTold()).toEqual([second.opportunityId]);
    expect(await changesOf(first)).toHaveLength(1);
    await db.admin`update offer_changes set before = jsonb_set(before, '{times}', '[]')`;
    expect(await upkeep()).toEqual([]);
    expect(await offersTold()).toEqual(both());
  });

  it('is given up after a week, and that is told', async () => {
    expect(await upkeep(8 * DAY)).toMatchObject([{ what: 'given_up', hostId: first.hostId }]);
    expect(await changesOf(first)).toEqual([]);
    expect(await upkeep(8 * DAY)).toEqual([]);
  });
});

describe('while the people of the town are compared', () => {
  /** Begins to look at the first host, and lets the look go on only after an act that takes its time. */
  async function whileCompared(act: () => Promise<unknown>): Promise<void> {
    let looking: Promise<unknown> | undefined;
    await db.admin.begin(async (sql) => {
      // Read after the changes and the rows of the host.
      await sql`lock table profiles in access exclusive mode`;
      looking = Promise.allSettled([tellOfOffers(machine, { hostId: first.hostId })]);
      await lockWaits(db.admin);
      await act();
    });
    expect(await looking).toMatchObject([{ status: 'fulfilled' }]);
  }

  /** As a worker does who would rather fail than wait. */
  const change = (set: { status: string }) =>
    withScope(colleague, async (tx) => {
      await tx.execute('set local lock_timeout = 100');
      await tx.update(opportunities).set(set).where(eq(opportunities.hostId, first.hostId));
    });

  it('a change of what is looked at waits for nothing, and is looked at the next time', async () => {
    await whileCompared(() => change({ status: 'paused' }));
    expect(await changesOf(first)).toHaveLength(1);
    expect(await upkeep()).toEqual([]);
    expect(await offersTold()).toEqual([second.opportunityId]);
    expect(await changesOf(first)).toEqual([]);
  });

  const seenAndFound = () =>
    withScope(machine, (tx) =>
      tx
        .select({ foundAt: offerNews.foundAt, seenAt: offerNews.seenAt })
        .from(offerNews)
        .where(eq(offerNews.opportunityId, first.opportunityId)),
    );

  it('and what was told and seen is not told again for it', async () => {
    await whileCompared(async () => {
      await change({ status: 'paused' });
      await change({ status: 'open' });
    });
    expect(await changesOf(first)).toHaveLength(1);
    const told = await seenAndFound();
    expect(told.length).toBeGreaterThan(0);
    await withScope(machine, (tx) => tx.update(offerNews).set({ seenAt: sql`${offerNews.foundAt}` }));
    expect(await upkeep()).toEqual([]);
    expect(await seenAndFound()).toEqual(told.map(({ foundAt }) => ({ foundAt, seenAt: foundAt })));
    expect(await changesOf(first)).toEqual([]);
  });

  it('so does a change of something else there', async () => {
    await whileCompared(() =>
      withScope(colleague, (tx) =>
        tx.update(hosts).set({ stance: 'not_now' }).where(eq(hosts.id, first.hostId)),
      ),
    );
    expect((await changesOf(first)).map(({ about }) => about)).toEqual(['host']);
    await upkeep();
    expect(await offersTold()).toEqual([second.opportunityId]);
  });

  it('a change that is not finished when the look ends holds up neither', async () => {
    const held = withScope(colleague, async (tx) => {
      await tx.update(opportunities).set({ status: 'paused' }).where(eq(opportunities.hostId, first.hostId));
      await tellOfOffers(machine, { hostId: first.hostId });
    });
    await held;
    expect(await changesOf(first)).toHaveLength(1);
    await upkeep();
    expect(await offersTold()).toEqual([second.opportunityId]);
  });
});
