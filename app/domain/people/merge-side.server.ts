import { listAnswerTimes, readMergeFacts } from '#db/queries/case-merges.server';
import { listCaseAgencies, type CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import { formatCaseCode } from './case-code';
import type { CaseStatus } from './case-rules';
import { worksStill } from './join-case.server';
import type { MergeSide } from './merge-rules';
import { readConsents } from './read-consents.server';

/** One of two cases as a merge is judged by it, with what its page tells besides. */
export async function readMergeSide(tx: ScopedTx, row: CaseRow, day: Day, asking: string | null) {
  const consents = await readConsents(tx, row.id, day);
  const all = await listCaseAgencies(tx, row.id, asking);
  const agencies = all.filter((one) => worksStill(one, consents));
  const facts = await readMergeFacts(tx, row.id, day);
  const times = await listAnswerTimes(tx, row.id);
  const side: MergeSide = {
    name: formatCaseCode(row.code),
    status: row.status as CaseStatus,
    familyConsultation: row.familyConsultation,
    isMinor: row.isMinor,
    schoolEndsFiscalYear: row.schoolEndsFiscalYear,
    guardianConsent: row.guardianConsent,
    nextOn: row.nextOn,
    nextWhat: row.nextWhat,
    consents,
    answeredAt: Object.fromEntries(times.map(({ scope, at }) => [scope, at.toISOString()])),
    agencies,
    lapsed: all.filter((one) => !worksStill(one, consents)),
    householdId: facts.householdId,
    plans: facts.plans.map(({ status }) => status),
    openItems: facts.openItems,
    hosts: facts.hosts,
    openCards: facts.openCards,
    beingDisposed: facts.beingDisposed,
  };
  return { side, facts, agencies };
}
