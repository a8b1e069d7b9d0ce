import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeSecondEngine, secondEngine } from '#search/index.server';
import { indexName, nextIndexName, settingsFor } from '#search/meilisearch/settings';
import { machineScope } from '#tests/factories/scope';
import { aSearchableHost, searchableHosts } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { obliging, refusal, toldServer, type Reply, type ToldServer } from '#tests/setup/search-server';
import { judgeRegistries } from '../../../bench/relevance/run';
import { printRelevance } from '../../../bench/relevance/print';
import { benchSecondEngine } from '../../../bench/search/second';
import { settledServer, tellWhatIsLeftOut } from '../../../bench/second-engine';

const db = useDatabase();
const [own, next] = [indexName('bench'), nextIndexName('bench')];
const takes = obliging(() => settingsFor('1.20.0'), [own, 'hosts_n1']);
let server: ToldServer;
/** What the server says it finds, whatever it is asked. */
let finds: () => Reply = () => ({ body: { hits: [] } });

beforeEach(async () => {
  server = await toldServer((request) => (request.path.endsWith('/search') ? finds() : takes(request)));
});

afterEach(async () => {
  closeSecondEngine();
  await server.close();
  await db.admin`truncate hosts, host_search, search_outbox cascade`;
  await db.admin`delete from graphile_worker._private_jobs`;
});

const settings = () => ({ url: server.url, searchKey: 'may search', adminKey: 'may write', index: 'bench' });
const say = (...ids: string[]) => {
  finds = () => ({ body: { hits: ids.map((host) => ({ host })) } });
};

describe('relevance', () => {
  const questions = [
    { text: '水車', group: 'plain' as const, best: ({ name }: { name: string }) => name === '水車小屋' },
  ];
  const judge = (to: Parameters<typeof judgeRegistries>[2]) =>
    judgeRegistries(db.admin, [{ name: 'small', scope: machineScope(), questions }], to);

  it('is judged of both engines, each by its own answers, over an index that is removed afterwards', async () => {
    await aSearchableHost({ name: '水車小屋' });
    const wrong = await aSearchableHost({ name: '風車小屋' });
    say(wrong);
    const { lines, told } = await judge(settings());
    expect(lines.filter(({ group }) => group === 'all')).toMatchObject([
      { engine: 'postgresql', questions: 1, recall: 1, ndcg: 1 },
      { engine: 'meilisearch', questions: 1, recall: 0, ndcg: 0 },
    ]);
    expect(told).toEqual(['small: meilisearch answered 1 of 1 questions itself, and failed at 0']);
    const changes = server.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
    expect(changes.slice(-2)).toEqual([`/indexes/${own}`, `/indexes/${next}`]);
    expect(server.requests.filter(({ path }) => path.endsWith('/search'))).toMatchObject([
      { path: `/indexes/${own}/search`, key: 'may search', body: { q: '水車' } },
    ]);
    expect(secondEngine()).toBeNull();
  });

  it('says how often PostgreSQL had to answer for a server that fails', async () => {
    await aSearchableHost({ name: '水車小屋' });
    finds = () => refusal(500, 'internal');
    const { told } = await judge(settings());
    expect(told).toEqual(['small: meilisearch answered 0 of 1 questions itself, and failed at 1']);
  });

  it('of PostgreSQL stands where the server takes no index, and the line says why', async () => {
    await aSearchableHost({ name: '水車小屋' });
    server.answer = () => refusal(403, 'invalid_api_key');
    const { lines, told } = await judge(settings());
    expect(lines.every(({ engine }) => engine === 'postgresql')).toBe(true);
    expect(told).toEqual(['Meilisearch: not measured, because the server failed (invalid_api_key)']);
    expect(secondEngine()).toBeNull();
  });

  it('of PostgreSQL alone is told in one plain line', async () => {
    await aSearchableHost({ name: '水車小屋' });
    const judged = await judge(null);
    expect(new Set(judged.lines.map(({ engine }) => engine))).toEqual(new Set(['postgresql']));
    expect(judged.told).toHaveLength(1);
    expect(printRelevance(judged).split('\n').at(-1)).toMatch(/^Meilisearch: not measured, because [^\n]+$/);
  });

  it('asks no server without both keys', () => {
    expect(tellWhatIsLeftOut(settings())).toEqual([]);
    if (!process.env['MEILISEARCH_URL']) expect(settledServer()).toBeNull();
  });
});

describe('the speeds', () => {
  const sizes = { rounds: 2, changes: { perSecond: 20, seconds: 1, watched: 4 } };
  const measure = () =>
    benchSecondEngine(settings(), { scope: machineScope(), today: '2026-11-20', name: 'small' }, sizes);
  const named = (lines: Awaited<ReturnType<typeof measure>>, words: string) =>
    lines.find(({ name }) => name.includes(words));

  it('are taken of answers, of a rebuild while others ask, and of changes on their way', async () => {
    const ids = await searchableHosts(Array.from({ length: 8 }, (_, i) => ({ name: `農園${i}` })));
    say(...ids);
    const lines = await measure();
    expect(named(lines, 'ids for words')?.runs).toBeGreaterThan(0);
    expect(named(lines, 'asked meanwhile')).toMatchObject({ ofFloor: 0, atMost: 0 });
    expect(named(lines, 'change seen')).toMatchObject({ runs: 2 });
    expect(lines.some(({ name }) => /failed|not made/.test(name))).toBe(false);
    const sent = server.requests.filter(({ path }) => path.startsWith(`/indexes/${own}/documents`));
    expect(JSON.stringify(sent.map(({ body }) => body))).toMatch(/zq[a-p]+/);
    const rows = await db.admin`select what_we_can_bring from hosts where municipality_id = ${towns.own.id}`;
    expect(rows.every((row) => String(row['what_we_can_bring']).startsWith('zq'))).toBe(true);
  });

  it('name the answers that were missing while the index was rebuilt', async () => {
    const ids = await searchableHosts([{ name: '農園' }]);
    const answered: Reply = { body: { hits: ids.map((host) => ({ host })) } };
    const times = (path: string) =>
      server.requests.filter((request) => request.method === 'POST' && request.path === path).length;
    // From the beginning of the second index until it has taken its place.
    finds = () => (times('/indexes') > 1 && times('/swap-indexes') < 2 ? { body: { hits: [] } } : answered);
    const lines = await measure();
    expect(named(lines, 'asked meanwhile')?.ofFloor).toBeGreaterThan(0);
  });
});
