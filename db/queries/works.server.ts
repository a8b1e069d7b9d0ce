import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { users } from '../schema/accounts.server';
import { hosts } from '../schema/registry.server';
import { workAnswers, workLoans, workPrints, works } from '../schema/works.server';
import type { ScopedTx } from '../scope.server';

const hostOfLoan = and(eq(hosts.municipalityId, workLoans.municipalityId), eq(hosts.id, workLoans.hostId));
const workOfLoan = and(eq(works.municipalityId, workLoans.municipalityId), eq(works.id, workLoans.workId));

/** The works of a case, in the order in which they were written down. */
export async function listWorks(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: works.id,
      title: works.title,
      kind: works.kind,
      keptAt: works.keptAt,
      credit: works.credit,
      penName: works.penName,
      version: works.version,
    })
    .from(works)
    .where(eq(works.caseId, caseId))
    .orderBy(asc(works.createdAt), asc(works.id));
}

/** Everything that was said of these works, the oldest first, under whichever code it was written. */
export async function listWorkAnswers(tx: ScopedTx, workIds: readonly string[]) {
  return tx
    .select({
      id: workAnswers.id,
      workId: workAnswers.workId,
      state: workAnswers.state,
      method: workAnswers.method,
      answeredOn: workAnswers.answeredOn,
      recordedBy: users.name,
    })
    .from(workAnswers)
    .innerJoin(
      users,
      and(eq(users.municipalityId, workAnswers.municipalityId), eq(users.id, workAnswers.recordedBy)),
    )
    .where(inArray(workAnswers.workId, [...workIds]))
    .orderBy(asc(workAnswers.recordedAt), asc(workAnswers.id));
}

const receiver = alias(users, 'receiver');

/** 貸出の台帳 of a case: what, when, to whom, by whom, back when; the newest first. */
export async function listLoans(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: workLoans.id,
      workId: workLoans.workId,
      title: works.title,
      hostName: hosts.name,
      how: workLoans.how,
      lentOn: workLoans.lentOn,
      lentBy: users.name,
      dueOn: workLoans.dueOn,
      returnedOn: workLoans.returnedOn,
      returnedBy: receiver.name,
      recalledOn: workLoans.recalledOn,
      agreedOn: workAnswers.answeredOn,
    })
    .from(workLoans)
    .innerJoin(works, workOfLoan)
    .innerJoin(hosts, hostOfLoan)
    .innerJoin(users, and(eq(users.municipalityId, workLoans.municipalityId), eq(users.id, workLoans.lentBy)))
    .innerJoin(
      workAnswers,
      and(eq(workAnswers.municipalityId, workLoans.municipalityId), eq(workAnswers.id, workLoans.answerId)),
    )
    .leftJoin(
      receiver,
      and(eq(receiver.municipalityId, workLoans.municipalityId), eq(receiver.id, workLoans.returnedBy)),
    )
    .where(eq(workLoans.caseId, caseId))
    .orderBy(desc(workLoans.lentOn), desc(workLoans.id));
}

/** Where the works of a case were printed, the newest first, under whichever code it was written. */
export async function listPrints(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: workPrints.id,
      workId: workPrints.workId,
      title: works.title,
      hostName: hosts.name,
      printedIn: workPrints.printedIn,
      printedOn: workPrints.printedOn,
      credit: workPrints.credit,
      penName: workPrints.penName,
      recordedBy: users.name,
      agreedOn: workAnswers.answeredOn,
    })
    .from(workPrints)
    .innerJoin(
      works,
      and(eq(works.municipalityId, workPrints.municipalityId), eq(works.id, workPrints.workId)),
    )
    .innerJoin(
      hosts,
      and(eq(hosts.municipalityId, workPrints.municipalityId), eq(hosts.id, workPrints.hostId)),
    )
    .innerJoin(
      users,
      and(eq(users.municipalityId, workPrints.municipalityId), eq(users.id, workPrints.recordedBy)),
    )
    .innerJoin(
      workAnswers,
      and(eq(workAnswers.municipalityId, workPrints.municipalityId), eq(workAnswers.id, workPrints.answerId)),
    )
    .where(eq(works.caseId, caseId))
    .orderBy(desc(workPrints.printedOn), desc(workPrints.id));
}

type New<Table extends { $inferInsert: object }> = Omit<Table['$inferInsert'], 'municipalityId'>;

export async function insertWork(tx: ScopedTx, row: New<typeof works>): Promise<void> {
  await tx.insert(works).values({ ...row, municipalityId: tx.municipalityId });
}

/** Changes a work of a case that still is as it was seen. @returns false when somebody was faster. */
export async function updateWork(
  tx: ScopedTx,
  { id, version }: { id: string; version: number },
  change: Pick<New<typeof works>, 'title' | 'kind' | 'keptAt' | 'credit' | 'penName'>,
): Promise<boolean> {
  const changed = await tx
    .update(works)
    .set({ ...change, version: sql`${works.version} + 1`, updatedAt: new Date() })
    .where(and(eq(works.id, id), eq(works.version, version)))
    .returning({ id: works.id });
  return changed.length === 1;
}

export async function insertWorkAnswers(
  tx: ScopedTx,
  rows: readonly New<typeof workAnswers>[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.insert(workAnswers).values(rows.map((row) => ({ ...row, municipalityId: tx.municipalityId })));
}

export async function insertLoan(tx: ScopedTx, row: New<typeof workLoans>): Promise<void> {
  await tx.insert(workLoans).values({ ...row, municipalityId: tx.municipalityId });
}

export async function endLoan(
  tx: ScopedTx,
  { id, returnedOn, returnedBy }: { id: string; returnedOn: string; returnedBy: string },
): Promise<void> {
  await tx.update(workLoans).set({ returnedOn, returnedBy }).where(eq(workLoans.id, id));
}

/** Marks what is still out of these works as to be fetched. @returns the loans. */
export async function recallLoans(
  tx: ScopedTx,
  workIds: readonly string[],
  day: string,
): Promise<{ id: string }[]> {
  return tx
    .update(workLoans)
    .set({ recalledOn: day })
    .where(
      and(
        inArray(workLoans.workId, [...workIds]),
        isNull(workLoans.returnedOn),
        isNull(workLoans.recalledOn),
      ),
    )
    .returning({ id: workLoans.id });
}

/** Marks what is still out of a case as to be fetched. @returns the loans. */
export async function recallLoansOfCase(
  tx: ScopedTx,
  caseId: string,
  day: string,
): Promise<{ id: string }[]> {
  return tx
    .update(workLoans)
    .set({ recalledOn: day })
    .where(and(eq(workLoans.caseId, caseId), isNull(workLoans.returnedOn), isNull(workLoans.recalledOn)))
    .returning({ id: workLoans.id });
}

/** No open loan of a case lasts longer than a day, nor ends before it began. @returns how many were shortened. */
export async function capLoans(tx: ScopedTx, caseId: string, until: string): Promise<number> {
  const capped = await tx
    .update(workLoans)
    .set({ dueOn: sql`greatest(${workLoans.lentOn}, ${until}::date)` })
    .where(and(eq(workLoans.caseId, caseId), isNull(workLoans.returnedOn), gt(workLoans.dueOn, until)))
    .returning({ id: workLoans.id });
  return capped.length;
}

export async function insertPrint(tx: ScopedTx, row: New<typeof workPrints>): Promise<void> {
  await tx.insert(workPrints).values({ ...row, municipalityId: tx.municipalityId });
}
