import type { CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import type { CaseFacts, CaseStatus } from './case-rules';
import { readConsents } from './read-consents.server';

/** Everything the steps of a case are judged by. */
export async function factsOf(tx: ScopedTx, row: CaseRow, day: Day): Promise<CaseFacts> {
  return {
    status: row.status as CaseStatus,
    familyConsultation: row.familyConsultation,
    hasCoordinator: row.coordinatorUserId !== null,
    consents: await readConsents(tx, row.id, day),
    strengthsAndWishes: row.strengthsAndWishes,
    engaged: row.earlyEngagementOn !== null && row.engagementEndedOn === null,
  };
}
