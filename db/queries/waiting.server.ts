import { and, asc, eq, inArray, notExists, notInArray, or, sql } from 'drizzle-orm';
import type { CaseVisibility } from '~/domain/people/rules';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import { opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { visibleTo } from './case-visibility.server';
import { openCaseStates } from './community.server';
import { isOneOf } from './one-of';
import { endsAfter, waitingSince } from './waiting-since.server';

/** Steps of a placement before anybody has come. */
const before = ['proposed', 'agreed', 'asked', 'accepted'];
const over = ['ended', 'declined'];

/** The cases the reader sees that are on their way to one of these offers, the longest on it first. */
export async function listOnTheirWay(tx: ScopedTx, of: CaseVisibility, offerIds: readonly string[]) {
  return tx
    .select({
      caseId: cases.id,
      code: cases.code,
      placementId: placements.id,
      status: placements.status,
      opportunityId: placements.opportunityId,
      since: placements.createdAt,
    })
    .from(placements)
    .innerJoin(
      cases,
      and(eq(cases.municipalityId, placements.municipalityId), eq(cases.id, placements.caseId)),
    )
    .where(
      and(
        inArray(placements.opportunityId, [...offerIds]),
        inArray(placements.status, before),
        visibleTo(of),
      ),
    )
    .orderBy(asc(placements.createdAt), asc(cases.code));
}

/**
 * Of these cases, or of all open ones (null), those the reader sees that have no placement under way on a day, nor one
 * that ends only after it, with the day since which each waits; longest first.
 */
export async function listWithoutPlace(
  tx: ScopedTx,
  of: CaseVisibility,
  caseIds: readonly string[] | null,
  day: string,
) {
  const asked = caseIds ? isOneOf(cases.id, caseIds) : inArray(cases.status, openCaseStates);
  const underWay = tx
    .select({ one: sql`1` })
    .from(placements)
    .where(
      and(
        eq(placements.municipalityId, cases.municipalityId),
        eq(placements.caseId, cases.id),
        or(notInArray(placements.status, over), endsAfter(day)),
      ),
    );
  return tx
    .select({ caseId: cases.id, since: waitingSince })
    .from(cases)
    .where(and(asked, visibleTo(of), notExists(underWay)))
    .orderBy(asc(waitingSince), asc(cases.code));
}

/** Which of these offers there are, with their hosts. */
export async function listOffersNamed(tx: ScopedTx, ids: readonly string[]) {
  return tx
    .select({ id: opportunities.id, title: opportunities.title, hostId: opportunities.hostId })
    .from(opportunities)
    .where(inArray(opportunities.id, [...ids]));
}
