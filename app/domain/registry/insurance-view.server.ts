import { listInsurancesOf, type InsuranceRow } from '#db/queries/insurances.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import {
  coversOn,
  endWords,
  eventPlanNames,
  hasPatrol,
  insuranceKindNames,
  patrolExclusion,
  type CoveredOffer,
  type EventPlan,
  type InsuranceKind,
} from './insurance';

/** For what an insurance was taken out. */
function aboutOf({ opportunityId, placementId }: InsuranceRow): string {
  if (placementId !== null) return 'この受入れ';
  return opportunityId === null ? '受入先の全体' : 'この受入枠';
}

function factsOf({ kind, eventPlan, ...row }: InsuranceRow) {
  return { ...row, kind: kind as InsuranceKind, eventPlan: eventPlan as EventPlan | '' };
}

/** The insurances of an offer (with those of its host, and of one placement there) as a page shows them, and whether one holds today. */
export async function insuranceView(
  tx: ScopedTx,
  of: { hostId: string; opportunityId: string | null; placementId: string | null },
  offer: (CoveredOffer & { insuranceRequired: boolean }) | null,
  today: Day,
) {
  const rows = await listInsurancesOf(tx, of);
  const plan = ({ eventPlan }: ReturnType<typeof factsOf>) =>
    eventPlan === '' ? '' : `（${eventPlanNames[eventPlan]}）`;
  return {
    today,
    required: offer?.insuranceRequired ?? false,
    /** What 行事用保険 leaves out, where such an activity is offered. */
    exclusion: offer && hasPatrol(offer) ? patrolExclusion : null,
    holds: offer !== null && rows.some((row) => coversOn(factsOf(row), offer, today)),
    rows: rows.map((row) => ({
      id: row.id,
      name: `${insuranceKindNames[factsOf(row).kind]}${plan(factsOf(row))}`,
      about: aboutOf(row),
      end: endWords(row.validTo, today),
    })),
  };
}

export type InsuranceView = Awaited<ReturnType<typeof insuranceView>>;
