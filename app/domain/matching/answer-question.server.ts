import type { z } from 'zod';
import type { Scope } from '~/domain/kernel/scope';
import { answerCondition, setStance } from '~/domain/registry/index.server';
import type { Stance } from '~/domain/registry/rules';
import type { answerQuestionSchema } from './schema';

const STANCE_OF: Readonly<Record<'yes' | 'partly' | 'no', Stance>> = {
  yes: 'welcome',
  partly: 'consult',
  no: 'not_now',
};

/**
 * Stores what a host said on the telephone, as a fact of the host: who asked and when stand with it, and no person
 * does. The place then stands in the band the answer puts it into.
 *
 * @returns the answer.
 * @throws NotFound for a host of another municipality, Forbidden.
 */
export async function answerQuestion(
  scope: Scope,
  said: Exclude<z.output<typeof answerQuestionSchema>, { fact: 'proposal' }>,
): Promise<typeof said.answer> {
  const { hostId, answer } = said;
  if (said.fact === 'stance') {
    await setStance(scope, { id: hostId, stance: STANCE_OF[answer], how: 'telephone' });
  } else {
    await answerCondition(scope, { hostId, consideration: said.slug, answer, how: 'telephone' });
  }
  return answer;
}
