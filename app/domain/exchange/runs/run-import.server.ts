import { z } from 'zod';
import { endRun } from '#db/queries/exchange.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, DomainError, NotFound } from '~/domain/kernel/errors';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import { planRun } from './plan-run.server';
import { requireRun } from './require-run.server';
import { readRunFile } from './start-import.server';
import { storeChunk } from './store-chunk.server';

/** Rows of one transaction: stored and indexed within about a second. */
const CHUNK = 200;

const endImport = command({
  name: 'exchange.end-import',
  permission: 'imports.run',
  input: z.object({ id: z.string(), status: z.enum(['done', 'failed']), error: z.string().default('') }),
  run: async ({ tx, now }, { id, status, error }) => {
    await requireRun(tx, id);
    await endRun(tx, id, { status, error, now });
    return { value: { id }, audit: { subject: { type: 'import', id }, change: { status } } };
  },
});

/** Called after every chunk with how many of the rows are done. */
type Report = (done: number, total: number) => void;

/**
 * Stores the rows of a run that `startImport` or `continueImport` has claimed, chunk by chunk, in the name of
 * the machine. What broke it off stands in the run; the cause is thrown on for the log.
 */
export async function runImport(
  municipalityId: string,
  id: string,
  report: Report = () => undefined,
): Promise<void> {
  const scope = systemScope('import', municipalityId);
  try {
    await storeAll(scope, id, report);
    await endImport(scope, { id, status: 'done' });
  } catch (error) {
    // Another process has the run: it is not ours to end.
    if (error instanceof Conflict || error instanceof NotFound) throw error;
    await endImport(scope, { id, status: 'failed', error: wordsFor(error) }).catch(() => undefined);
    throw error;
  }
}

async function storeAll(scope: Scope, id: string, report: Report): Promise<void> {
  const { run, content } = await readRunFile(scope, id);
  const { rows } = await planRun(scope, run, content);
  report(run.doneRows, rows.length);
  for (let from = run.doneRows; from < rows.length; from += CHUNK) {
    const part = rows.slice(from, from + CHUNK);
    await storeChunk(scope, { id, from, total: rows.length, rows: part });
    report(from + part.length, rows.length);
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  return 'データベースへの書き込みに失敗しました。途中までの分はそのまま残っています。';
}
