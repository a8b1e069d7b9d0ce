import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hosts } from '#db/schema/registry.server';
import { onlyOne } from '#db/only-one.server';
import { withScope } from '#db/scope.server';
import { closeSecondEngine, indexHost, openSecondEngine, rebuildSecondEngine } from '#search/index.server';
import { indexName, nextIndexName, settingsFor } from '#search/meilisearch/settings';
import { machineScope } from '#tests/factories/scope';
import { aSearchableHost, searchableHosts } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { obliging, refusal, toldServer, type Request, type ToldServer } from '#tests/setup/search-server';
import { reindex } from '~/cli/reindex.server';

const db = useDatabase();
const [own, next] = [indexName('hosts'), nextIndexName('hosts')];
const usual = obliging(() => settingsFor('1.20.0'), [own, next, 'hosts_n1', 'guides']);
let server: ToldServer;

beforeEach(async () => {
  server = await toldServer(usual);
  open('may write');
});

afterEach(async () => {
  closeSecondEngine();
  await server.close();
  await db.admin`truncate hosts, host_search, search_outbox cascade`;
});

function open(adminKey: string | null): void {
  openSecondEngine({
    ...{ url: server.url, searchKey: 'may search', adminKey, index: 'hosts' },
    onChange: () => undefined,
  });
}

/** What was asked of the server, without questions after tasks and versions. */
const steps = () =>
  server.requests
    .filter(({ path }) => !/^\/(tasks|version)/.test(path))
    .map(({ method, path }) => `${method} ${path.replace(/\?.*/, '')}`);
const sentTo = (index: string) =>
  server.requests
    .filter(({ method, path }) => method === 'POST' && path.startsWith(`/indexes/${index}/documents`))
    .flatMap(({ body }) => body as { id: string; names: string[] }[]);
const removedFrom = (index: string) =>
  server.requests
    .filter(({ path }) => path.startsWith(`/indexes/${index}/documents/delete-batch`))
    .flatMap(({ body }) => body as string[]);
const waiting = async () =>
  (await db.admin`select host_id from search_outbox where waiting_since is not null`).map((row) =>
    String(row['host_id']),
  );

function settle(): Promise<unknown> {
  return db.admin`update search_outbox set waiting_since = null, changed_at = now() - interval '1 hour'`;
}

/** Does something once, before the first documents are taken. */
function meanwhile(work: () => Promise<unknown>): void {
  let begun = false;
  server.answer = async (request: Request) => {
    if (!begun && isDocuments(request)) {
      begun = true;
      await work();
    }
    return usual(request);
  };
}

function isDocuments({ method, path }: Request): boolean {
  return method === 'POST' && path.startsWith(`/indexes/${next}/documents`);
}

describe('a new index', () => {
  it('is built beside the old, of all municipalities, and takes its place at once', async () => {
    const mine = await aSearchableHost({ name: '水車小屋' });
    const theirs = await aSearchableHost({ name: '風車小屋', visibility: 'network' }, 'other');
    await settle();
    expect(await rebuildSecondEngine()).toEqual({ hosts: 2, dropped: ['hosts_n1'] });
    expect(steps()).toEqual([
      `DELETE /indexes/${next}`,
      'POST /indexes',
      `PATCH /indexes/${next}/settings`,
      `POST /indexes/${next}/documents`,
      `POST /indexes/${next}/documents`,
      `GET /indexes/${own}/settings`,
      'POST /swap-indexes',
      `DELETE /indexes/${next}`,
      'GET /indexes',
      'DELETE /indexes/hosts_n1',
    ]);
    expect(
      sentTo(next)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([`${mine}-public`, `${mine}-staff`, `${theirs}-staff`].sort());
    expect(sentTo(own)).toEqual([]);
    const swap = server.requests.find(({ path }) => path === '/swap-indexes');
    expect(swap?.body).toEqual([{ indexes: [own, next] }]);
    expect(await waiting()).toEqual([]);
  });

  it('hears of what changed while it was built, also of what the old one was told already', async () => {
    const renamed = await aSearchableHost({ name: '古い名' });
    const gone = await aSearchableHost({ name: '消える店' });
    await settle();
    meanwhile(async () => {
      await withScope(machineScope(), async (tx) => {
        await tx.update(hosts).set({ name: '新しい名' }).where(eq(hosts.id, renamed));
        await tx.update(hosts).set({ status: 'archived' }).where(eq(hosts.id, gone));
        await indexHost(tx, renamed);
        await indexHost(tx, gone);
      });
      await db.admin`update search_outbox set waiting_since = null`;
    });
    await rebuildSecondEngine();
    const names = sentTo(next)
      .filter(({ id }) => id === `${renamed}-public`)
      .flatMap((document) => document.names);
    expect(names).toEqual(['古い名', '新しい名']);
    expect(removedFrom(next).sort()).toEqual([`${gone}-public`, `${gone}-staff`].sort());
    expect((await waiting()).sort()).toEqual([renamed, gone].sort());
    expect(steps().indexOf('POST /swap-indexes')).toBeGreaterThan(
      steps().lastIndexOf(`POST /indexes/${next}/documents/delete-batch`),
    );
  });

  it('does not take the place of the old one when a batch is refused', async () => {
    await aSearchableHost({ name: '水車小屋' });
    server.answer = (request) =>
      isDocuments(request) ? refusal(507, 'no_space_left_on_device') : usual(request);
    await expect(rebuildSecondEngine()).rejects.toThrow('no_space_left_on_device');
    expect(steps()).not.toContain('POST /swap-indexes');
    expect(steps().at(-1)).toBe(`DELETE /indexes/${next}`);
  });

  it('may have taken its place although nobody heard of it: what came last is then sent again, too', async () => {
    const [renamed = ''] = await searchableHosts([{ name: '古い名' }, { name: '静かな店' }]);
    await settle();
    let isTaken = false;
    server.answer = async (request) => {
      if (isTaken && request.path.startsWith('/tasks/')) return refusal(503, 'internal');
      if (request.path === '/swap-indexes') {
        isTaken = true;
        // The old index hears of it, and is the one that goes.
        await withScope(machineScope(), (tx) => indexHost(tx, renamed));
        await db.admin`update search_outbox set waiting_since = null`;
      }
      return usual(request);
    };
    await expect(rebuildSecondEngine()).rejects.toThrow();
    expect(isTaken).toBe(true);
    expect(await waiting()).toEqual([renamed]);
  });

  it('leaves every host noted where the old one was missing and the swap fails', async () => {
    const id = await aSearchableHost({ name: '水車小屋' });
    await settle();
    let isThere = false;
    const missing = obliging(() => (isThere ? settingsFor('1.20.0') : null));
    server.answer = (request) => {
      isThere ||= (request.body as { uid?: string } | null)?.uid === own;
      return request.path === '/swap-indexes' ? refusal(503, 'internal') : missing(request);
    };
    await expect(rebuildSecondEngine()).rejects.toThrow();
    expect(isThere).toBe(true);
    expect(await waiting()).toEqual([id]);
  });

  it('is built by one process at a time', async () => {
    const meantime = await onlyOne(db.pools.urls.owner, 'search-index', () => rebuildSecondEngine());
    expect(meantime).toBe('busy');
    expect(server.requests).toEqual([]);
    expect(await rebuildSecondEngine()).toMatchObject({ hosts: 0 });
  });
});

describe('musubiba reindex', () => {
  async function run(...args: string[]): Promise<string[]> {
    const said: string[] = [];
    await reindex.run(args, (line) => said.push(line));
    return said;
  }

  beforeEach(async () => {
    await aSearchableHost({ name: '水車小屋' });
    await settle();
  });

  it('rebuilds both engines; nothing then waits for the second one', async () => {
    expect(await run()).toEqual([
      'かわべ市：受入先 1 か所の検索を作り直しました。',
      'やまべ町：受入先 0 か所の検索を作り直しました。',
      '検索サーバー：受入先 1 か所の索引を新しく作り、入れ替えました。',
      '使わなくなった索引を消しました：hosts_n1',
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('of one municipality has its hosts sent by the job', async () => {
    const said = await run('--municipality', towns.own.code);
    expect(said.at(-1)).toBe('検索サーバーへは、仕事があとから送ります。');
    expect(server.requests).toEqual([]);
    expect(await waiting()).toHaveLength(1);
  });

  it('says when it may not write to the server, and when the server fails', async () => {
    open(null);
    expect((await run()).at(-1)).toContain('MEILISEARCH_ADMIN_KEY がない');
    open('may write');
    server.answer = () => refusal(403, 'invalid_api_key');
    await expect(run()).rejects.toThrow('前の索引がそのまま答えています');
  });
});
