import { and, count, desc, eq, gt, isNull, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { CaseVisibility } from '~/domain/people/rules';
import { agencies, users } from '../schema/accounts.server';
import { caseOpenings } from '../schema/case-access.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';
import { stillJoined, visibleTo } from './case-visibility.server';

type OpeningInsert = Omit<typeof caseOpenings.$inferInsert, 'municipalityId'>;

export async function insertOpening(tx: ScopedTx, row: OpeningInsert): Promise<void> {
  await tx.insert(caseOpenings).values({ ...row, municipalityId: tx.municipalityId });
}

/** How many cases somebody has opened since an instant. */
export async function countOpenings(tx: ScopedTx, userId: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ number: count() })
    .from(caseOpenings)
    .where(and(eq(caseOpenings.openedBy, userId), gt(caseOpenings.openedAt, since)));
  return row?.number ?? 0;
}

const reader = alias(users, 'reader');
const seer = alias(users, 'seer');

const columns = {
  id: caseOpenings.id,
  caseId: caseOpenings.caseId,
  code: cases.code,
  openedBy: caseOpenings.openedBy,
  readerName: reader.name,
  agencyName: agencies.name,
  kind: caseOpenings.kind,
  reason: caseOpenings.reason,
  openedAt: caseOpenings.openedAt,
  until: caseOpenings.until,
  seenAt: caseOpenings.seenAt,
  seenByName: seer.name,
  seenNote: caseOpenings.seenNote,
};

function selectOpenings(tx: ScopedTx, where: SQL | undefined) {
  const within = (table: { municipalityId: typeof cases.municipalityId }) =>
    eq(table.municipalityId, caseOpenings.municipalityId);
  return tx
    .select(columns)
    .from(caseOpenings)
    .innerJoin(cases, and(within(cases), eq(cases.id, caseOpenings.caseId)))
    .innerJoin(
      reader,
      and(eq(reader.municipalityId, caseOpenings.municipalityId), eq(reader.id, caseOpenings.openedBy)),
    )
    .innerJoin(
      agencies,
      and(eq(agencies.municipalityId, caseOpenings.municipalityId), eq(agencies.id, caseOpenings.agencyId)),
    )
    .leftJoin(
      seer,
      and(eq(seer.municipalityId, caseOpenings.municipalityId), eq(seer.id, caseOpenings.seenBy)),
    )
    .where(where)
    .orderBy(desc(caseOpenings.openedAt), desc(caseOpenings.id));
}

/** What somebody has open just now. */
export async function listLiveOpenings(tx: ScopedTx, userId: string) {
  return selectOpenings(tx, and(eq(caseOpenings.openedBy, userId), sql`${caseOpenings.until} > now()`));
}

/** Every time one case was opened so, the newest first. */
export async function listOpeningsOf(tx: ScopedTx, caseId: string) {
  return selectOpenings(tx, eq(caseOpenings.caseId, caseId));
}

/** Openings of cases that somebody answers for: of the cases seen, or of all; those nobody has looked at, or the newest. */
export async function listOpeningsToOversee(
  tx: ScopedTx,
  { of, unseen, limit }: { of: CaseVisibility; unseen: boolean; limit: number },
) {
  return selectOpenings(tx, and(visibleTo(of), unseen ? isNull(caseOpenings.seenBy) : undefined)).limit(
    limit,
  );
}

/** One opening, locked, of a case that the asking person answers for; null for any other. */
export async function lockOpening(
  tx: ScopedTx,
  id: string,
  of: Partial<CaseVisibility> = { everything: true },
) {
  const [row] = await tx
    .select({
      id: caseOpenings.id,
      caseId: caseOpenings.caseId,
      code: cases.code,
      openedBy: caseOpenings.openedBy,
      until: caseOpenings.until,
      seenBy: caseOpenings.seenBy,
    })
    .from(caseOpenings)
    .innerJoin(
      cases,
      and(eq(cases.municipalityId, caseOpenings.municipalityId), eq(cases.id, caseOpenings.caseId)),
    )
    .where(and(eq(caseOpenings.id, id), visibleTo(of)))
    .for('update', { of: caseOpenings });
  return row ?? null;
}

export async function updateOpening(
  tx: ScopedTx,
  id: string,
  set: Partial<Pick<OpeningInsert, 'until' | 'seenBy' | 'seenAt' | 'seenNote'>>,
): Promise<void> {
  await tx.update(caseOpenings).set(set).where(eq(caseOpenings.id, id));
}

/** The mail addresses of those who answer for a case: managers of the agencies that work on it, and the officers of the municipality. */
export async function listOverseers(tx: ScopedTx, caseId: string, except: string) {
  const working = sql`(select a.agency_id from case_agencies a
    where a.municipality_id = ${tx.municipalityId} and a.case_id = ${caseId} and ${stillJoined})`;
  return tx
    .select({ userId: users.id, mail: users.mail })
    .from(users)
    .where(
      and(
        eq(users.status, 'active'),
        sql`${users.id} <> ${except}`,
        or(
          sql`'officer' = any(${users.roles})`,
          and(sql`'manager' = any(${users.roles})`, sql`${users.agencyId} in ${working}`),
        ),
      ),
    );
}
