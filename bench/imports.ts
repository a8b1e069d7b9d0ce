import { performance } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { insertMunicipality } from '#db/queries/directory.server';
import { openImport, previewImport, runImport, startImport } from '~/domain/exchange/index.server';
import { newId } from '~/domain/kernel/ids';
import { systemScope } from '~/domain/kernel/scope';
import type { BenchDatabase } from './database';
import type { Measured } from './measured';

const ROWS = 5000;
/** How many times as long as a bare COPY of the same rows everything together may take. */
const AT_MOST = 35;
/** Rows of the largest published list: that of the whole country. */
const WHOLE_COUNTRY = 20_783;
/** How much more memory the whole country may take at its peak than `ROWS` rows. */
const FLAT = 1.15;
const MB = 1024 * 1024;
const header = '名称,名称_カナ,住所,緯度,経度,電話番号,種別,定員,営業時間';

/** Places that do not exist, each its own. */
function places(count: number, town = 'みなも市'): string[] {
  return Array.from({ length: count }, (_, at) => {
    const lot = `${(at % 40) + 1}-${(at % 23) + 1}-${at + 1}`;
    const [lat, lng] = [34.3 + (at % 71) / 500, 137.7 + Math.floor(at / 71) / 500];
    const phone = `054-${String(100 + (at % 900))}-${String(1000 + at)}`;
    return `みなもの店${at},ミナモノミセ${at},${town}本町${lot},${lat},${lng},${phone},小売業,${at % 30},"9:00〜17:00、定休日：水曜"`;
  });
}

/**
 * A list of new places, previewed and stored with search, log and the look for doubles, beside a bare COPY of the
 * same rows into a table without keys: milliseconds a row.
 */
export async function benchImports({ admin }: BenchDatabase): Promise<Measured[]> {
  const rows = places(ROWS);
  const id = newId();
  await insertMunicipality({ id, code: '990990', name: 'みなも市', prefecture: '静岡県', isDemo: false });
  const scope = systemScope('bench', id);

  await admin.unsafe(
    'create temporary table bare (name text, kana text, address text, lat text, lng text, phone text, kind text, capacity text, hours text)',
  );
  const copying = performance.now();
  const sink = await admin.unsafe('copy bare from stdin with (format csv)').writable();
  await pipeline(Readable.from(rows.map((row) => `${row}\n`)), sink);
  const floor = (performance.now() - copying) / ROWS;

  const bytes = Buffer.from([header, ...rows].join('\n'));
  const steps: [string, () => Promise<unknown>][] = [];
  let run = '';
  steps.push(['open', async () => (run = (await openImport(scope, { fileName: '店.csv', bytes })).id)]);
  steps.push(['preview', () => previewImport(scope, run, new Date())]);
  steps.push([
    'store',
    async () => {
      await startImport(scope, { id: run });
      await runImport(id, run);
    },
  ]);
  const times: Measured[] = [];
  for (const [name, work] of steps) {
    const started = performance.now();
    await work();
    const each = (performance.now() - started) / ROWS;
    times.push({ name: `import: ${name}, per row of ${ROWS}`, p50: each, p95: each, runs: 1 });
  }
  const all = times.reduce((sum, { p50 }) => sum + p50, 0);
  const whole = { name: 'import: all, per row', p50: all, p95: all, runs: 1 };
  return [
    ...times,
    { ...whole, ofFloor: all / floor, atMost: AT_MOST },
    { name: 'import: floor, bare COPY, per row', p50: floor, p95: floor, runs: 1 },
    ...(await benchMemory()),
  ];
}

/**
 * The most memory this process holds while a list is stored; the database is a process of its own. The small list
 * goes first: what it leaves behind counts against the large one.
 */
async function benchMemory(): Promise<Measured[]> {
  const small = await peakOf(ROWS, { code: '990991', name: 'なぎさ市' });
  const large = await peakOf(WHOLE_COUNTRY, { code: '990992', name: 'しおさい市' });
  const line = (rows: number, peak: number): Measured => ({
    ...{ name: `import: peak memory, ${rows} rows`, p50: peak, p95: peak, runs: 1, unit: 'MB' },
  });
  return [line(ROWS, small), { ...line(WHOLE_COUNTRY, large), ofFloor: large / small, atMost: FLAT }];
}

async function peakOf(count: number, town: { code: string; name: string }): Promise<number> {
  const id = newId();
  await insertMunicipality({ id, ...town, prefecture: '静岡県', isDemo: false });
  const scope = systemScope('bench', id);
  const bytes = Buffer.from([header, ...places(count, town.name)].join('\n'));
  const run = (await openImport(scope, { fileName: '店.csv', bytes })).id;
  await startImport(scope, { id: run });
  let peak = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  const timer = setInterval(look, 20);
  await runImport(id, run, look);
  clearInterval(timer);
  return peak / MB;
}
