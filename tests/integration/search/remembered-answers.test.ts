import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#db/client.server';
import { hosts } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aSearchableHost } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import {
  everything,
  hostSearch,
  indexHosts,
  publicVisibility,
  visibilityOf,
  type Visibility,
} from '#search/index.server';
import { newId } from '~/domain/kernel/ids';

const db = useDatabase();

const coordinator = scopeOf('coordinator');
const today = '2026-11-20';
const ask = (text: string, scope = coordinator) =>
  hostSearch.search({ ...everything, text }, visibilityOf(scope), today);

beforeAll(async () => {
  await aSearchableHost({ name: '木の工房' });
});

describe('an answer that was given', () => {
  it('is given again while nothing has changed, also to many at once', async () => {
    const first = await ask('工房');
    expect((await ask('工房')).facets).toBe(first.facets);
    const many = await Promise.all(Array.from({ length: 8 }, () => ask('木の')));
    expect(new Set(many.map(({ facets }) => facets)).size).toBe(1);
    await aSearchableHost({ name: '石の工房' });
    expect((await ask('工房')).facets).not.toBe(first.facets);
  });

  it('is not given to another audience, municipality, day or question', async () => {
    const own = await ask('工房');
    const search = (visibility: Visibility, day = today) =>
      hostSearch.search({ ...everything, text: '工房' }, visibility, day);
    const visitors = await search(publicVisibility(coordinator));
    expect(visitors.facets).not.toBe(own.facets);
    expect((await search(publicVisibility(coordinator))).facets).toBe(visitors.facets);
    expect((await ask('工房', scopeOf('coordinator', { town: 'other' }))).total).toBe(0);
    expect((await search(visibilityOf(coordinator), '2026-11-21')).facets).not.toBe(own.facets);
    expect((await ask('木の')).facets).not.toBe(own.facets);
  });

  it('is never older than what was committed, and never newer', async () => {
    const before = (await ask('工房')).total;
    let commit: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let written: () => void = () => undefined;
    const isWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    const writing = withScope(machineScope(), async (tx) => {
      const row = { id: newId(), name: '布の工房', kind: 'shop', status: 'listed', visibility: 'public' };
      await tx.insert(hosts).values({ ...row, stance: 'welcome', municipalityId: tx.municipalityId });
      await indexHosts(tx, [row.id]);
      written();
      await held;
    });
    await isWritten;
    expect((await ask('工房')).total).toBe(before);
    // Another one that writes meanwhile neither waits nor hides the first.
    await aSearchableHost({ name: '紙の工房' });
    expect((await ask('工房')).total).toBe(before + 1);
    commit();
    await writing;
    expect((await ask('工房')).total).toBe(before + 2);
  });

  it('counts writes in few rows, however many there are', async () => {
    for (let at = 0; at < 5; at += 1) await aSearchableHost({ name: `店${at}` });
    const [row] = await db.admin<{ slots: number }[]>`
      select count(*)::int as slots from search_revisions where municipality_id = ${towns.own.id}`;
    expect(row?.slots).toBeLessThanOrEqual(2);
  });

  it('is forgotten when it could not be given', async () => {
    const { searchSql } = database();
    const unsafe = searchSql.unsafe;
    searchSql.unsafe = (() => {
      throw new Error('away');
    }) as typeof searchSql.unsafe;
    await expect(ask('はじめての問い')).rejects.toThrow('away');
    searchSql.unsafe = unsafe;
    expect((await ask('はじめての問い')).total).toBe(0);
  });
});
