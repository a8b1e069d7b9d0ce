import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { guardedClient, TransactionSettled } from '#db/guard.server';
import { insertAgency } from '#db/queries/accounts.server';
import { withScope } from '#db/scope.server';
import { machineScope } from '#tests/factories/scope';
import { towns, type TownName } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { Unavailable } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';

const db = useDatabase();

it('keeps a late query of a dead transaction out of the transaction that took its connection', async () => {
  const one = guardedClient(postgres(db.pools.urls.app, { max: 1, onnotice: () => undefined }));
  const aIsDead = signal();
  const bHasBegun = signal();
  const aIsOver = signal();
  let late: unknown;

  const a = one.begin(async (tx) => {
    const [backend] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await db.admin`select pg_terminate_backend(${backend?.pid ?? 0})`;
    aIsDead.give();
    await bHasBegun.given;
    late = await outcomeOf(async () => tx`select 1`);
    aIsOver.give();
  });
  const failed = a.then(
    () => 'committed',
    () => 'failed',
  );
  await aIsDead.given;
  await failed;
  await one.begin(async (tx) => {
    await tx`select set_config('app.municipality', ${towns.other.id}, true)`;
    bHasBegun.give();
    await aIsOver.given;
  });
  expect(await failed).toBe('failed');
  expect(late).toBeInstanceOf(TransactionSettled);
  await one.end();
});

it('never writes a row of one municipality by a request of another while backends die under load', async () => {
  const until = Date.now() + 10_000;
  let written = 0;
  let failed = 0;

  const write = async (town: TownName, worker: number) => {
    for (let n = 0; Date.now() < until; n += 1) {
      const name = `${town}-${worker}-${n}`;
      try {
        await withScope(machineScope(town), async (tx) => {
          await insertAgency(tx, { id: newId(), name: `${name}-first`, kind: 'other' });
          await wait((worker * 37 + n * 61) % 120);
          await insertAgency(tx, { id: newId(), name: `${name}-second`, kind: 'other' });
        });
        written += 1;
      } catch (error) {
        expect(error).toSatisfy(
          (e) => e instanceof Unavailable || e instanceof TransactionSettled || isLost(e),
        );
        failed += 1;
      }
    }
  };
  // In the midst of their transactions: what a connection does while it opens is told in docs/decisions/0003.
  const kill = async () => {
    while (Date.now() < until) {
      await db.admin`select pg_terminate_backend(pid) from pg_stat_activity
        where usename = 'musubiba_app' and datname = current_database() and state = 'idle in transaction'
        order by random() limit 2`;
      await wait(200);
    }
  };
  await Promise.all([
    kill(),
    ...Array.from({ length: 16 }, (_, worker) => write(worker % 2 ? 'own' : 'other', worker)),
  ]);

  const rows = await db.admin<{ id: string; name: string }[]>`
    select municipality_id as id, name from agencies where name like '%-first' or name like '%-second'`;
  const strangers = rows.filter(({ id, name }) => towns[name.split('-')[0] as TownName].id !== id);
  expect(strangers).toEqual([]);
  const halves = new Map<string, number>();
  for (const { name } of rows) {
    const pair = name.replace(/-(first|second)$/, '');
    halves.set(pair, (halves.get(pair) ?? 0) + 1);
  }
  expect([...halves.values()].filter((count) => count !== 2)).toEqual([]);
  expect(written).toBeGreaterThan(100);
  expect(failed).toBeGreaterThan(0);
  expect(halves.size).toBeGreaterThanOrEqual(written);
}, 40_000);

async function outcomeOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    return error;
  }
}

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

/** What the driver throws at whoever still held the dead connection. */
function isLost(error: unknown): boolean {
  return error instanceof Error && /CONNECTION|terminat|Failed query/.test(error.message);
}

it('answers nobody when no municipality is set', async () => {
  const rows = await db.pools.app.execute(sql`select count(*)::int as n from agencies`);
  expect(rows[0]).toEqual({ n: 0 });
});
