import { dropConditionAnswers, putConditionAnswer } from '#db/queries/registry-opportunities.server';
import type { ScopedTx } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import type { Day } from '~/lib/japanese-date';
import type { ConditionAnswer, Source } from './labels';

/** The person behind a change, where there is one. */
export function actingUser(scope: Scope): string | null {
  return scope.actor.kind === 'user' ? scope.actor.userId : null;
}

/** Whose answers: those of the host in general (`opportunityId` null) or those of one of its offers. */
export interface Answering {
  hostId: string;
  opportunityId: string | null;
}

/**
 * Writes what a form says to conditions. `before` holds what stood there: an answer that did not change keeps its day
 * and source, one set back to unknown goes, and what the form did not ask stays.
 *
 * @returns the conditions whose answer changed.
 */
export async function writeAnswers(
  tx: ScopedTx,
  scope: Scope,
  of: Answering,
  answers: Readonly<Record<string, ConditionAnswer | 'unknown'>>,
  { before, source, on }: { before: ReadonlyMap<string, string>; source: Source; on: Day },
): Promise<string[]> {
  const changed = Object.entries(answers).filter(
    ([consideration, answer]) => (before.get(consideration) ?? 'unknown') !== answer,
  );
  const forgotten = changed.filter(([, answer]) => answer === 'unknown').map(([slug]) => slug);
  if (forgotten.length > 0) await dropConditionAnswers(tx, of, forgotten);
  for (const [consideration, answer] of changed) {
    if (answer === 'unknown') continue;
    await putConditionAnswer(tx, {
      id: newId(),
      ...of,
      consideration,
      answer,
      source,
      answeredOn: on,
      answeredBy: actingUser(scope),
    });
  }
  return changed.map(([slug]) => slug);
}
