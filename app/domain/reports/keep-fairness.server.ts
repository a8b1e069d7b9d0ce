import { z } from 'zod';
import { beginFairnessRun, endFairnessRun, findFairnessState } from '#db/queries/fairness.server';
import { enqueue } from '#db/queries/jobs.server';
import { withScope, type ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { formatDay, today } from '~/lib/japanese-date';
import { checkFairness, type Fairness } from './check-fairness.server';
import { dueOn, mayAskFrom } from './fairness-told';
import { askFairnessSchema } from './schema';

/** The job that calculates the run that was asked for. */
export const fairnessJob = 'fairness';

/** There is one run at work in a municipality at most. */
const callForIt = (tx: ScopedTx) => enqueue(tx, fairnessJob, {}, { key: 'run' });

/**
 * Asks for a new run, which the queue calculates; where one is at work already, that one is waited for.
 *
 * @throws Refused within a week of the last.
 */
export const askFairness = command({
  name: 'reports.ask-fairness',
  permission: 'gaps.assign',
  input: askFairnessSchema,
  run: async ({ tx, now }) => {
    const { askedAt, lastOn } = await findFairnessState(tx);
    if (askedAt !== null) return { value: { isFirst: false }, audit: [] };
    if (lastOn !== null && mayAskFrom(lastOn) > today(now))
      throw new Refused(
        `${formatDay(lastOn)}に計算したばかりです。`,
        `つぎに計算できるのは、${formatDay(mayAskFrom(lastOn))}からです。`,
      );
    const id = newId();
    const isFirst = await beginFairnessRun(tx, { id, askedAt: now });
    if (isFirst) await callForIt(tx);
    return { value: { isFirst }, audit: isFirst ? { subject: { type: 'fairness_run', id } } : [] };
  },
});

/** Keeps what the run at work has found, as far as it may be told; again, it does nothing more. */
const keepFairness = command({
  name: 'reports.keep-fairness',
  permission: 'settings.manage',
  input: z.custom<Fairness>(),
  run: async ({ tx }, { day, places, threshold, tables }) => {
    // Of fewer people than are told nothing is kept, as of their counts (decision 0089).
    const content = (tables[0]?.rows[0]?.ready.total ?? null) === null ? null : tables;
    const id = await endFairnessRun(tx, { countedOn: day, places, threshold, content });
    return {
      value: { isKept: id !== null && content !== null },
      audit:
        id === null ? [] : { subject: { type: 'fairness_run', id }, change: { countedOn: day, threshold } },
    };
  },
});

interface Call {
  now?: Date;
  stopping?: AbortSignal;
}

/** Calculates the run that was asked for; where there is none, it does nothing. */
export async function workOnFairness(scope: Scope, { now = new Date(), stopping }: Call = {}): Promise<void> {
  const { askedAt } = await withScope(scope, findFairnessState, { readOnly: true });
  if (askedAt === null) return;
  const found = await checkFairness(scope, { now, ...(stopping ? { stopping } : {}) });
  await keepFairness(scope, found, { now });
}

/** A run that is at work for longer than this was left by a process that is gone. */
const LEFT_MINUTES = 10;

/** Asks for the run of the month when its day has come, and calls once more for one that was left. */
export async function resumeFairness(scope: Scope, now = new Date()): Promise<void> {
  const { askedAt, lastOn } = await withScope(scope, findFairnessState, { readOnly: true });
  if (askedAt === null && (lastOn === null || dueOn(lastOn) <= today(now)))
    await askFairness(scope, {}, { now });
  else if (askedAt !== null && now.getTime() - askedAt.getTime() > LEFT_MINUTES * 60_000)
    await withScope(scope, callForIt);
}
