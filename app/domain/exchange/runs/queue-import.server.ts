import { beatRun, listRunsAtWork, takeRunOver } from '#db/queries/exchange.server';
import { enqueue } from '#db/queries/jobs.server';
import { withScope, type ScopedTx } from '#db/scope.server';
import type { Command } from '~/domain/kernel/command.server';
import type { Scope } from '~/domain/kernel/scope';
import { deadBefore, deadFrom } from '../rules';
import { runUndo, undoImport } from '../undo/undo-import.server';
import { HandedOver } from './handed-over';
import { requireRun } from './require-run.server';
import { runImport } from './run-import.server';
import { claimStart, continueImport, readyToStart } from './start-import.server';

/** The job that stores or takes back a run, whichever of the two its state says. */
export const importJob = 'import';

/** It is tried once: what breaks it off stands in the run, and a person decides; `resumeImports` does the rest. */
async function call(tx: ScopedTx, runId: string, left?: { at: Date }): Promise<void> {
  const when = left ? { at: left.at } : {};
  await enqueue(tx, importJob, { runId, left: left !== undefined }, { key: runId, attempts: 1, ...when });
}

/** Begins to store or to take back a run and leaves the work itself to the queue, in one transaction. */
async function inQueue<Input>(
  scope: Scope,
  begin: Command<Input, { id: string }>,
  input: Input,
): Promise<{ id: string }> {
  return withScope(scope, async (tx) => {
    const begun = await begin(scope, input, { tx });
    await call(tx, begun.id);
    return begun;
  });
}

type Begin<Input> = (scope: Scope, input: Input) => Promise<{ id: string }>;

/** As `startImport`; the queue stores the rows. */
export const queueStart: Begin<Parameters<typeof readyToStart>[1]> = async (scope, input) =>
  inQueue(scope, claimStart, await readyToStart(scope, input));

/** As `continueImport`; the queue stores the rest. */
export const queueContinue: Begin<{ id: string }> = (scope, input) => inQueue(scope, continueImport, input);

/** As `undoImport`; the queue takes the run back. */
export const queueUndo: Begin<{ id: string }> = (scope, input) => inQueue(scope, undoImport, input);

/**
 * Calls for every run at work once more, for the moment at which its silence will show that its process is gone. One
 * that is alive then is left alone.
 */
export async function resumeImports(scope: Scope): Promise<void> {
  await withScope(scope, async (tx) => {
    for (const { id, heartbeatAt } of await listRunsAtWork(tx))
      await call(tx, id, { at: deadFrom(heartbeatAt) });
  });
}

/**
 * Stores or takes back a run until it is done or `stopping` is raised; then the next process goes on at once.
 * @param left the run is taken over from a process that is gone, if it is.
 */
export async function workOnImport(
  scope: Scope,
  { id, left }: { id: string; left: boolean },
  stopping: AbortSignal,
): Promise<void> {
  const status = await withScope(scope, async (tx) => {
    const now = new Date();
    if (left && !(await takeRunOver(tx, id, now, deadBefore(now)))) return 'alive';
    await beatRun(tx, id, now);
    return (await requireRun(tx, id)).status;
  });
  try {
    if (status === 'running') await runImport(scope.municipalityId, id, undefined, stopping);
    if (status === 'undoing') await runUndo(scope.municipalityId, id, stopping);
  } catch (error) {
    if (!(error instanceof HandedOver)) throw error;
    await withScope(scope, (tx) => beatRun(tx, id, LONG_AGO));
  }
}

/** A sign of life that is none. */
const LONG_AGO = new Date(0);
