import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { agencies, users } from '../schema/accounts.server';
import { leads } from '../schema/community.server';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { visibleTo } from './case-visibility.server';
import { caseOfPlacement, hostOfPlacement } from './joins.server';

/** Cases on which an agency works; only those go from hand to hand within it. */
const worksOn = (agencyId: string) => visibleTo({ agencyId });

/** The people of an agency with how many of its cases and leads they hold, or who may be given them; those who have left too. */
export async function listKeepers(tx: ScopedTx, agencyId: string) {
  const heldCases = sql<number>`(select count(*)::int from ${cases} where ${cases.municipalityId} = ${users.municipalityId}
    and ${cases.coordinatorUserId} = ${users.id} and ${worksOn(agencyId)})`;
  const heldLeads = sql<number>`(select count(*)::int from ${leads} where ${leads.municipalityId} = ${users.municipalityId}
    and ${leads.ownerUserId} = ${users.id})`;
  return tx
    .select({
      userId: users.id,
      name: users.name,
      active: sql<boolean>`${users.status} = 'active'`,
      coordinates: sql<boolean>`'coordinator' = any(${users.roles})`,
      cases: heldCases,
      leads: heldLeads,
    })
    .from(users)
    .innerJoin(
      agencies,
      and(eq(agencies.municipalityId, users.municipalityId), eq(agencies.id, users.agencyId)),
    )
    .where(eq(users.agencyId, agencyId))
    .orderBy(asc(users.name), asc(users.id));
}

/** What is read for a hand-over; locked for a change when `lock` is set. */
export interface HeldBy {
  userId: string;
  lock: boolean;
}

/** All cases of an agency that one of its people is in charge of, whatever their state, by code. */
export async function listCasesOf(tx: ScopedTx, { userId, lock }: HeldBy, agencyId: string) {
  const query = tx
    .select({
      id: cases.id,
      code: cases.code,
      slipMadeOn: cases.slipMadeOn,
      slipCheckedOn: cases.slipCheckedOn,
      slipKeptAt: cases.slipKeptAt,
    })
    .from(cases)
    .where(and(eq(cases.coordinatorUserId, userId), worksOn(agencyId)))
    .orderBy(asc(cases.code));
  return lock ? query.for('update') : query;
}

export async function handCases(tx: ScopedTx, ids: readonly string[], to: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(cases)
    .set({ coordinatorUserId: to, version: sql`${cases.version} + 1`, updatedAt: sql`now()` })
    .where(inArray(cases.id, [...ids]));
}

/** Leads that somebody follows, by name. */
export async function listLeadsOf(tx: ScopedTx, { userId, lock }: HeldBy) {
  const query = tx
    .select({
      id: leads.id,
      name: leads.name,
      stage: leads.stage,
      nextWhat: leads.nextWhat,
      nextOn: leads.nextOn,
    })
    .from(leads)
    .where(eq(leads.ownerUserId, userId))
    .orderBy(asc(leads.name), asc(leads.id));
  return lock ? query.for('update') : query;
}

export async function handLeads(tx: ScopedTx, ids: readonly string[], to: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(leads)
    .set({ ownerUserId: to, version: sql`${leads.version} + 1` })
    .where(inArray(leads.id, [...ids]));
}

/** Hosts at which people somebody is in charge of come or are to come, one row a placement. */
export async function listHostsOf(tx: ScopedTx, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  return tx
    .select({
      placementId: placements.id,
      caseId: placements.caseId,
      status: placements.status,
      timeText: placements.timeText,
      trialOn: placements.trialOn,
      hostId: hosts.id,
      hostName: hosts.name,
      contactName: hosts.contactName,
      contactPhone: hosts.contactPhone,
    })
    .from(placements)
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(hosts, hostOfPlacement)
    .where(
      and(inArray(placements.caseId, [...caseIds]), notInArray(placements.status, ['ended', 'declined'])),
    )
    .orderBy(asc(hosts.name), asc(placements.id));
}
