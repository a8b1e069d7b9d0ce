import { and, eq, gte, inArray, isNotNull, isNull, max, or } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { placements, takesPlace } from '../schema/placements.server';
import { conditionAnswers } from '../schema/conditions.server';
import { areas, hostAssessments, hosts, opportunities } from '../schema/registry.server';
import { communityWishes } from '../schema/community.server';
import { findSetting } from './accounts.server';
import { readCapacityRows } from './capacity-facts.server';
import type { ScopedTx } from '../scope.server';
import { areaOfHost, offerOfPlacement } from './joins.server';

/** Hosts that may be looked at: not drafts, not archived. */
const visible = ['pending', 'listed', 'paused'];

/**
 * Every host of the municipality, or one, with what matching compares, and nothing else: no address, name of a
 * contact or note. `day` leaves out offers that ended before it. One coherent read in narrow statements.
 */
export async function readPlaces(tx: ScopedTx, day: string, hostId?: string) {
  const only = (column: AnyPgColumn) => (hostId === undefined ? undefined : eq(column, hostId));
  const hostRows = await tx
    .select({
      id: hosts.id,
      name: hosts.name,
      kind: hosts.kind,
      areaName: areas.name,
      outside: hosts.outside,
      publicPhone: hosts.publicPhone,
      contactPhone: hosts.contactPhone,
      lat: hosts.lat,
      lng: hosts.lng,
      status: hosts.status,
      stance: hosts.stance,
      confirmedOn: hosts.confirmedOn,
      clearedForMinors: hosts.clearedForMinors,
      totalPlaces: hosts.totalPlaces,
      openWeekdays: hosts.openWeekdays,
      origin: hosts.origin,
      sourceCredit: hosts.sourceCredit,
      createdAt: hosts.createdAt,
    })
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(and(inArray(hosts.status, visible), only(hosts.id)));
  const assessments = await tx
    .select({ hostId: hostAssessments.hostId, assessedOn: max(hostAssessments.assessedOn) })
    .from(hostAssessments)
    .where(only(hostAssessments.hostId))
    .groupBy(hostAssessments.hostId);
  const offers = await tx
    .select({
      id: opportunities.id,
      hostId: opportunities.hostId,
      title: opportunities.title,
      menuKind: opportunities.menuKind,
      activities: opportunities.activities,
      strengths: opportunities.strengths,
      places: opportunities.places,
      openEntry: opportunities.openEntry,
      times: opportunities.times,
      calendar: opportunities.calendar,
      timeNegotiable: opportunities.timeNegotiable,
      usesCapacity: opportunities.usesCapacity,
      rewardKind: opportunities.rewardKind,
      minAge: opportunities.minAge,
      watchOver: opportunities.watchOver,
      startsOn: opportunities.startsOn,
      status: opportunities.status,
    })
    .from(opportunities)
    .where(
      and(
        only(opportunities.hostId),
        inArray(opportunities.status, ['open', 'paused']),
        or(isNull(opportunities.validUntil), gte(opportunities.validUntil, day)),
      ),
    );
  const answers = await tx
    .select({
      hostId: conditionAnswers.hostId,
      opportunityId: conditionAnswers.opportunityId,
      consideration: conditionAnswers.consideration,
      answer: conditionAnswers.answer,
      note: conditionAnswers.note,
      source: conditionAnswers.source,
      answeredOn: conditionAnswers.answeredOn,
    })
    .from(conditionAnswers)
    .where(only(conditionAnswers.hostId));
  const taken = await tx
    .select({
      hostId: placements.hostId,
      opportunityId: placements.opportunityId,
      slots: placements.slots,
      openEntry: opportunities.openEntry,
    })
    .from(placements)
    .leftJoin(opportunities, offerOfPlacement)
    .where(and(only(placements.hostId), inArray(placements.status, takesPlace)));
  const freshness = await findSetting(tx, 'freshness_limits', day);
  const numbersFreshness = await findSetting(tx, 'numbers_freshness_limits', day);
  const capacity = await readCapacityRows(tx, day, hostId);
  return { hosts: hostRows, assessments, offers, answers, taken, freshness, numbersFreshness, capacity };
}

export type PlaceRows = Awaited<ReturnType<typeof readPlaces>>;

/** The placements of a case, the newest of each host last. */
export async function listPlacementsOf(tx: ScopedTx, caseId: string) {
  return tx
    .select({ id: placements.id, hostId: placements.hostId, status: placements.status })
    .from(placements)
    .where(eq(placements.caseId, caseId))
    .orderBy(placements.createdAt);
}

/** 地域の声 that nobody has answered yet. */
export async function listOpenVoices(tx: ScopedTx) {
  return tx
    .select({
      id: communityWishes.id,
      words: communityWishes.words,
      saidBy: communityWishes.saidBy,
      areaName: areas.name,
      menuKinds: communityWishes.menuKinds,
      activities: communityWishes.activities,
    })
    .from(communityWishes)
    .leftJoin(
      areas,
      and(eq(areas.municipalityId, communityWishes.municipalityId), eq(areas.id, communityWishes.areaId)),
    )
    .where(eq(communityWishes.status, 'open'));
}

/** Areas a person may live in, with the point from which distances are measured; retired ones for those still there. */
export async function listAreasWithPoint(tx: ScopedTx) {
  return tx
    .select({
      id: areas.id,
      name: areas.name,
      level: areas.level,
      retiredOn: areas.retiredOn,
      lat: areas.innerLat,
      lng: areas.innerLng,
    })
    .from(areas)
    .where(isNotNull(areas.innerLat))
    .orderBy(areas.level, areas.sortOrder, areas.name);
}
