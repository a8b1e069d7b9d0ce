import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { agencies, users } from '../schema/accounts.server';
import { leads } from '../schema/community.server';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { caseOfPlacement, hostOfPlacement } from './joins.server';

/** The people of an agency who hold cases or leads, or may be given them; those who have left too. */
export async function listKeepers(tx: ScopedTx, agencyId: string) {
  const held = (table: typeof cases | typeof leads, column: unknown) =>
    sql<number>`(select count(*)::int from ${table} h where h.municipality_id = ${users.municipalityId} and ${column} = ${users.id})`;
  return tx
    .select({
      userId: users.id,
      name: users.name,
      active: sql<boolean>`${users.status} = 'active'`,
      coordinates: sql<boolean>`'coordinator' = any(${users.roles})`,
      cases: held(cases, sql`h.coordinator_user_id`),
      leads: held(leads, sql`h.owner_user_id`),
    })
    .from(users)
    .innerJoin(
      agencies,
      and(eq(agencies.municipalityId, users.municipalityId), eq(agencies.id, users.agencyId)),
    )
    .where(eq(users.agencyId, agencyId))
    .orderBy(asc(users.name), asc(users.id));
}

/** All cases that somebody is in charge of, whatever their state, by code; locked for a change when `lock` is set. */
export async function listCasesOf(tx: ScopedTx, userId: string, { lock = false } = {}) {
  const query = tx
    .select({
      id: cases.id,
      code: cases.code,
      slipMadeOn: cases.slipMadeOn,
      slipCheckedOn: cases.slipCheckedOn,
      slipKeptAt: cases.slipKeptAt,
    })
    .from(cases)
    .where(eq(cases.coordinatorUserId, userId))
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

/** Leads that somebody follows, with the host that came of them. */
export async function listLeadsOf(tx: ScopedTx, userId: string) {
  return tx
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
}

/** @returns how many there were. */
export async function handLeads(tx: ScopedTx, from: string, to: string): Promise<number> {
  const handed = await tx
    .update(leads)
    .set({ ownerUserId: to, version: sql`${leads.version} + 1` })
    .where(eq(leads.ownerUserId, from))
    .returning({ id: leads.id });
  return handed.length;
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
