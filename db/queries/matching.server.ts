import { and, eq, gte, inArray, isNotNull, isNull, max, or, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { placements, takesPlace } from '../schema/placements.server';
import { conditionAnswers } from '../schema/conditions.server';
import { areas, hostAssessments, hosts, opportunities } from '../schema/registry.server';
import { communityWishes, leads } from '../schema/community.server';
import { findSetting } from './accounts.server';
import { readCapacityRows } from './capacity-facts.server';
import type { ScopedTx } from '../scope.server';
import { areaOfHost, offerOfPlacement } from './joins.server';
import { isOneOf } from './one-of';

/** Hosts that may be looked at: not drafts, not archived. */
const visible = ['pending', 'listed', 'paused'];

/** The hosts that may be looked at, in no order. */
export async function listPlaceIds(tx: ScopedTx): Promise<string[]> {
  const rows = await tx.select({ id: hosts.id }).from(hosts).where(inArray(hosts.status, visible));
  return rows.map(({ id }) => id);
}

/** Of the hosts that may be looked at those with an offer that is open or rests and has not ended, in no order. */
export async function listPlaceIdsWithOffers(tx: ScopedTx, day: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: hosts.id })
    .from(opportunities)
    .innerJoin(
      hosts,
      and(eq(hosts.municipalityId, opportunities.municipalityId), eq(hosts.id, opportunities.hostId)),
    )
    .where(and(inArray(hosts.status, visible), stands(day)));
  return rows.map(({ id }) => id);
}

/** Offers that are open or rest, and have not ended. */
function stands(day: string) {
  return and(
    inArray(opportunities.status, ['open', 'paused']),
    or(isNull(opportunities.validUntil), gte(opportunities.validUntil, day)),
  );
}

/**
 * Hosts with what matching compares, and nothing else: no address, name of a contact or note. Those that may not be
 * looked at are left out, and with `day` offers that ended before it; with `asItStands` all of them are there too.
 * One coherent read in narrow statements.
 */
export async function readPlaces(
  tx: ScopedTx,
  day: string,
  hostIds: readonly string[],
  { asItStands = false }: { asItStands?: boolean } = {},
) {
  const only = (column: AnyPgColumn) => isOneOf(column, hostIds);
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
    .where(and(asItStands ? undefined : inArray(hosts.status, visible), only(hosts.id)));
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
      updatedAt: opportunities.updatedAt,
    })
    .from(opportunities)
    .where(and(only(opportunities.hostId), asItStands ? undefined : stands(day)))
    .orderBy(opportunities.id);
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
      id: placements.id,
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
  const capacity = await readCapacityRows(tx, day, hostIds);
  return { hosts: hostRows, assessments, offers, answers, taken, freshness, numbersFreshness, capacity };
}

export type PlaceRows = Awaited<ReturnType<typeof readPlaces>>;

/** How a host and its offers stand in the registry, and since when it reads so. */
export async function readStanding(tx: ScopedTx, hostId: string) {
  const [host] = await tx
    .select({ id: hosts.id, name: hosts.name, status: hosts.status, updatedAt: hosts.updatedAt })
    .from(hosts)
    .where(eq(hosts.id, hostId));
  const offers = await tx
    .select({
      id: opportunities.id,
      title: opportunities.title,
      status: opportunities.status,
      validUntil: opportunities.validUntil,
    })
    .from(opportunities)
    .where(eq(opportunities.hostId, hostId))
    .orderBy(opportunities.createdAt, opportunities.id);
  return host ? { host, offers } : null;
}

/** The placements of a case, the newest of each host last. */
export async function listPlacementsOf(tx: ScopedTx, caseId: string) {
  return tx
    .select({ id: placements.id, hostId: placements.hostId, status: placements.status })
    .from(placements)
    .where(eq(placements.caseId, caseId))
    .orderBy(placements.createdAt);
}

/** Of the leads of a wish, the first. */
const firstLead = sql`(select first.id from leads first
  where first.wish_id = community_wishes.id and first.stage not in ('not_now', 'declined')
  order by first.created_at, first.id limit 1)`;

/** 地域の声 that nobody has answered yet, what was heard first before, each with whom it was brought to. */
export async function listOpenVoices(tx: ScopedTx) {
  return tx
    .select({
      id: communityWishes.id,
      words: communityWishes.words,
      saidBy: communityWishes.saidBy,
      heardOn: communityWishes.heardOn,
      areaName: areas.name,
      menuKinds: communityWishes.menuKinds,
      activities: communityWishes.activities,
      lead: { id: leads.id, name: leads.name },
    })
    .from(communityWishes)
    .leftJoin(leads, eq(leads.id, firstLead))
    .leftJoin(
      areas,
      and(eq(areas.municipalityId, communityWishes.municipalityId), eq(areas.id, communityWishes.areaId)),
    )
    .where(eq(communityWishes.status, 'open'))
    .orderBy(communityWishes.heardOn, communityWishes.id);
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
