import { z } from 'zod';
import { endRun } from '#db/queries/exchange.server';
import { insertRunRows } from '#db/queries/exchange-rows.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, DomainError, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import { dayOf, formatDay } from '~/lib/japanese-date';
import type { PlannedRow } from '../sorting/plan';
import { HandedOver } from './handed-over';
import { planRun, type Vanished } from './plan-run.server';
import { requireRun } from './require-run.server';
import { readRunFile } from './start-import.server';
import { storeChunk } from './store-chunk.server';

/** Rows of one transaction: stored and indexed within about a second. */
const CHUNK = 200;

const endImport = command({
  name: 'exchange.end-import',
  permission: 'imports.run',
  input: z.object({
    id: z.string(),
    status: z.enum(['done', 'failed']),
    error: z.string().default(''),
    vanished: z.array(z.object({ hostId: z.string(), seenAt: z.coerce.date() })).default([]),
  }),
  run: async ({ tx, now }, { id, status, error, vanished }) => {
    const run = await requireRun(tx, id);
    await insertRunRows(tx, id, vanished.map(vanishedRow));
    const counts = { ...run.counts, ...(vanished.length > 0 ? { vanished: vanished.length } : {}) };
    await endRun(tx, id, { status, error, counts, now });
    return {
      value: { id },
      audit: { subject: { type: 'import', id }, change: { status, vanished: vanished.length } },
    };
  },
});

/** A host that the edition before had. It stays as it is: a person decides what that means. */
function vanishedRow({ hostId, seenAt }: { hostId: string; seenAt: Date }) {
  return {
    ...{ id: newId(), line: null, outcome: 'vanished', original: '', elsewhere: '', hostId },
    ...{ withoutPoint: false, differences: [], hostVersion: null, before: null },
    reason: `${formatDay(dayOf(seenAt))}に取り込んだ一覧まではありました`,
  };
}

/** Called after every chunk with how many of the rows are done. */
type Report = (done: number, total: number) => void;

/**
 * Stores the rows of a run that `startImport` or `continueImport` has claimed, chunk by chunk, in the name of
 * the machine. What broke it off stands in the run; the cause is thrown on for the log.
 * @throws HandedOver when `stopping` is raised: the rest is for another process.
 */
export async function runImport(
  municipalityId: string,
  id: string,
  report: Report = () => undefined,
  stopping?: AbortSignal,
): Promise<void> {
  const scope = systemScope('import', municipalityId);
  try {
    const vanished = await storeAll(scope, id, (done, total) => {
      report(done, total);
      if (stopping?.aborted) throw new HandedOver();
    });
    await endImport(scope, { id, status: 'done', vanished });
  } catch (error) {
    if (error instanceof Conflict && (await wasStopped(scope, id))) return;
    // Another process has the run: it is not ours to end.
    if (error instanceof Conflict || error instanceof NotFound || error instanceof HandedOver) throw error;
    await endImport(scope, { id, status: 'failed', error: wordsFor(error) }).catch(() => undefined);
    throw error;
  }
}

const wasStopped = read({
  name: 'exchange.was-stopped',
  permission: 'imports.run',
  run: async ({ tx }, id: string) => (await requireRun(tx, id)).status === 'stopped',
});

/** @returns hosts that the list does not name any more. */
async function storeAll(scope: Scope, id: string, report: Report): Promise<Vanished[]> {
  const { run, content } = await readRunFile(scope, id);
  const { rows, list, twins, vanished } = await planRun(scope, run, content);
  const { total } = list;
  let [from, passed] = [run.doneRows, 0];
  let part: PlannedRow[] = [];
  let storing = Promise.resolve();
  // The next rows are read while the database stores those before.
  const store = async (): Promise<void> => {
    await storing;
    const chunk = { id, from, total, rows: part, twins };
    from += part.length;
    part = [];
    const done = from;
    storing = storeChunk(scope, chunk).then(() => report(done, total));
    storing.catch(() => undefined);
  };
  report(from, total);
  for await (const batch of rows()) {
    for (const row of batch) {
      passed += 1;
      if (passed <= run.doneRows) continue;
      part.push(row);
      if (part.length === CHUNK) await store();
    }
  }
  if (part.length > 0) await store();
  await storing;
  return vanished;
}

function wordsFor(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  return 'データベースへの書き込みに失敗しました。途中までの分はそのまま残っています。';
}
