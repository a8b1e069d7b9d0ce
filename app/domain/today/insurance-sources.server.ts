import { listEndingInsurances } from '#db/queries/insurances.server';
import { userOf } from '~/domain/kernel/user';
import { insuranceKindNames, isToRenew, lastRenewalLook, type InsuranceKind } from '~/domain/registry/rules';
import { formatMonthDay, type Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { due, type TodayItem } from './items';
import type { Reader } from './reader';

/**
 * Insurances to be renewed: of a placement for its coordinator; of a host or an offer for those whose cases come there,
 * and where nobody comes for all who keep hosts.
 */
export async function endingInsurances({ tx, scope, today, mine }: Reader): Promise<TodayItem[]> {
  const me = userOf(scope).userId;
  const rows = await listEndingInsurances(tx, lastRenewalLook(today));
  return rows
    .map((row) => ({ ...row, kind: row.kind as InsuranceKind, eventPlan: '' as const }))
    .filter((row) => isToRenew(row, today))
    .filter(({ caseId, coordinatorId, coordinators }) =>
      caseId === null
        ? coordinators.length === 0 || coordinators.includes(me)
        : mine({ caseId, coordinatorId }),
    )
    .map((row) => insuranceItem(row, today));
}

interface EndingInsurance {
  id: string;
  kind: InsuranceKind;
  validTo: Day;
  hostName: string;
  hostId: string;
  opportunityId: string | null;
  placementId: string | null;
  caseId: string | null;
}

function insuranceItem(fact: EndingInsurance, today: Day): TodayItem {
  const { placementId, opportunityId, hostId } = fact;
  const host = opportunityId === null ? paths.host(hostId) : paths.opportunity(opportunityId);
  return {
    key: `insurance-${fact.id}`,
    ...due(fact.validTo, today, `${formatMonthDay(fact.validTo)}まで`),
    what: `${insuranceKindNames[fact.kind]}を更新する（${fact.hostName}）`,
    caseId: fact.caseId,
    action: { label: '見て更新する', to: placementId === null ? host : paths.placement(placementId) },
  };
}
