import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aMunicipality, storedList } from '#tests/factories/exchange';
import { useDatabase } from '#tests/setup/database';
import {
  getImport,
  openImport,
  queueStart,
  queueUndo,
  runUndo,
  undoImport,
} from '~/domain/exchange/index.server';
import type { Scope } from '~/domain/kernel/scope';

const db = useDatabase();
const workers: ChildProcess[] = [];
let made = 0;
let quiet: Scope;
let troubled: Scope;

beforeEach(async () => {
  made += 2;
  const town = (code: number) => ({ code: String(990_200 + code), name: 'はまべ市', prefecture: '静岡県' });
  quiet = await aMunicipality(town(made), 'manager');
  troubled = await aMunicipality(town(made + 1), 'manager');
});

afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
});

/** The jobs in a process of their own, as `npm run musubiba -- work` runs them. */
async function aWorker(): Promise<ChildProcess> {
  const { owner, app, auth, search } = db.pools.urls;
  const worker = spawn(process.execPath, ['--import', 'tsx', 'app/cli/musubiba.ts', 'work'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...{ DATABASE_OWNER_URL: owner, DATABASE_APP_URL: app },
      ...{ DATABASE_AUTH_URL: auth, DATABASE_SEARCH_URL: search },
      ...{
        BASE_URL: 'http://localhost:3000',
        MUSUBIBA_SECRET: 'only-for-tests-'.repeat(3),
        LOG_LEVEL: 'silent',
      },
    },
  });
  workers.push(worker);
  const gone = once(worker, 'exit').then(() => Promise.reject(new Error('The worker has ended.')));
  await Promise.race([once(worker.stdout, 'data'), gone]);
  gone.catch(() => undefined);
  return worker;
}

async function ended(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(worker, 'exit');
  worker.kill(signal);
  await gone;
}

const ROWS = 3_000;
const header = '名称,住所,緯度,経度,種別,電話番号';
/** Every kind of row: places, one that stands twice, likely doubles, one of elsewhere, one without a name. */
const list = Buffer.from(
  [
    header,
    ...Array.from({ length: ROWS }, (_, at) => {
      if (at % 97 === 0) return `,はまべ市本町${at},,,小売業,`;
      if (at % 89 === 0) return `店${at},静岡県たかね町${at},,,小売業,`;
      if (at % 83 === 0) return `店${at - 1},はまべ市本町${at - 1}-1,,,小売業,`;
      if (at % 79 === 0) return `店${at - 1}本店,はまべ市本町${at - 1}-2,,,小売業,054-100-${1000 + at}`;
      return `店${at},はまべ市本町${at}-1,34.8,138.3,小売業,054-100-${1001 + at}`;
    }),
  ].join('\n'),
);

const until = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 20 });
const page = (scope: Scope, id: string) => getImport(scope, { id, view: 'unusable', page: 1 });

async function statusOf(id: string) {
  const [run] = await db.admin<{ status: string; done: number; undone: number }[]>`
    select status, done_rows as done,
      (select count(*)::int from import_rows r where r.run_id = i.id and r.undone <> '') as undone
    from import_runs i where id = ${id}`;
  return run!;
}

/** Half a minute without a sign of life goes by. */
async function silence(id: string) {
  await db.admin`update import_runs set heartbeat_at = heartbeat_at - interval '1 minute' where id = ${id}`;
}

/** All that a run leaves behind, without ids and times. */
async function tracesOf({ municipalityId: town }: Scope, id: string) {
  const hosts = await db.admin`
    select name, address, kind, status, public_phone, version from hosts where municipality_id = ${town} order by 1, 2`;
  const rows = await db.admin`
    select r.line, r.outcome, r.reason, r.original, r.elsewhere, r.without_point, r.host_version, r.undone, h.name
    from import_rows r left join hosts h on h.id = r.host_id where r.run_id = ${id} order by 1`;
  const pairs = await db.admin`
    select a.name, b.name as other, t.signs, t.likeness from host_twins t
    join hosts a on a.id = t.host_id join hosts b on b.id = t.other_id
    where t.municipality_id = ${town} order by 1, 2`;
  const found = await db.admin`
    select norm from host_search where municipality_id = ${town} order by 1`;
  const [run] =
    await db.admin`select status, done_rows, total_rows, counts, report from import_runs where id = ${id}`;
  return { hosts, rows, pairs, found, run };
}

describe('a list whose process is gone in the middle of it', () => {
  it.each([
    ['killed, is taken up by the next process when its silence has shown it', 'SIGKILL'],
    ['stopped, is handed over at once', 'SIGTERM'],
  ] as const)('%s, and ends as if nothing had been', { timeout: 90_000 }, async (_, signal) => {
    const { id: model } = await storedList(quiet, '店の一覧.csv', list);
    const { id } = await openImport(troubled, { fileName: '店の一覧.csv', bytes: list });
    await queueStart(troubled, { id });
    const first = await aWorker();
    await until(async () => expect((await statusOf(id)).done).toBeGreaterThan(0));
    await ended(first, signal);
    const left = await statusOf(id);
    expect(left.status).toBe('running');
    expect(left.done).toBeLessThan(ROWS);
    if (signal === 'SIGKILL') await silence(id);
    expect(await page(troubled, id)).toMatchObject({ state: 'interrupted', canContinue: true });

    const second = await aWorker();
    await until(async () => expect((await statusOf(id)).status).toBe('done'));
    await ended(second, 'SIGTERM');
    expect(await tracesOf(troubled, id)).toEqual(await tracesOf(quiet, model));
  });

  it('is left alone while its process is alive', { timeout: 60_000 }, async () => {
    const { id } = await openImport(troubled, { fileName: '店の一覧.csv', bytes: list });
    await queueStart(troubled, { id });
    await aWorker();
    await aWorker();
    await until(async () => expect((await statusOf(id)).status).toBe('done'));
    expect(await page(troubled, id)).toMatchObject({ doneRows: ROWS, error: '' });
  });
});

describe('an undo whose process is killed in the middle of it', () => {
  it('is gone on with, and ends as if nothing had been', { timeout: 90_000 }, async () => {
    const { id: model } = await storedList(quiet, '店の一覧.csv', list);
    await undoImport(quiet, { id: model });
    await runUndo(quiet.municipalityId, model);
    const { id } = await storedList(troubled, '店の一覧.csv', list);
    await queueUndo(troubled, { id });
    expect(await page(troubled, id)).toMatchObject({ state: 'undoing', undoing: { done: 0 } });
    const first = await aWorker();
    await until(async () => expect((await statusOf(id)).undone).toBeGreaterThan(0));
    await ended(first, 'SIGKILL');
    const { status, undone } = await statusOf(id);
    expect([status, undone % 200]).toEqual(['undoing', 0]);
    expect((await page(troubled, id)).undoing?.done).toBe(undone);

    await silence(id);
    await aWorker();
    await until(async () => expect((await statusOf(id)).status).toBe('undone'));
    expect(await tracesOf(troubled, id)).toEqual(await tracesOf(quiet, model));
    expect(await db.admin`select 1 from hosts where municipality_id = ${troubled.municipalityId}`).toEqual(
      [],
    );
  });
});
