import { and, asc, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { cases } from '../schema/people.server';
import { hosts } from '../schema/registry.server';
import { workLoans, works } from '../schema/works.server';
import type { ScopedTx } from '../scope.server';

const hostOfLoan = and(eq(hosts.municipalityId, workLoans.municipalityId), eq(hosts.id, workLoans.hostId));
const workOfLoan = and(eq(works.municipalityId, workLoans.municipalityId), eq(works.id, workLoans.workId));
const caseOfLoan = and(eq(cases.municipalityId, workLoans.municipalityId), eq(cases.id, workLoans.caseId));

/** Works that are to be fetched: their day has come, or the person took the agreement back. */
export async function listLoansToFetch(tx: ScopedTx, day: string) {
  return tx
    .select({
      id: workLoans.id,
      caseId: cases.id,
      code: cases.code,
      coordinatorId: cases.coordinatorUserId,
      hostName: hosts.name,
      title: works.title,
      dueOn: workLoans.dueOn,
      recalledOn: workLoans.recalledOn,
    })
    .from(workLoans)
    .innerJoin(works, workOfLoan)
    .innerJoin(cases, caseOfLoan)
    .innerJoin(hosts, hostOfLoan)
    .where(and(isNull(workLoans.returnedOn), or(lte(workLoans.dueOn, day), isNotNull(workLoans.recalledOn))))
    .orderBy(asc(workLoans.dueOn), asc(workLoans.id));
}

/** Works of these cases that are still with a host, the longest there first. */
export async function listWorksOut(tx: ScopedTx, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  return tx
    .select({
      id: workLoans.id,
      caseId: workLoans.caseId,
      title: works.title,
      hostName: hosts.name,
      lentOn: workLoans.lentOn,
    })
    .from(workLoans)
    .innerJoin(works, workOfLoan)
    .innerJoin(hosts, hostOfLoan)
    .where(and(inArray(workLoans.caseId, [...caseIds]), isNull(workLoans.returnedOn)))
    .orderBy(asc(workLoans.lentOn), asc(workLoans.id));
}

/** What a host has of people's works now. The code is for the log alone. */
export async function listLentTo(tx: ScopedTx, hostId: string) {
  return tx
    .select({
      caseId: cases.id,
      workId: works.id,
      code: cases.code,
      title: works.title,
      kind: works.kind,
      credit: works.credit,
      penName: works.penName,
      lentOn: workLoans.lentOn,
      dueOn: workLoans.dueOn,
      recalledOn: workLoans.recalledOn,
    })
    .from(workLoans)
    .innerJoin(works, workOfLoan)
    .innerJoin(cases, caseOfLoan)
    .where(and(eq(workLoans.hostId, hostId), isNull(workLoans.returnedOn)))
    .orderBy(asc(workLoans.dueOn), asc(works.title), asc(workLoans.id));
}
