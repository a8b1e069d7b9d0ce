import { afterEach, describe, expect, it, vi } from 'vitest';
import { enqueue } from '#db/queries/jobs.server';
import { runQueue, type JobPayload, type Queue, type QueueOptions } from '#db/queue.server';
import { withScope } from '#db/scope.server';
import { machineScope } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';

const db = useDatabase();

let queue: Queue | undefined;

afterEach(async () => {
  await queue?.stop();
  await db.admin`delete from graphile_worker._private_jobs`;
});

function call(key: string, fields: Record<string, string> = {}, town: 'own' | 'other' = 'own') {
  return withScope(machineScope(town), (tx) => enqueue(tx, 'note', { ...fields, name: key }, { key }));
}

interface Watched {
  done: JobPayload[];
  failed: number[];
  lost: number;
  resumed: number;
}

/** A queue whose one task writes down what it was called with. */
function work(before: (payload: JobPayload) => Promise<void> = () => Promise.resolve()): Watched {
  const watched: Watched = { done: [], failed: [], lost: 0, resumed: 0 };
  const options: QueueOptions = {
    ownerUrl: db.pools.urls.owner,
    handlers: {
      note: async (payload) => {
        await before(payload);
        watched.done.push(payload);
      },
    },
    resume: () => {
      watched.resumed += 1;
      return Promise.resolve();
    },
    report: {
      failed: ({ attempt }) => watched.failed.push(attempt),
      lost: () => (watched.lost += 1),
    },
  };
  queue = runQueue(options);
  return watched;
}

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 50 });

describe('the queue', () => {
  it('calls a job with its fields and the municipality of the transaction, which cannot be chosen', async () => {
    await call('one', { municipalityId: towns.other.id });
    const watched = work();
    await until(() => expect(watched.done).toEqual([{ name: 'one', municipalityId: towns.own.id }]));
    await until(async () => expect(await db.admin`select 1 from graphile_worker.jobs`).toHaveLength(0));
  });

  it('replaces a job of the same key that still waits, in the same municipality only', async () => {
    await call('same', { say: 'first' });
    await call('same', { say: 'second' });
    await call('same', { say: 'theirs' }, 'other');
    const watched = work();
    await until(() => expect(watched.done).toHaveLength(2));
    expect(watched.done.map((payload) => payload['say']).sort()).toEqual(['second', 'theirs']);
  });

  it('tries a failed job again, and keeps nothing of what the failure said', async () => {
    await call('fails');
    const watched = work(() => Promise.reject(new Error('090-1234-5678')));
    await until(() => expect(watched.failed).toEqual([1]));
    await until(async () => {
      const [job] = await db.admin`select last_error, run_at > now() as later from graphile_worker.jobs`;
      expect(job).toMatchObject({ last_error: 'failed', later: true });
    });
  });

  it('waits for a running job when it is stopped, and leaves the others', async () => {
    await call('runs');
    let finish: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (finish = resolve));
    let running = 0;
    const watched = work(async () => {
      running += 1;
      await gate;
    });
    await until(() => expect(running).toBe(1));
    const stopped = queue?.stop();
    await call('left');
    finish();
    await stopped;
    expect(watched.done).toHaveLength(1);
    const left = await db.admin`select key from graphile_worker.jobs`;
    expect(left).toHaveLength(1);
  });

  it('X6: nobody works for a while; each effect comes once, in the end', async () => {
    for (let number = 0; number < 50; number += 1) await call(`job ${number}`);
    const watched = work();
    await until(() => expect(watched.done).toHaveLength(50));
    expect(new Set(watched.done.map((payload) => payload['name'])).size).toBe(50);
  });

  it('goes on by itself after its connections were cut, and takes up what was left', async () => {
    const watched = work();
    await call('before');
    await until(() => expect(watched.done).toHaveLength(1));
    for (let round = 0; round < 3; round += 1) {
      await db.admin`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = 'musubiba_owner'`;
      await call(`after ${round}`);
    }
    await until(() =>
      expect(watched.done.map((payload) => payload['name'])).toEqual(
        expect.arrayContaining(['after 0', 'after 1', 'after 2']),
      ),
    );
    expect(watched.resumed).toBeGreaterThan(0);
  });
});

describe('the walls around the queue', () => {
  it('the app login puts jobs in through one function, in its municipality, and sees none', async () => {
    const denied = { code: '42501' };
    await expect(db.pools.appSql`select 1 from graphile_worker.jobs`).rejects.toMatchObject(denied);
    await expect(db.pools.appSql`select graphile_worker.add_job('note')`).rejects.toMatchObject(denied);
    await expect(db.pools.appSql`select enqueue_job('note', '{}', 'k', 1, null)`).rejects.toMatchObject(
      denied,
    );
    await expect(db.pools.searchSql`select queue_delay()`).rejects.toMatchObject(denied);
  });

  it('tells how long the oldest job waits, and nothing of it', async () => {
    await call('waits');
    await db.admin`update graphile_worker._private_jobs set run_at = now() - interval '7 minutes'`;
    const [row] = await db.pools.appSql`select queue_delay() as seconds`;
    expect(Math.round(Number(row?.['seconds']) / 60)).toBe(7);
  });
});
