import { afterEach, describe, expect, it, vi } from 'vitest';
import { runQueue, type Queue } from '#db/queue.server';
import {
  closeSecondEngine,
  everything,
  hostSearch,
  openSecondEngine,
  renewRows,
  visibilityOf,
} from '#search/index.server';
import { NORM_VERSION } from '#search/normalise/normalise';
import { machineScope } from '#tests/factories/scope';
import { searchableHosts } from '#tests/factories/searchable';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { jobHandlers, resumeJobs } from '~/jobs/handlers.server';

const db = useDatabase();
const never = new AbortController().signal;
const before = NORM_VERSION - 1;
let queue: Queue | undefined;

afterEach(async () => {
  await queue?.stop();
  queue = undefined;
  await db.admin`truncate hosts, host_search, search_outbox cascade`;
  await db.admin`delete from graphile_worker._private_jobs`;
});

/** Rows as another version of the program has left them, with a word in them that this version would not write. */
function age(municipalityId: string): Promise<unknown> {
  return db.admin`with aged as (
      update host_search set norm_version = ${before}, nr = default, norm = norm || 'むかしのつづり' || E'\n'
      where municipality_id = ${municipalityId} returning 1)
    select count(*), search_revision_raise(${municipalityId}) from aged`;
}

const found = async (text: string, town: 'own' | 'other' = 'own') =>
  (await hostSearch.search({ ...everything, text }, visibilityOf(machineScope(town)), '2026-11-20')).total;
const versions = async () =>
  (await db.admin`select municipality_id, norm_version, count(*)::int as n from host_search
    where audience = 'staff' group by 1, 2 order by 1, 2`) as unknown as {
    municipality_id: string;
    norm_version: number;
    n: number;
  }[];
const some = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `水車小屋${i}` }));

describe('rows of outdated rules of spelling', () => {
  it('go on answering until their batch is rebuilt, each in its municipality', async () => {
    await searchableHosts(some(230));
    await searchableHosts(some(2), 'other');
    await age(towns.own.id);
    await age(towns.other.id);
    expect(await found('水車小屋')).toBe(230);
    expect(await renewRows(machineScope(), never)).toBe(230);
    expect(await found('水車小屋')).toBe(230);
    expect(await versions()).toEqual([
      { municipality_id: towns.own.id, norm_version: NORM_VERSION, n: 230 },
      { municipality_id: towns.other.id, norm_version: before, n: 2 },
    ]);
    expect(await renewRows(machineScope(), never)).toBe(0);
  });

  it('are found at the start and rebuilt by a job, while the site answers', async () => {
    await searchableHosts(some(3));
    await searchableHosts(some(2), 'other');
    await age(towns.other.id);
    const asked: string[] = [];
    const handlers = jobHandlers(null);
    queue = runQueue({
      ownerUrl: db.pools.urls.owner,
      handlers: Object.fromEntries(
        Object.entries(handlers).map(([name, handle]) => [
          name,
          async (payload, stopping) => {
            asked.push(`${name} ${payload.municipalityId}`);
            expect(await found('水車小屋', 'other')).toBe(2);
            await handle(payload, stopping);
          },
        ]),
      ),
      resume: resumeJobs,
      report: { failed: () => asked.push('failed'), lost: () => undefined },
    });
    await vi.waitFor(
      async () =>
        expect(new Set((await versions()).map((row) => row.norm_version))).toEqual(new Set([NORM_VERSION])),
      { timeout: 20_000, interval: 50 },
    );
    expect(asked).not.toContain('failed');
    const renewed = asked.filter((job) => job.startsWith('renew-search-rows'));
    expect(renewed).toEqual([`renew-search-rows ${towns.other.id}`]);
    expect(await found('水車小屋', 'other')).toBe(2);
  });

  it('end with the site, and the rest follows the next time', async () => {
    await searchableHosts(some(3));
    await age(towns.own.id);
    const stopped = new AbortController();
    stopped.abort();
    expect(await renewRows(machineScope(), stopped.signal)).toBe(0);
    expect(await renewRows(machineScope(), never)).toBe(3);
  });

  it('are nothing the second engine has to hear of: it keeps an index for each version', async () => {
    await searchableHosts(some(2));
    await age(towns.own.id);
    openSecondEngine({
      ...{ url: 'http://127.0.0.1:9', searchKey: 'k', adminKey: null, index: 'hosts' },
      onChange: () => undefined,
    });
    await renewRows(machineScope(), never);
    closeSecondEngine();
    expect(await db.admin`select 1 from search_outbox`).toHaveLength(0);
  });
});
