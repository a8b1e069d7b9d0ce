import {
  and,
  arrayContains,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  or,
  sql,
  type Column,
} from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { gaps } from '../schema/community.server';
import { cases, profileConsiderations, profiles, profileStrengths } from '../schema/people.server';
import { placements, takesPlace } from '../schema/placements.server';
import { conditionAnswers } from '../schema/conditions.server';
import { areas, hosts, opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

/** Cases on which somebody works. */
export const openCaseStates = ['intake', 'assessing', 'planning', 'deciding', 'active'];

/** What people look for and where they go already: one row a person, without code, case or name. */
export async function listWanting(tx: ScopedTx) {
  const wishes = sql<string[]>`array(select s.slug from ${profileStrengths} s
    where s.municipality_id = ${cases.municipalityId} and s.case_id = ${cases.id} and s.kind = 'wish')`;
  const considerations = sql<string[]>`array(select k.slug from ${profileConsiderations} k
    where k.municipality_id = ${cases.municipalityId} and k.case_id = ${cases.id})`;
  const placedIn = sql<string[]>`array(select p.opportunity_id::text from ${placements} p
    where p.municipality_id = ${cases.municipalityId} and p.case_id = ${cases.id}
      and p.opportunity_id is not null and p.status in ${takesPlace})`;
  return tx
    .select({
      areaId: cases.areaId,
      menuKinds: profiles.menuKinds,
      slots: profiles.slots,
      wishes,
      considerations,
      placedIn,
    })
    .from(profiles)
    .innerJoin(cases, and(eq(cases.municipalityId, profiles.municipalityId), eq(cases.id, profiles.caseId)))
    .where(inArray(cases.status, openCaseStates));
}

/** Places inside the municipality, with what they give: all but drafts and archived ones; of some hosts alone where they are named. */
export async function listGiving(tx: ScopedTx, day: string, hostIds?: readonly string[]) {
  const ofHosts = (column: Column) => hostIds && inArray(column, [...hostIds]);
  const spots = await tx
    .select({
      hostId: hosts.id,
      areaId: hosts.areaId,
      kind: hosts.kind,
      status: hosts.status,
      stance: hosts.stance,
    })
    .from(hosts)
    .where(
      and(
        inArray(hosts.status, ['pending', 'listed', 'paused']),
        eq(hosts.outside, false),
        ofHosts(hosts.id),
      ),
    );
  const taken = tx
    .select({ opportunityId: placements.opportunityId, persons: count().as('persons') })
    .from(placements)
    .where(and(eq(placements.kind, 'placement'), inArray(placements.status, takesPlace)))
    .groupBy(placements.opportunityId)
    .as('taken');
  const offers = await tx
    .select({
      id: opportunities.id,
      hostId: opportunities.hostId,
      menuKind: opportunities.menuKind,
      places: opportunities.places,
      openEntry: opportunities.openEntry,
      times: opportunities.times,
      timeNegotiable: opportunities.timeNegotiable,
      status: opportunities.status,
      taken: sql<number>`coalesce(${taken.persons}, 0)`.mapWith(Number),
    })
    .from(opportunities)
    .leftJoin(taken, eq(taken.opportunityId, opportunities.id))
    .where(
      and(
        inArray(opportunities.status, ['open', 'paused']),
        ofHosts(opportunities.hostId),
        or(sql`${opportunities.validUntil} is null`, sql`${opportunities.validUntil} >= ${day}`),
      ),
    );
  const answers = await tx
    .select({
      hostId: conditionAnswers.hostId,
      opportunityId: conditionAnswers.opportunityId,
      consideration: conditionAnswers.consideration,
      answer: conditionAnswers.answer,
    })
    .from(conditionAnswers)
    .where(ofHosts(conditionAnswers.hostId));
  return { spots, offers, answers };
}

/** All areas with what says where each lies, retired ones too; boundaries are read by the map. */
export async function listAreaTree(tx: ScopedTx) {
  return tx
    .select({
      id: areas.id,
      name: areas.name,
      parentId: areas.parentId,
      isRetired: isNotNull(areas.retiredOn).mapWith(Boolean),
      innerLat: areas.innerLat,
      innerLng: areas.innerLng,
    })
    .from(areas)
    .orderBy(asc(areas.sortOrder), asc(areas.name));
}

const gapColumns = {
  id: gaps.id,
  areaId: gaps.areaId,
  areaName: areas.name,
  kind: gaps.kind,
  menuKind: gaps.menuKind,
  considerations: gaps.considerations,
  slots: gaps.slots,
  note: gaps.note,
  status: gaps.status,
  deferReason: gaps.deferReason,
  assignedTo: gaps.assignedTo,
  ownerName: users.name,
  version: gaps.version,
  createdAt: gaps.createdAt,
};

/** What was told, the newest first. */
export async function listGaps(tx: ScopedTx) {
  return tx
    .select(gapColumns)
    .from(gaps)
    .leftJoin(areas, and(eq(areas.municipalityId, gaps.municipalityId), eq(areas.id, gaps.areaId)))
    .leftJoin(users, and(eq(users.municipalityId, gaps.municipalityId), eq(users.id, gaps.assignedTo)))
    .orderBy(desc(gaps.createdAt), desc(gaps.id));
}

/** One gap, locked until the transaction ends. */
export async function findGapForUpdate(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({ id: gaps.id, status: gaps.status, assignedTo: gaps.assignedTo, version: gaps.version })
    .from(gaps)
    .where(eq(gaps.id, id))
    .for('update');
  return row ?? null;
}

/** An area in which something new may be told; none of an earlier version. */
export async function findArea(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({ id: areas.id, name: areas.name })
    .from(areas)
    .where(and(eq(areas.id, id), isNull(areas.retiredOn)));
  return row ?? null;
}

export async function insertGap(tx: ScopedTx, row: Omit<typeof gaps.$inferInsert, 'municipalityId'>) {
  await tx.insert(gaps).values({ ...row, municipalityId: tx.municipalityId });
}

export async function updateGap(
  tx: ScopedTx,
  id: string,
  set: { status: string; assignedTo?: string; deferReason?: string },
) {
  await tx
    .update(gaps)
    .set({ ...set, version: sql`${gaps.version} + 1` })
    .where(eq(gaps.id, id));
}

/** Those who can see to a gap. */
export async function listCommunityStaff(tx: ScopedTx) {
  return tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(arrayContains(users.roles, ['community']), eq(users.status, 'active')))
    .orderBy(asc(users.name));
}

/** Puts everything of an area into another. */
export async function setAreaOfGaps(tx: ScopedTx, from: string, to: string): Promise<void> {
  await tx
    .update(gaps)
    .set({ areaId: to, version: sql`${gaps.version} + 1` })
    .where(eq(gaps.areaId, from));
}
