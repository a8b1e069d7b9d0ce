import type { Scope } from '~/domain/kernel/scope';
import type { Day } from '~/lib/japanese-date';
import { answerQuestion } from './answer-question.server';
import { broughtBy, broughtWords } from './brought';
import { placesHeld } from './held-places.server';
import type { LookQuery } from './look-query';
import { searchOfLook } from './look.server';
import { searchOfCase } from './match-case.server';
import type { Weights } from './score';
import type { Place, Seeker } from './types';

type Said = Parameters<typeof answerQuestion>[1];

/** Who looks, and all the places as they stood before the answer. */
interface Search {
  readonly seeker: Seeker;
  readonly places: readonly Place[];
  readonly day: Day;
  readonly weights: Weights;
}

/**
 * Stores an answer from the telephone while somebody looks for a case.
 *
 * @returns what it brought, in words.
 * @throws NotFound for a host or a case that the reader does not see, Forbidden.
 */
export async function answerForCase(
  scope: Scope,
  looking: { code: string | undefined; tried?: readonly string[] },
  said: Said,
  call: { now?: Date } = {},
): Promise<string> {
  return told(scope, await searchOfCase(scope, looking, call), said);
}

/** The same in a search without a case. */
export async function answerForLook(
  scope: Scope,
  query: LookQuery,
  said: Said,
  call: { now?: Date } = {},
): Promise<string> {
  return told(scope, await searchOfLook(scope, query, call), said);
}

async function told(scope: Scope, { seeker, places, day, weights }: Search, said: Said): Promise<string> {
  await answerQuestion(scope, said);
  const answered = (await placesHeld(scope, day)).find(({ hostId }) => hostId === said.hostId);
  return broughtWords(broughtBy(seeker, places, answered, said.hostId, day, weights));
}
