import { keepOnlyAnswers, putConditionAnswer } from '#db/queries/registry-opportunities.server';
import type { ScopedTx } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import type { Day } from '~/lib/japanese-date';
import type { ConditionAnswer, Source } from './labels';

/** The person behind a change, where there is one. */
export function actingUser(scope: Scope): string | null {
  return scope.actor.kind === 'user' ? scope.actor.userId : null;
}

/**
 * Writes what the form of an offer says to conditions. `before` holds what stood there: an answer that did not
 * change keeps its day and source, one set back to unknown goes.
 */
export async function writeOfferAnswers(
  tx: ScopedTx,
  scope: Scope,
  offer: { id: string; hostId: string },
  answers: Readonly<Record<string, ConditionAnswer | 'unknown'>>,
  { before, source, on }: { before: ReadonlyMap<string, string>; source: Source; on: Day },
): Promise<void> {
  const said = Object.entries(answers).filter(
    (entry): entry is [string, ConditionAnswer] => entry[1] !== 'unknown',
  );
  const notAsked = [...before.keys()].filter((slug) => !(slug in answers));
  await keepOnlyAnswers(tx, offer.id, [...said.map(([slug]) => slug), ...notAsked]);
  for (const [consideration, answer] of said) {
    if (before.get(consideration) === answer) continue;
    await putConditionAnswer(tx, {
      id: newId(),
      hostId: offer.hostId,
      opportunityId: offer.id,
      consideration,
      answer,
      source,
      answeredOn: on,
      answeredBy: actingUser(scope),
    });
  }
}
