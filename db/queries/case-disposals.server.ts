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
  {
    day,
    of,
    codes,
    limit = 500,
  }: { day: string; of: CaseVisibility; codes?: readonly string[]; limit?: number },
) {
  const query = tx
    .select({ id: cases.id, code: cases.code, agencyId: cases.agencyId, endedOn })
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
  return codes ? query.for('update') : query.limit(limit);
}

type DisposalInsert = Omit<typeof caseDisposals.$inferInsert, 'municipalityId'>;

export async function insertDisposals(tx: ScopedTx, rows: readonly DisposalInsert[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(caseDisposals).values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })));
}

const proposer = alias(users, 'proposer');
const disposer = alias(users, 'disposer');

/** What was put forward and waits for a second person, with when the case came to its end as it stands now; null while it goes on. */
export async function listProposedDisposals(tx: ScopedTx, of: CaseVisibility, ids?: readonly string[]) {
  if (ids) await lockProposed(tx, ids);
  return tx
    .select({
      id: caseDisposals.id,
      caseId: cases.id,
      code: cases.code,
      endedOn: caseDisposals.endedOn,
      dueOn: caseDisposals.dueOn,
      proposedBy: caseDisposals.proposedBy,
      proposedByName: proposer.name,
      proposedOn: caseDisposals.proposedOn,
      endedNow: sql<string | null>`case when ${inArray(cases.status, ended)} then ${endedOn} end`,
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
}

/** Cases first, as whoever reopens one does: nothing of them changes until they are gone. */
async function lockProposed(tx: ScopedTx, ids: readonly string[]): Promise<void> {
  const wanted = inArray(caseDisposals.id, [...ids]);
  const theirs = tx.select({ id: caseDisposals.caseId }).from(caseDisposals).where(wanted);
  await tx
    .select({ id: cases.id })
    .from(cases)
    .where(inArray(cases.id, theirs))
    .orderBy(asc(cases.id))
    .for('update');
  await tx
    .select({ id: caseDisposals.id })
    .from(caseDisposals)
    .where(wanted)
    .orderBy(asc(caseDisposals.id))
    .for('update');
}

/**
 * Deletes a proposal that nobody has confirmed yet, by its own id or that of the case.
 *
 * @returns whether there was one.
 */
export async function deleteProposal(
  tx: ScopedTx,
  key: { id: string } | { caseId: string },
): Promise<boolean> {
  const which = 'id' in key ? eq(caseDisposals.id, key.id) : eq(caseDisposals.caseId, key.caseId);
  const gone = await tx
    .delete(caseDisposals)
    .where(and(which, isNull(caseDisposals.number)))
    .returning({ id: caseDisposals.id });
  return gone.length > 0;
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

/** Puts what was done away with together under one certificate, each with how many rows of every kind. */
export async function finishDisposals(
  tx: ScopedTx,
  rows: readonly { id: string; counts: Readonly<Record<string, number>> }[],
  set: { disposedBy: string; disposedAt: Date; number: number },
): Promise<void> {
  const counts = JSON.stringify(Object.fromEntries(rows.map((row) => [row.id, row.counts])));
  await tx
    .update(caseDisposals)
    .set({ ...set, counts: sql`${counts}::jsonb -> ${caseDisposals.id}::text` })
    .where(
      inArray(
        caseDisposals.id,
        rows.map(({ id }) => id),
      ),
    );
}

/** What is gone is known by the agency that led it. */
function wasKeptBy({ everything, leadAgencyId }: CaseVisibility) {
  if (everything) return undefined;
  return leadAgencyId === null ? sql`false` : eq(caseDisposals.agencyId, leadAgencyId);
}

/** The certificates, the newest first, with how many cases each is about. */
export async function listCertificates(tx: ScopedTx, of: CaseVisibility) {
  return tx
    .select({
      number: sql<number>`${caseDisposals.number}`,
      /** Of one of its rows: the certificate is asked for by any of them. */
      id: sql<string>`(array_agg(${caseDisposals.id} order by ${caseDisposals.code}))[1]`,
      disposedAt: sql<Date>`max(${caseDisposals.disposedAt})`.mapWith(caseDisposals.disposedAt),
      cases: sql<number>`count(*)::int`,
    })
    .from(caseDisposals)
    .where(and(isNotNull(caseDisposals.number), wasKeptBy(of)))
    .groupBy(caseDisposals.number)
    .orderBy(desc(caseDisposals.number));
}

/** The rows of the certificate to which one row belongs; none while that waits. */
export async function listDisposed(tx: ScopedTx, id: string, of: CaseVisibility) {
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
    .where(and(inArray(caseDisposals.number, own), wasKeptBy(of)))
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
