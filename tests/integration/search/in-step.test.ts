import { eq } from 'drizzle-orm';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runQueue, type Queue } from '#db/queue.server';
import { queueState } from '#db/readiness.server';
import { hosts } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import {
  bringInStep,
  closeSecondEngine,
  everything,
  hostSearch,
  indexHost,
  openSecondEngine,
  secondEngineState,
  visibilityOf,
} from '#search/index.server';
import { indexName, settingsFor } from '#search/meilisearch/settings';
import { aPendingHost } from '#tests/factories/registry';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { aSearchableHost, searchableHosts } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import {
  obliging,
  refusal,
  toldServer,
  type Answerer,
  type Request,
  type ToldServer,
} from '#tests/setup/search-server';
import { remarksOfEngine } from '~/boot/second-engine.server';
import { Results } from '~/components/host-search/results';
import { searchHosts } from '~/domain/registry/index.server';
import { jobHandlers, resumeJobs } from '~/jobs/handlers.server';

// Links alone need a router around them.
vi.mock('@remix-run/react', async (original) => ({
  ...(await original<object>()),
  Link: ({ to, children }: { to: string; children: ReactNode }) => createElement('a', { href: to }, children),
  useNavigate: () => () => undefined,
}));

const db = useDatabase();
const own = indexName('hosts');
const never = new AbortController().signal;
const today = '2026-11-20';
const takes = obliging(() => settingsFor('1.20.0'));
let server: ToldServer;
let queue: Queue | undefined;
/** What the server says it finds. */
let finds: readonly string[] = [];

/** Takes every task; finds what the test says, whatever it was sent. */
const usual: Answerer = (request) =>
  request.path.endsWith('/search') ? { body: { hits: finds.map((host) => ({ host })) } } : takes(request);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  server = await toldServer(usual);
  openSecondEngine({
    ...{ url: server.url, searchKey: 'may search', adminKey: 'may write', index: 'hosts' },
    onChange: () => undefined,
  });
});

afterEach(async () => {
  await queue?.stop();
  queue = undefined;
  closeSecondEngine();
  vi.useRealTimers();
  await server.close();
  finds = [];
  await db.admin`truncate hosts, host_search, search_outbox cascade`;
  await db.admin`delete from graphile_worker._private_jobs`;
});

const isDocuments = ({ method, path }: Request) =>
  method === 'POST' && path.startsWith(`/indexes/${own}/documents`);
const isRemoval = ({ path }: Request) => path.endsWith('/documents/delete-batch');
/** The documents of each request, in their order. */
const batches = () =>
  server.requests
    .filter((request) => isDocuments(request) && !isRemoval(request))
    .map(({ body }) => body as { id: string; host: string; names: string[] }[]);
const sentHosts = () => batches().map((batch) => [...new Set(batch.map(({ host }) => host))]);
const send = () => bringInStep(machineScope(), never);
const waiting = async () => (await secondEngineState())?.waiting;

function rename(id: string, name: string): Promise<void> {
  return withScope(machineScope(), async (tx) => {
    await tx.update(hosts).set({ name }).where(eq(hosts.id, id));
    await indexHost(tx, id);
  });
}

function work(): void {
  queue = runQueue({
    ownerUrl: db.pools.urls.owner,
    handlers: jobHandlers(null),
    resume: resumeJobs,
    report: { failed: () => undefined, lost: () => undefined },
  });
}

const ask = (text = '水車') =>
  hostSearch.search({ ...everything, text }, visibilityOf(machineScope()), today);

describe('the outbox', () => {
  it('is written with the change or not at all', async () => {
    const id = await aSearchableHost({ name: '水車小屋' });
    await send();
    const failed = withScope(machineScope(), async (tx) => {
      await indexHost(tx, id);
      throw new Error('taken back');
    });
    await expect(failed).rejects.toThrow('taken back');
    expect(await waiting()).toBe(0);
    await rename(id, '風車小屋');
    expect(await waiting()).toBe(1);
  });

  it('is sent in batches, every host once, and then holds nothing', async () => {
    const ids = await searchableHosts(Array.from({ length: 450 }, (_, i) => ({ name: `水車${i}` })));
    await send();
    expect(sentHosts().map((batch) => batch.length)).toEqual([200, 200, 50]);
    expect(sentHosts().flat().sort()).toEqual([...ids].sort());
    await send();
    expect(batches()).toHaveLength(3);
    expect(await waiting()).toBe(0);
  });

  it('is sent by several at once without any host twice', async () => {
    const ids = await searchableHosts(Array.from({ length: 450 }, (_, i) => ({ name: `水車${i}` })));
    await Promise.all([send(), send(), send()]);
    expect(sentHosts().flat().sort()).toEqual([...ids].sort());
  });

  it('keeps the order of the changes of a host: nobody sends it while it is being sent', async () => {
    const id = await aSearchableHost({ name: '初めの名' });
    let meanwhile: Promise<void> | undefined;
    server.answer = async (request) => {
      if (isDocuments(request) && !meanwhile) {
        meanwhile = rename(id, '後の名').then(send);
        await meanwhile;
      }
      return usual(request);
    };
    await send();
    const names = batches().map((batch) => batch.find(({ host }) => host === id)?.names[0]);
    expect(names).toEqual(['初めの名', '後の名']);
    expect(await waiting()).toBe(0);
  });

  it('lets a host that nobody may find any more be removed', async () => {
    const id = await aSearchableHost({ name: '水車小屋' });
    await send();
    await withScope(machineScope(), async (tx) => {
      await tx.update(hosts).set({ status: 'archived' }).where(eq(hosts.id, id));
      await indexHost(tx, id);
    });
    await send();
    expect(server.requests.filter(isRemoval).map(({ body }) => body)).toEqual([
      [`${id}-public`, `${id}-staff`],
    ]);
  });

  it('belongs to a municipality: the other one sends its own', async () => {
    await aSearchableHost({ name: '水車小屋' });
    const theirs = await aSearchableHost({ name: '風車小屋' }, 'other');
    await bringInStep(machineScope('other'), never);
    expect(sentHosts()).toEqual([[theirs]]);
    expect(batches()[0]?.[0]).toMatchObject({ municipality: towns.other.id });
    expect(await waiting()).toBe(1);
  });
});

describe('a server that does not take changes', () => {
  it.each<[string, Answerer]>([
    ['errs', () => refusal(500, 'internal')],
    ['does not know the key', () => refusal(403, 'invalid_api_key')],
    [
      'is full',
      (request) => (isDocuments(request) ? refusal(507, 'no_space_left_on_device') : takes(request)),
    ],
    [
      'fails at the task',
      (request) =>
        request.path.startsWith('/tasks/')
          ? { body: { uid: 1, status: 'failed', error: { code: 'index_not_found' } } }
          : takes(request),
    ],
  ])('%s: no write fails, nothing is lost, and it is tried again soon', async (_, answer) => {
    server.answer = answer;
    const id = await aPendingHost({ name: '水車小屋' });
    await rename(id, '風車小屋');
    await expect(send()).rejects.toMatchObject({ name: 'NotInStep' });
    expect(await waiting()).toBe(1);
    const [job] = await db.admin`
      select extract(epoch from run_at - now())::float8 as seconds from graphile_worker.jobs
      where key like '%:bring-search-in-step:again'`;
    expect(Number(job?.['seconds'])).toBeGreaterThan(1);
    expect(Number(job?.['seconds'])).toBeLessThanOrEqual(20);

    server.answer = usual;
    server.requests.length = 0;
    vi.advanceTimersByTime(5_000);
    await send();
    expect(sentHosts()).toEqual([[id]]);
    expect(await waiting()).toBe(0);
  });

  it('is not asked again for every change while it fails', async () => {
    server.answer = () => refusal(500, 'internal');
    await aSearchableHost({ name: '水車小屋' });
    await expect(send()).rejects.toMatchObject({ reason: 'internal' });
    const asked = server.requests.length;
    for (let i = 0; i < 5; i += 1) await send();
    expect(server.requests).toHaveLength(asked);
    expect(await waiting()).toBe(1);
  });

  it('is tried again within twenty seconds, however long it has been away', async () => {
    server.answer = () => refusal(500, 'internal');
    await aSearchableHost({ name: '水車小屋' });
    await db.admin`update search_outbox set waiting_since = now() - interval '3 hours'`;
    await expect(send()).rejects.toThrow();
    const [job] = await db.admin`
      select run_at <= now() + interval '21 seconds' as soon from graphile_worker.jobs
      where key like '%:bring-search-in-step:again'`;
    expect(job).toEqual({ soon: true });
  });
});

describe('a queue that stands still for an hour', () => {
  it('leaves every change waiting, PostgreSQL answers, and all is drained when it runs again', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 4; i += 1) ids.push(await aPendingHost({ name: `水車${i}号` }));
    for (const id of ids) await rename(id, `水車の店${id.slice(-4)}`);
    await db.admin`update search_outbox set waiting_since = now() - interval '1 hour', changed_at = now() - interval '1 hour'`;
    finds = ids.slice(0, 2);

    expect(await ask()).toMatchObject({ engine: 'postgresql', standIn: true, total: 4 });
    expect(server.requests).toEqual([]);
    const remarks = remarksOfEngine();
    expect(await remarks['searchServer']?.()).toBe('behind');
    expect(Number(await remarks['searchServerLagSeconds']?.())).toBeGreaterThanOrEqual(3_600);
    expect((await queueState(db.pools)).waiting).toBeGreaterThan(0);

    vi.useRealTimers();
    work();
    const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 50 });
    await until(async () => expect(await waiting()).toBe(0));
    expect(sentHosts().flat().sort()).toEqual([...ids].sort());
    await until(async () => expect(await ask()).toMatchObject({ engine: 'meilisearch', total: 2 }));
    expect(await remarks['searchServer']?.()).toBe('ok');
    await until(async () => expect(await queueState(db.pools)).toMatchObject({ waiting: 0, givenUp: 0 }));
  });
});

describe('a server that comes back', () => {
  it('answers again within thirty seconds, without anybody doing anything', async () => {
    finds = [await aSearchableHost({ name: '水車小屋' })];
    await send();
    server.answer = () => refusal(503, 'internal');
    for (let i = 0; i < 4; i += 1) expect(await ask()).toMatchObject({ standIn: true, total: 1 });
    expect(await remarksOfEngine()['searchServer']?.()).toBe('away');
    server.answer = usual;
    expect(await ask()).toMatchObject({ engine: 'postgresql', standIn: true });
    vi.advanceTimersByTime(10_000);
    expect(await ask()).toMatchObject({ engine: 'meilisearch', standIn: false });
    expect(await remarksOfEngine()['searchServer']?.()).toBe('ok');
  });
});

describe('what people see', () => {
  const quiet = 'いまは、かんたん検索で表示しています。';
  const pageOf = async (audience: 'staff' | 'public') => {
    const now = new Date(`${today}T01:00:00Z`);
    const page = await searchHosts(scopeOf('coordinator'), {
      ...{ params: new URLSearchParams({ q: '水車' }), audience, now },
    });
    return renderToStaticMarkup(
      createElement(Results, {
        ...{ page, hrefOf: (id: string) => `/hosts/${id}`, pageHref: (no: number) => `?page=${no}` },
        ...{ allHref: '/hosts', beginning: null, lit: null, onLit: () => undefined },
      }),
    );
  };

  it.each(['staff', 'public'] as const)(
    'is a whole page with one quiet line while the server is away (%s)',
    async (audience) => {
      const id = await aSearchableHost({ name: '水車小屋' });
      await send();
      finds = [id];
      expect(await pageOf(audience)).not.toContain(quiet);
      server.answer = () => new Promise(() => undefined);
      vi.useRealTimers();
      const page = await pageOf(audience);
      expect(page.split(quiet)).toHaveLength(2);
      expect(page).toContain('小屋');
    },
  );

  it('is an answer of PostgreSQL, and no excuse, when an old index knows only hosts that are gone', async () => {
    const id = await aSearchableHost({ name: '水車小屋' });
    await send();
    finds = [towns.own.id];
    expect(await ask()).toMatchObject({ engine: 'postgresql', standIn: false, total: 1 });
    finds = [towns.own.id, id];
    expect(await ask()).toMatchObject({ engine: 'meilisearch', total: 1, textTotal: 1 });
  });
});
