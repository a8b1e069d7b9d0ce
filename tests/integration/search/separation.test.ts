import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { hosts } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import {
  everything,
  hostSearch,
  indexHost,
  publicVisibility,
  reindexMunicipality,
  visibilityOf,
  type SearchQuery,
} from '#search/index.server';
import { correctionStatement } from '#search/postgres/corrections';
import { postgresEngine } from '#search/postgres/engine.server';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aSearchableHost } from '#tests/factories/searchable';
import { towns, type TownName } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';

const db = useDatabase();
const today = '2026-11-20';

const staff = (query: Partial<SearchQuery>, town: TownName = 'own') =>
  hostSearch.search({ ...everything, ...query }, visibilityOf(machineScope(town)), today);
const visitors = (query: Partial<SearchQuery>, town: TownName = 'own') =>
  hostSearch.search({ ...everything, ...query }, publicVisibility(machineScope(town)), today);

const drawn = (audience: 'staff' | 'public') => {
  const scope = machineScope();
  const visibility = audience === 'staff' ? visibilityOf(scope) : publicVisibility(scope);
  return hostSearch.clusters(everything, visibility, today, { box: [137, 34, 139, 36], zoom: 12 });
};

let ownHost = '';
let otherHost = '';

beforeAll(async () => {
  ownHost = await aSearchableHost({ name: 'かわべの水車小屋', lat: 35.01, lng: 138.01 });
  otherHost = await aSearchableHost(
    { name: 'やまべの水車小屋', kind: 'farm', lat: 35.02, lng: 138.02 },
    'other',
  );
});

describe('two municipalities', () => {
  it('find their own hosts only', async () => {
    for (const search of [staff, visitors]) {
      expect((await search({ text: '水車小屋' })).hits.map(({ id }) => id)).toEqual([ownHost]);
      expect((await search({ text: '水車小屋' }, 'other')).hits.map(({ id }) => id)).toEqual([otherHost]);
    }
  });

  it('count, draw and correct from their own hosts only', async () => {
    const result = await staff({ text: '' });
    expect(result.total).toBe(1);
    expect((await drawn('staff')).map(({ count }) => count)).toEqual([1]);
    expect(result.facets.kind).toEqual({ shop: 1 });
    const { corrections } = postgresEngine(db.pools.searchSql);
    expect(await corrections('やまべの水車小家', visibilityOf(machineScope('own')))).toEqual([]);
    const [best] = await corrections('やまべの水車小家', visibilityOf(machineScope('other')));
    expect(best).toBe('やまべの水車小屋');
  });

  it('cannot index a host of the other', async () => {
    await withScope(machineScope('own'), (tx) => indexHost(tx, otherHost));
    expect((await staff({ text: '水車小屋' }, 'other')).total).toBe(1);
    expect((await staff({ text: 'やまべの水車小屋' })).hits.map(({ id }) => id)).not.toContain(otherHost);
  });

  it('rebuild their own part only', async () => {
    expect(await reindexMunicipality(machineScope('own'))).toBe(1);
    expect((await staff({ text: '水車小屋' }, 'other')).total).toBe(1);
  });
});

describe('visitors', () => {
  it.each([
    ['pending', 'public'],
    ['draft', 'public'],
    ['paused', 'public'],
    ['archived', 'public'],
    ['listed', 'network'],
  ])('never meet a host that is %s and %s', async (status, visibility) => {
    const name = `隠れ家${status}${visibility}`;
    const id = await aSearchableHost({ name, status, visibility, kind: 'salon', lat: 35.5, lng: 138.5 });
    const before = await visitors({});
    expect((await visitors({ text: `「${name}」` })).total).toBe(0);
    expect(before.facets.kind).not.toHaveProperty('salon');
    expect((await drawn('public')).some(({ box }) => box[3] >= 35.5)).toBe(false);
    expect((await visitors({ text: name })).hits.map((hit) => hit.id)).not.toContain(id);
    expect((await staff({ text: `「${name}」` })).total).toBe(status === 'archived' ? 0 : 1);
  });

  it('is what everybody is who may not search the registry', () => {
    expect(visibilityOf(scopeOf('host')).audience).toBe('public');
    expect(visibilityOf(scopeOf('admin')).audience).toBe('public');
    expect(visibilityOf(scopeOf('coordinator')).audience).toBe('staff');
    expect(visibilityOf(scopeOf('referrer')).municipalityId).toBe(towns.own.id);
  });
});

describe('a change', () => {
  it('is found at once, and what is archived is gone at once', async () => {
    const id = await aSearchableHost({ name: 'ふくろう書房' });
    await withScope(machineScope(), async (tx) => {
      await tx.update(hosts).set({ name: 'みみずく書房' }).where(eq(hosts.id, id));
      await indexHost(tx, id);
    });
    expect((await staff({ text: '「ふくろう書房」' })).total).toBe(0);
    expect((await staff({ text: 'みみずく書房' })).total).toBe(1);
    await withScope(machineScope(), async (tx) => {
      await tx.update(hosts).set({ status: 'archived' }).where(eq(hosts.id, id));
      await indexHost(tx, id);
    });
    expect((await staff({ text: '「みみずく書房」' })).total).toBe(0);
    expect((await visitors({ text: '「みみずく書房」' })).total).toBe(0);
  });

  it('that is taken back leaves nothing', async () => {
    const failed = withScope(machineScope(), async (tx) => {
      await tx.update(hosts).set({ name: '消えた水車' }).where(eq(hosts.id, ownHost));
      await indexHost(tx, ownHost);
      throw new Error('taken back');
    });
    await expect(failed).rejects.toThrow('taken back');
    expect((await staff({ text: '「消えた水車」' })).total).toBe(0);
    expect((await staff({ text: 'かわべの水車小屋' })).total).toBe(1);
  });
});

describe('the logins', () => {
  it('the site can neither read nor write the projection itself', async () => {
    const { appSql } = db.pools;
    await expect(appSql`select 1 from host_search`).rejects.toMatchObject({ code: '42501' });
    await expect(appSql`delete from host_search`).rejects.toMatchObject({ code: '42501' });
    await expect(appSql`select host_search_put(${[ownHost]}::uuid[], '[]'::jsonb)`).rejects.toMatchObject({
      code: '42501',
    });
    await expect(appSql`select host_search_drop_gone()`).rejects.toMatchObject({ code: '42501' });
  });

  it('the search reads nothing but the projection', async () => {
    const { searchSql } = db.pools;
    await expect(searchSql`select 1 from hosts`).rejects.toMatchObject({ code: '42501' });
    await expect(searchSql`delete from host_search`).rejects.toMatchObject({ code: '42501' });
    await expect(searchSql`select host_search_put(${[ownHost]}::uuid[], '[]'::jsonb)`).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('what is not held in memory is looked up by the index of words', async () => {
    const { text, parameters } = correctionStatement('水車子屋', visibilityOf(machineScope()));
    const plan = await db.pools.searchSql.unsafe(`explain ${text}`, parameters.values as never[]);
    expect(plan.map((row) => String(row['QUERY PLAN'])).join('\n')).toContain('host_search_doc');
  });
});
