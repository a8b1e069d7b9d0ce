import { afterEach, describe, expect, it } from 'vitest';
import { hosts, opportunities } from '#db/schema/registry.server';
import { withScope, type ScopedTx } from '#db/scope.server';
import { everything, hostSearch, indexHost, reindexMunicipality, visibilityOf } from '#search/index.server';
import { indexHosts } from '#search/sync.server';
import { machineScope } from '#tests/factories/scope';
import { aSearchableHost, searchableHosts } from '#tests/factories/searchable';
import { useDatabase } from '#tests/setup/database';
import { lockWaits } from '#tests/setup/lock-waits';
import { newId } from '~/domain/kernel/ids';

const db = useDatabase();
const scope = machineScope();

afterEach(() => db.admin`truncate hosts, host_search cascade`);

const found = async (text: string) =>
  (await hostSearch.search({ ...everything, text }, visibilityOf(scope), '2026-11-20')).total;

async function addOffer(tx: ScopedTx, hostId: string, title: string): Promise<void> {
  await tx.insert(opportunities).values({
    ...{ municipalityId: tx.municipalityId, id: newId(), hostId, title },
    ...{ menuKind: 'work_experience', status: 'open' },
  });
  await indexHost(tx, hostId);
}

describe('two who change what a host is found by at one moment', () => {
  it('write one after the other, and the second describes also what the first has changed', async () => {
    const id = await aSearchableHost({ name: '水車小屋' });
    let second: Promise<void> | undefined;
    await withScope(scope, async (tx) => {
      await addOffer(tx, id, '薪割り');
      second = withScope(scope, (other) => addOffer(other, id, '炭焼き'));
      second.catch(() => undefined);
      await lockWaits(db.admin, 1);
    });
    await second;
    expect(await found('薪割り')).toBe(1);
    expect(await found('炭焼き')).toBe(1);
  });

  it('do not wait for each other in a circle, in whatever order they name many hosts', async () => {
    const ids = await searchableHosts(Array.from({ length: 201 }, (_, i) => ({ name: `水車小屋${i}` })));
    const put = (order: readonly string[]) => withScope(scope, (tx) => indexHosts(tx, order));
    await Promise.all([put([...ids].reverse()), put(ids)]);
    expect(await found('水車小屋')).toBe(201);
  });
});

describe('a host that is registered while all rows are rebuilt', () => {
  it('stays to be found', async () => {
    await aSearchableHost({ name: '水車小屋' });
    let held: Promise<unknown> | undefined;
    let rebuilt: Promise<number> | undefined;
    await withScope(scope, async (tx) => {
      const id = newId();
      await tx.insert(hosts).values({
        ...{ municipalityId: tx.municipalityId, id, name: '炭焼き場', kind: 'shop' },
        ...{ status: 'listed', visibility: 'public', stance: 'welcome' },
      });
      await indexHost(tx, id);
      // Stands before the rebuilding in the queue, between its list of hosts and the dropping of rows.
      held = db.admin.begin((other) => other`lock table search_revisions in exclusive mode`);
      await lockWaits(db.admin, 1);
      rebuilt = reindexMunicipality(scope);
      await lockWaits(db.admin, 2);
    });
    await held;
    await rebuilt;
    expect(await found('炭焼き場')).toBe(1);
  });

  it('does not keep the rows of hosts that are gone or archived', async () => {
    const [kept = '', archived = '', gone = ''] = await searchableHosts([
      { name: '水車小屋' },
      { name: '風車小屋' },
      { name: '炭小屋' },
    ]);
    await db.admin`update hosts set status = 'archived' where id = ${archived}`;
    await db.admin`delete from hosts where id = ${gone}`;
    expect(await reindexMunicipality(scope)).toBe(1);
    const rows = await db.admin`select distinct host_id from host_search`;
    expect(rows.map((row) => row['host_id'] as string)).toEqual([kept]);
  });
});
