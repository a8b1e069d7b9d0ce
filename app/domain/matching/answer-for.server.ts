import type { Scope } from '~/domain/kernel/scope';
import type { Day } from '~/lib/japanese-date';
import type { z } from 'zod';
import { answerQuestion } from './answer-question.server';
import { recordProposal } from './ask-host/record-proposal.server';
import { saidWords, toldBefore } from './ask-host/said-words';
import { broughtBy, broughtWords } from './brought';
import { placesHeld } from './held-places.server';
import type { LookQuery } from './look-query';
import { searchOfLook } from './look.server';
import { searchOfCase } from './match-case.server';
import type { Weights } from './score';
import type { answerQuestionSchema } from './schema';
import type { Place, Seeker } from './types';

type Said = z.output<typeof answerQuestionSchema>;

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
 * @returns what was written down and what it brought, in words; of a question that somebody asked before, the answer of then.
 * @throws NotFound for a host or a case that the reader does not see, Forbidden.
 */
export async function answerForCase(
  scope: Scope,
  looking: { code: string | undefined; tried?: readonly string[] },
  said: Said,
  call: { now?: Date } = {},
): Promise<string> {
  return told(scope, await searchOfCase(scope, looking, call), said, call);
}

/** The same in a search without a case. */
export async function answerForLook(
  scope: Scope,
  query: LookQuery,
  said: Said,
  call: { now?: Date } = {},
): Promise<string> {
  return told(scope, await searchOfLook(scope, query, call), said, call);
}

async function told(scope: Scope, search: Search, said: Said, call: { now?: Date }): Promise<string> {
  if (said.fact !== 'proposal') {
    await answerQuestion(scope, said);
    return broughtNow(scope, search, said.hostId);
  }
  const { fact: _, ...asked } = said;
  const { stands } = await recordProposal(scope, asked, call);
  if (stands) return toldBefore(stands);
  const brought = asked.about === 'condition' ? await broughtNow(scope, search, asked.hostId) : '';
  return saidWords(asked.about, asked.answer, brought);
}

async function broughtNow(scope: Scope, search: Search, hostId: string): Promise<string> {
  const { seeker, places, day, weights } = search;
  const answered = (await placesHeld(scope, day)).find((place) => place.hostId === hostId);
  return broughtWords(broughtBy(seeker, places, answered, hostId, day, weights));
}
