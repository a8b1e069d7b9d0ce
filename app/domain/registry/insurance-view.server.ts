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
import { takeBackReasonNames, type TakeBackReason } from './insurance-mending';

/** For what an insurance was taken out. */
function aboutOf({
  opportunityId,
  placementId,
}: Pick<InsuranceRow, 'opportunityId' | 'placementId'>): string {
  if (placementId !== null) return 'この受入れ';
  return opportunityId === null ? '受入先の全体' : 'この受入枠';
}

function factsOf({ kind, eventPlan, ...row }: InsuranceRow) {
  return { ...row, kind: kind as InsuranceKind, eventPlan: eventPlan as EventPlan | '' };
}

function nameOf({ kind, eventPlan }: ReturnType<typeof factsOf>): string {
  return `${insuranceKindNames[kind]}${eventPlan === '' ? '' : `（${eventPlanNames[eventPlan]}）`}`;
}

/** The insurances of an offer (with those of its host, and of one placement there) as a page shows them, and whether one holds today. */
export async function insuranceView(
  tx: ScopedTx,
  of: { hostId: string; opportunityId: string | null; placementId: string | null },
  offer: (CoveredOffer & { insuranceRequired: boolean }) | null,
  today: Day,
) {
  const rows = (await listInsurancesOf(tx, of)).map(factsOf);
  const standing = rows.filter(({ takenBackOn }) => takenBackOn === null);
  return {
    today,
    required: offer?.insuranceRequired ?? false,
    /** What 行事用保険 leaves out, where such an activity is offered. */
    exclusion: offer && hasPatrol(offer) ? patrolExclusion : null,
    holds: offer !== null && standing.some((row) => coversOn(row, offer, today)),
    rows: standing.map((row) => ({
      id: row.id,
      version: row.version,
      name: nameOf(row),
      about: aboutOf(row),
      end: endWords(row.validTo, today),
      /** Taken out for one placement, and mended where that is. */
      ofPlacement: row.placementId !== null,
      written: {
        kind: row.kind,
        eventPlan: row.eventPlan,
        from: row.validFrom,
        until: row.kind === 'volunteer' ? '' : row.validTo,
      },
    })),
    /** What was taken back, with when and why. */
    takenBack: rows.flatMap((row) =>
      row.takenBackOn === null
        ? []
        : [
            {
              id: row.id,
              name: nameOf(row),
              about: aboutOf(row),
              on: row.takenBackOn,
              because: takeBackReasonNames[row.takenBackBecause as TakeBackReason],
            },
          ],
    ),
  };
}

export type InsuranceView = Awaited<ReturnType<typeof insuranceView>>;
