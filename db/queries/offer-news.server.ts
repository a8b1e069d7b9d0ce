import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, min, or, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { CaseVisibility } from '~/domain/people/rules';
import { users } from '../schema/accounts.server';
import { offerChanges, offerNews } from '../schema/offer-news.server';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import { hosts, opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { visibleTo } from './case-visibility.server';
import { openCaseStates } from './community.server';

/** Nobody else looks at the offers of this host until the transaction ends; whoever changes them waits for nothing. */
export async function lockOfferNews(tx: ScopedTx, hostId: string): Promise<void> {
  const name = `offer news: ${tx.municipalityId} ${hostId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** What changed at a host and was not looked at yet; `written` is another after each change of the row. */
export async function listOfferChanges(tx: ScopedTx, hostId: string) {
  return tx
    .select({
      id: offerChanges.id,
      about: offerChanges.about,
      subject: offerChanges.subject,
      before: offerChanges.before,
      actor: offerChanges.actor,
      changedAt: offerChanges.changedAt,
      written: sql<string>`${offerChanges}.xmin::text`,
    })
    .from(offerChanges)
    .where(eq(offerChanges.hostId, hostId))
    .orderBy(asc(offerChanges.id));
}

/**
 * Takes away changes as they were read. One that was added to meanwhile, or is just being added to, stays for the next
 * look, and nobody is waited for.
 */
export async function dropOfferChanges(
  tx: ScopedTx,
  read: readonly { readonly id: string; readonly written: string }[],
): Promise<void> {
  if (read.length === 0) return;
  const asRead = read.map((one) => sql`(${one.id}::uuid, ${one.written})`);
  const free = tx
    .select({ id: offerChanges.id })
    .from(offerChanges)
    .where(sql`(${offerChanges.id}, ${offerChanges}.xmin::text) in (${sql.join(asRead, sql`, `)})`)
    .for('update', { skipLocked: true });
  await tx.delete(offerChanges).where(inArray(offerChanges.id, free));
}

/** Hosts with changes older than an instant, whose job was lost, with the instant of the oldest. */
export async function listLeftOfferHosts(tx: ScopedTx, before: Date) {
  return tx
    .select({
      hostId: offerChanges.hostId,
      since: min(offerChanges.changedAt).mapWith(offerChanges.changedAt),
    })
    .from(offerChanges)
    .where(lt(offerChanges.changedAt, before))
    .groupBy(offerChanges.hostId)
    .orderBy(asc(offerChanges.hostId));
}

/** Lets go of changes of a host older than an instant, without anybody having looked at them. */
export async function dropOfferChangesOf(tx: ScopedTx, hostId: string, before: Date): Promise<void> {
  await tx
    .delete(offerChanges)
    .where(and(eq(offerChanges.hostId, hostId), lt(offerChanges.changedAt, before)));
}

/** All placements at some hosts, for what they say of whom each was thought of already. */
export async function listPlacementsAt(tx: ScopedTx, hostIds: readonly string[]) {
  if (hostIds.length === 0) return [];
  return tx
    .select({
      caseId: placements.caseId,
      hostId: placements.hostId,
      status: placements.status,
      hostAnswer: placements.hostAnswer,
      declineReason: placements.declineReason,
    })
    .from(placements)
    .where(inArray(placements.hostId, [...hostIds]));
}

interface NewsRow {
  id: string;
  caseId: string;
  opportunityId: string;
  why: string;
  foundAt: Date;
}

/**
 * Notes news; what waits already to be seen stays as it is, what was seen before is new again, unless it was found
 * `since` then already: it told of the same change. @returns what was noted.
 */
export async function putOfferNews(tx: ScopedTx, rows: readonly NewsRow[], since: Date) {
  if (rows.length === 0) return [];
  return tx
    .insert(offerNews)
    .values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })))
    .onConflictDoUpdate({
      target: [offerNews.municipalityId, offerNews.caseId, offerNews.opportunityId],
      set: { why: sql`excluded.why`, foundAt: sql`excluded.found_at`, seenAt: null, mailedAt: null },
      setWhere: sql`${isNotNull(offerNews.seenAt)} and ${lt(offerNews.foundAt, since)}`,
    })
    .returning({ id: offerNews.id, caseId: offerNews.caseId });
}

const newsColumns = {
  id: offerNews.id,
  caseId: offerNews.caseId,
  code: cases.code,
  coordinatorId: cases.coordinatorUserId,
  opportunityId: offerNews.opportunityId,
  hostId: opportunities.hostId,
  title: opportunities.title,
  hostName: hosts.name,
  why: offerNews.why,
  foundAt: offerNews.foundAt,
  seenAt: offerNews.seenAt,
  mailedAt: offerNews.mailedAt,
};

/** Which news: of one host, of offers that are open on a day, or these, seen or not. */
export interface WhichOfferNews {
  readonly hostId?: string;
  readonly openOn?: string;
  readonly ids?: readonly string[];
}

/** News of open cases that the reader sees, the latest first; without ids what nobody has seen yet. */
export async function listOfferNews(tx: ScopedTx, of: CaseVisibility, only: WhichOfferNews) {
  const within = (table: { municipalityId: AnyPgColumn }) =>
    eq(table.municipalityId, offerNews.municipalityId);
  return tx
    .select(newsColumns)
    .from(offerNews)
    .innerJoin(cases, and(within(cases), eq(cases.id, offerNews.caseId)))
    .innerJoin(opportunities, and(within(opportunities), eq(opportunities.id, offerNews.opportunityId)))
    .innerJoin(hosts, and(within(hosts), eq(hosts.id, opportunities.hostId)))
    .where(
      and(
        inArray(cases.status, openCaseStates),
        visibleTo(of),
        only.ids ? inArray(offerNews.id, [...only.ids]) : isNull(offerNews.seenAt),
        only.hostId ? eq(opportunities.hostId, only.hostId) : undefined,
        only.openOn ? openOn(only.openOn) : undefined,
      ),
    )
    .orderBy(sql`${offerNews.foundAt} desc`, asc(opportunities.id), asc(cases.id));
}

function openOn(day: string) {
  const { status, validUntil } = opportunities;
  return and(eq(status, 'open'), or(isNull(validUntil), gte(validUntil, day)));
}

export type OfferNewsRow = Awaited<ReturnType<typeof listOfferNews>>[number];

/** News that is none any more goes before anybody has seen it. */
export async function dropOfferNews(tx: ScopedTx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(offerNews).where(inArray(offerNews.id, [...ids]));
}

/** What was seen before stays seen since then. */
export async function markNewsSeen(tx: ScopedTx, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(offerNews)
      .set({ seenAt: at })
      .where(and(inArray(offerNews.id, [...ids]), isNull(offerNews.seenAt)));
}

export async function markNewsMailed(tx: ScopedTx, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(offerNews)
      .set({ mailedAt: at })
      .where(inArray(offerNews.id, [...ids]));
}

/** Where mail reaches some users who still work here; nobody else calls them at this moment. */
export async function lockMailsOf(tx: ScopedTx, userIds: readonly string[]) {
  if (userIds.length === 0) return [];
  return tx
    .select({ id: users.id, mail: users.mail })
    .from(users)
    .where(and(inArray(users.id, [...userIds]), eq(users.status, 'active')))
    .orderBy(asc(users.id))
    .for('no key update');
}
