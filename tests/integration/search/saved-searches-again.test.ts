import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { withScope } from '#db/scope.server';
import { indexHosts } from '#search/index.server';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aSearchableHost } from '#tests/factories/searchable';
import { useDatabase } from '#tests/setup/database';
import { getSearches, lookAgain, removeSavedSearch, saveSearch } from '~/domain/registry/index.server';

useDatabase();

const coordinator = scopeOf('coordinator');
const start = new Date('2026-11-20T03:00:00Z');
let id = '';
let minutes = 0;

async function save(asked: string) {
  minutes = 0;
  ({ id } = await saveSearch(coordinator, { name: '仕事', asked }, { now: start }));
}

/** Names of the hosts that the saved search tells of, looked up again. */
async function toldNow() {
  minutes += 10;
  await lookAgain(machineScope(), new Date(start.getTime() + minutes * 60_000));
  const { saved } = await getSearches(coordinator, new URLSearchParams());
  return saved.find((search) => search.id === id)?.named.map(({ name }) => name);
}

async function set(host: string, { status, offers }: { status?: string; offers?: string }) {
  await withScope(machineScope(), async (tx) => {
    if (status) await tx.execute(sql`update hosts set status = ${status} where id = ${host}`);
    if (offers) await tx.execute(sql`update opportunities set status = ${offers} where host_id = ${host}`);
    await indexHosts(tx, [host]);
  });
}

afterEach(() => removeSavedSearch(coordinator, { id }));

describe('a saved search', () => {
  it('tells of no host that was known when its words are looked up more loosely or more strictly', async () => {
    await aSearchableHost({ name: '土の家', whatWeCanBring: '陶芸' });
    await aSearchableHost({ name: '木の家', whatWeCanBring: '木工' });
    await save('q=陶芸 木工');
    expect(await toldNow()).toEqual([]);
    const both = await aSearchableHost({ name: '手の家', whatWeCanBring: '陶芸と木工' });
    expect(await toldNow()).toEqual(['手の家']);
    await set(both, { status: 'archived' });
    expect(await toldNow()).toEqual([]);
    await set(both, { status: 'listed' });
    expect(await toldNow()).toEqual(['手の家']);
  });

  it.each([
    ['with words', 'q=機織り&open=yes'],
    ['without words', 'menu=work_experience&open=yes'],
    ['with words that are looked up loosely', 'q=機織り 藍染め&open=yes'],
  ])('tells again of a host that was full and has room again, %s', async (_, asked) => {
    const offer = { title: '機織り', places: 1, menuKind: 'work_experience' } as const;
    const host = await aSearchableHost({ name: `機の家 ${asked}`, offers: [offer] });
    await aSearchableHost({ name: `機の里 ${asked}`, offers: [offer] });
    await save(asked);
    await set(host, { offers: 'paused' });
    expect(await toldNow()).toEqual([]);
    await set(host, { offers: 'open' });
    expect(await toldNow()).toEqual([`機の家 ${asked}`]);
  });

  it('tells again of a host that was archived and is listed again', async () => {
    const host = await aSearchableHost({ name: '紙の家', whatWeCanBring: '紙すき' });
    await save('q=紙すき');
    await set(host, { status: 'archived' });
    expect(await toldNow()).toEqual([]);
    await set(host, { status: 'listed' });
    expect(await toldNow()).toEqual(['紙の家']);
  });
});
