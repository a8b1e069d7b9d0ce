import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeSecondEngine, openSecondEngine, resumeSync, searchKeyReach } from '#search/index.server';
import { indexName, settingsFor } from '#search/meilisearch/settings';
import { aSearchableHost } from '#tests/factories/searchable';
import { useDatabase } from '#tests/setup/database';
import { obliging, refusal, toldServer, type Answerer, type ToldServer } from '#tests/setup/search-server';

const db = useDatabase();
const own = indexName('hosts');
const wanted = settingsFor('1.20.0');
let server: ToldServer;

beforeEach(async () => {
  server = await toldServer(obliging(() => wanted));
  open('may write');
});

afterEach(async () => {
  closeSecondEngine();
  await server.close();
});

function open(adminKey: string | null): void {
  openSecondEngine({
    ...{ url: server.url, searchKey: 'may search', adminKey, index: 'hosts' },
    onChange: () => undefined,
  });
}

/** What changed something. */
const changes = () =>
  server.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, body }) => ({ method, path, body }));

/** Whether every host waits for so long that PostgreSQL answers. */
const areBehind = async () => {
  const [row] = await db.admin`
    select coalesce(bool_and(coalesce(waiting_since < now() - interval '5 seconds', false)), false) as behind
    from search_outbox`;
  return row?.['behind'] as unknown;
};

describe('the settings of the index, at the start', () => {
  it('are left alone where they are right', async () => {
    await resumeSync();
    expect(changes()).toEqual([]);
    expect(new Set(server.requests.map(({ key }) => key))).toEqual(new Set(['may write']));
  });

  it('are applied where they differ', async () => {
    server.answer = obliging(() => ({ ...wanted, localizedAttributes: null }));
    await resumeSync();
    expect(changes()).toEqual([{ method: 'PATCH', path: `/indexes/${own}/settings`, body: wanted }]);
  });

  it('are given to an index that was missing, and every host is to be sent to it', async () => {
    await aSearchableHost({ name: '水車小屋' });
    await db.admin`update search_outbox set waiting_since = null`;
    server.answer = obliging(() => null);
    await resumeSync();
    expect(changes()).toEqual([
      { method: 'POST', path: '/indexes', body: { uid: own, primaryKey: 'id' } },
      { method: 'PATCH', path: `/indexes/${own}/settings`, body: wanted },
    ]);
    expect(await areBehind()).toBe(true);
  });

  it('leave no index that answers as if it were whole when its making breaks off', async () => {
    await aSearchableHost({ name: '水車小屋' });
    await db.admin`update search_outbox set waiting_since = null`;
    let isThere = false;
    const usual = obliging(() => (isThere ? {} : null));
    server.answer = (request) => {
      if (request.method === 'PATCH') return refusal(503, 'internal');
      isThere ||= request.method === 'POST' && request.path === '/indexes';
      return usual(request);
    };
    await expect(resumeSync()).rejects.toMatchObject({ name: 'NotInStep' });
    expect(await areBehind()).toBe(true);
    server.answer = usual;
    await resumeSync();
    expect(changes().at(-1)).toMatchObject({ method: 'PATCH' });
    expect(await areBehind()).toBe(true);
  });

  it.each<[string, Answerer, string]>([
    ['is older than 1.12', () => ({ body: { pkgVersion: '1.11.3' } }), 'server_older_than_1_12'],
    ['does not know the key', () => refusal(403, 'invalid_api_key'), 'invalid_api_key'],
  ])('fail in a word when the server %s', async (_, answer, reason) => {
    server.answer = answer;
    await expect(resumeSync()).rejects.toMatchObject({ name: 'NotInStep', reason });
  });
});

describe('the key with which the site searches', () => {
  const searchOnly = (actions: string[], reads: (path: string) => boolean = () => false): Answerer => {
    return ({ key, path }) => {
      if (key === 'may write') return { body: { actions } };
      return reads(path) ? { body: { results: [] } } : refusal(403, 'invalid_api_key');
    };
  };

  it.each<[string, string[], ((path: string) => boolean) | undefined, string]>([
    ['only searches', ['search'], undefined, 'search-only'],
    ['may also write', ['search', 'documents.add'], undefined, 'more'],
    ['may do everything', ['*'], undefined, 'more'],
    ['reads settings', ['search'], (path) => path.endsWith('/settings'), 'more'],
    ['reads keys', ['search'], (path) => path.startsWith('/keys'), 'more'],
    ['reads documents', ['search'], (path) => path.includes('/documents'), 'more'],
  ])('%s', async (_, actions, reads, reach) => {
    server.answer = searchOnly(actions, reads);
    expect(await searchKeyReach()).toBe(reach);
    expect(changes()).toEqual([]);
  });

  it('stays out of addresses as long as it can do more', async () => {
    server.answer = searchOnly(['*'], () => true);
    expect(await searchKeyReach()).toBe('more');
    expect(server.requests.some(({ path }) => path.includes('may'))).toBe(false);
  });

  it('is believed to be narrow without a key that reads keys, and nothing is said of a server that is away', async () => {
    open(null);
    server.answer = searchOnly([]);
    expect(await searchKeyReach()).toBe('search-only');
    await server.close();
    expect(await searchKeyReach()).toBe('unknown');
  });
});
