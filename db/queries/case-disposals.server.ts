import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { CaseVisibility } from '~/domain/people/rules';
import { users } from '../schema/accounts.server';
import { caseDisposals } from '../schema/case-access.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';
import { visibleTo } from './case-visibility.server';

/** States in which a case has come to its end. */
const ended = ['closed', 'handed_back', 'withdrawn', 'transferred'];

const endedOn = sql<string>`coalesce(${cases.closedOn}, ${cases.statusSince})`;

/** Cases that ended before a day and that nobody has put forward yet; locked, and only these, when `codes` is given. */
export async function listEndedBefore(
  tx: ScopedTx,
  { day, of, codes }: { day: string; of: CaseVisibility; codes?: readonly string[] },
) {
  const query = tx
    .select({ id: cases.id, code: cases.code, endedOn })
    .from(cases)
    .where(
      and(
        inArray(cases.status, ended),
        sql`${endedOn} < ${day}::date`,
        visibleTo(of),
        codes ? inArray(cases.code, [...codes]) : undefined,
        sql`not exists (select 1 from case_disposals d
          where d.municipality_id = ${cases.municipalityId} and d.case_id = ${cases.id})`,
      ),
    )
    .orderBy(asc(endedOn), asc(cases.code));
  return codes ? query.for('update') : query.limit(500);
}

type DisposalInsert = Omit<typeof caseDisposals.$inferInsert, 'municipalityId'>;

export async function insertDisposals(tx: ScopedTx, rows: readonly DisposalInsert[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(caseDisposals).values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })));
}

const proposer = alias(users, 'proposer');
const disposer = alias(users, 'disposer');

/** What was put forward and waits for a second person, with whether the case has come back to life since. */
export async function listProposedDisposals(tx: ScopedTx, of: CaseVisibility, ids?: readonly string[]) {
  const query = tx
    .select({
      id: caseDisposals.id,
      caseId: cases.id,
      code: cases.code,
      endedOn: caseDisposals.endedOn,
      dueOn: caseDisposals.dueOn,
      proposedBy: caseDisposals.proposedBy,
      proposedByName: proposer.name,
      proposedOn: caseDisposals.proposedOn,
      stillEnded: sql<boolean>`${inArray(cases.status, ended)}`,
    })
    .from(caseDisposals)
    .innerJoin(
      cases,
      and(eq(cases.municipalityId, caseDisposals.municipalityId), eq(cases.id, caseDisposals.caseId)),
    )
    .innerJoin(
      proposer,
      and(
        eq(proposer.municipalityId, caseDisposals.municipalityId),
        eq(proposer.id, caseDisposals.proposedBy),
      ),
    )
    .where(
      and(isNull(caseDisposals.number), visibleTo(of), ids ? inArray(caseDisposals.id, [...ids]) : undefined),
    )
    .orderBy(asc(caseDisposals.proposedOn), asc(cases.code));
  return ids ? query.for('update', { of: caseDisposals }) : query;
}

export async function deleteProposal(tx: ScopedTx, id: string): Promise<void> {
  await tx.delete(caseDisposals).where(and(eq(caseDisposals.id, id), isNull(caseDisposals.number)));
}

/** The number of the next certificate. */
export async function nextDisposalNumber(tx: ScopedTx): Promise<number> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext('case_disposals'), hashtext(${tx.municipalityId}))`,
  );
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${caseDisposals.number}), 0)` })
    .from(caseDisposals);
  return (row?.last ?? 0) + 1;
}

export async function finishDisposal(
  tx: ScopedTx,
  id: string,
  set: { disposedBy: string; disposedAt: Date; number: number; counts: Record<string, number> },
): Promise<void> {
  await tx.update(caseDisposals).set(set).where(eq(caseDisposals.id, id));
}

/** The certificates, the newest first, with how many cases each is about. */
export async function listCertificates(tx: ScopedTx) {
  return tx
    .select({
      number: sql<number>`${caseDisposals.number}`,
      /** Of one of its rows: the certificate is asked for by any of them. */
      id: sql<string>`(array_agg(${caseDisposals.id} order by ${caseDisposals.code}))[1]`,
      disposedAt: sql<Date>`max(${caseDisposals.disposedAt})`.mapWith(caseDisposals.disposedAt),
      cases: sql<number>`count(*)::int`,
    })
    .from(caseDisposals)
    .where(isNotNull(caseDisposals.number))
    .groupBy(caseDisposals.number)
    .orderBy(desc(caseDisposals.number));
}

/** All rows of the certificate to which one row belongs; none while that waits. */
export async function listDisposed(tx: ScopedTx, id: string) {
  const own = tx.select({ number: caseDisposals.number }).from(caseDisposals).where(eq(caseDisposals.id, id));
  return tx
    .select({
      number: caseDisposals.number,
      code: caseDisposals.code,
      endedOn: caseDisposals.endedOn,
      dueOn: caseDisposals.dueOn,
      proposedOn: caseDisposals.proposedOn,
      proposedByName: proposer.name,
      disposedByName: disposer.name,
      disposedAt: caseDisposals.disposedAt,
      counts: caseDisposals.counts,
    })
    .from(caseDisposals)
    .innerJoin(
      proposer,
      and(
        eq(proposer.municipalityId, caseDisposals.municipalityId),
        eq(proposer.id, caseDisposals.proposedBy),
      ),
    )
    .innerJoin(
      disposer,
      and(
        eq(disposer.municipalityId, caseDisposals.municipalityId),
        eq(disposer.id, caseDisposals.disposedBy),
      ),
    )
    .where(inArray(caseDisposals.number, own))
    .orderBy(asc(caseDisposals.code));
}

/** Whether a code stood for a case that was done away with; it is not given to anybody else. */
export async function wasDisposed(tx: ScopedTx, code: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: caseDisposals.id })
    .from(caseDisposals)
    .where(eq(caseDisposals.code, code))
    .limit(1);
  return row !== undefined;
}
