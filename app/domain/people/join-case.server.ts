import {
  deleteAgenciesJoinedOn,
  deleteCaseAgency,
  listCaseAgencies,
  putCaseAgency,
} from '#db/queries/cases.server';
import type { CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { insist } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Day } from '~/lib/japanese-date';
import { decideAddAgency, scopeOfPart, type AgencyPart } from './agency-rules';
import type { ConsentScope, ConsentStates } from './consent-rules';
import { readConsents } from './read-consents.server';

/** Whether an agency that was put to work on a case works there now: what it joined on still holds (INT-10). */
export function worksStill(
  { consentScope }: { consentScope: string | null },
  consents: ConsentStates,
): boolean {
  return consentScope === null || consents[consentScope as ConsentScope] === 'granted';
}

/**
 * An agency joins a case on the consent of its part, which is kept with it: without that it sees nothing any more.
 *
 * @throws Refused when it works there already, or the consent does not hold.
 */
export async function joinCase(
  tx: ScopedTx,
  row: Pick<CaseRow, 'id' | 'familyConsultation'>,
  { agencyId, part, day }: { agencyId: string; part: AgencyPart; day: Day },
): Promise<void> {
  const { id: caseId, familyConsultation } = row;
  const consents = await readConsents(tx, caseId, day);
  const before = (await listCaseAgencies(tx, caseId, null)).find((one) => one.agencyId === agencyId);
  const worksAlready = before !== undefined && worksStill(before, consents);
  insist(decideAddAgency({ part, familyConsultation, consents, worksAlready }));
  if (before) await deleteCaseAgency(tx, caseId, agencyId);
  await putCaseAgency(tx, { id: newId(), caseId, agencyId, since: day, consentScope: scopeOfPart[part] });
}

/** The reaction to a consent that was taken back: who joined on it works on the case no more. */
export async function leaveOnEndedConsent(
  tx: ScopedTx,
  caseId: string,
  scopes: readonly string[],
): Promise<Record<string, unknown>> {
  const leftAgencies = await deleteAgenciesJoinedOn(tx, caseId, scopes);
  return leftAgencies.length > 0 ? { leftAgencies } : {};
}
