import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.server';
import { hosts } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { everything, hostSearch, indexHost, publicVisibility, visibilityOf } from '#search/index.server';
import { Holder } from '#search/postgres/held/hold.server';
import { revisionOf } from '#search/postgres/revision.server';
import { machineScope } from '#tests/factories/scope';
import { aSearchableHost, searchableHosts } from '#tests/factories/searchable';
import { towns, type TownName } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';

useDatabase();
const today = '2026-11-20';
const staff = (town: TownName = 'own') => visibilityOf(machineScope(town));
const found = async (text: string) =>
  (await hostSearch.search({ ...everything, text }, staff(), today)).total;

/** The ids and names that a holder holds of a town now. */
async function heldBy(holder: Holder, visibility = staff()) {
  const revision = await revisionOf(database().searchSql, visibility.municipalityId);
  const { byNr } = await holder.rowsOf(visibility, revision);
  return Array.from(byNr.values(), ({ id }) => id).sort();
}

async function rename(hostId: string, name: string, status = 'listed'): Promise<void> {
  await withScope(machineScope(), async (tx) => {
    await tx.update(hosts).set({ name, status }).where(eq(hosts.id, hostId));
    await indexHost(tx, hostId);
  });
}

let mill = '';

beforeAll(async () => {
  mill = await aSearchableHost({ name: 'かわべの水車小屋' });
  await searchableHosts([{ name: '丘の水車小屋' }, { name: '谷の水車小屋' }]);
  await searchableHosts([{ name: '隣町の水車小屋' }], 'other');
});

describe('rows that are held', () => {
  it('follow what is committed: written anew, hidden from visitors, archived', async () => {
    const holder = new Holder(database().searchSql);
    const visitors = publicVisibility(machineScope());
    expect(await heldBy(holder)).toHaveLength(3);
    expect(await heldBy(holder, visitors)).toContain(mill);
    await rename(mill, 'かわべの粉ひき小屋', 'pending');
    expect(await heldBy(holder)).toContain(mill);
    expect(await heldBy(holder, visitors)).not.toContain(mill);
    expect([await found('粉ひき'), await found('「かわべの水車」')]).toEqual([1, 0]);
    await rename(mill, 'かわべの水車小屋', 'archived');
    expect(await heldBy(holder)).not.toContain(mill);
    await rename(mill, 'かわべの水車小屋');
    expect(await heldBy(holder, visitors)).toContain(mill);
  });

  it('miss no host while it is written again and again', async () => {
    const writes = (async () => {
      for (let i = 0; i < 60; i += 1) await rename(mill, `かわべの水車小屋 ${i}号`);
    })();
    for (let i = 0; i < 40; i += 1) {
      const { hits } = await hostSearch.search({ ...everything, text: '水車小屋' }, staff(), today);
      expect(hits.map(({ id }) => id)).toContain(mill);
      expect((await hostSearch.search(everything, staff(), today)).total).toBe(3);
    }
    await writes;
  });

  it('are fetched once for many who ask at the same time', async () => {
    const holder = new Holder(database().searchSql);
    const revision = await revisionOf(database().searchSql, towns.own.id);
    const rows = await Promise.all(Array.from({ length: 5 }, () => holder.rowsOf(staff(), revision)));
    expect(new Set(rows).size).toBe(1);
    expect(rows[0]?.byNr.size).toBe(3);
  });

  it('go when others need the room, and come back when they are asked for', async () => {
    const holder = new Holder(database().searchSql, 3);
    const own = await heldBy(holder);
    const before = await holder.rowsOf(staff(), 0n);
    expect(await heldBy(holder, staff('other'))).toHaveLength(1);
    expect(await heldBy(holder)).toEqual(own);
    expect(await holder.rowsOf(staff(), 0n)).not.toBe(before);
  });
});
