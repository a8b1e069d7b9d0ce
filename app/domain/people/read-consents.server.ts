import { listConsents } from '#db/queries/consents.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import { currentConsents, type ConsentStates } from './consent-rules';

/** What the person agrees to on a day, scope by scope. */
export async function readConsents(tx: ScopedTx, caseId: string, day: Day): Promise<ConsentStates> {
  return currentConsents(await listConsents(tx, caseId), day);
}
