import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { CaseVisibility } from '~/domain/people/rules';
import { users } from '../schema/accounts.server';
import { slipLosses } from '../schema/case-access.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';
import { withTakenUp } from './case-merges.server';
import { visibleTo } from './case-visibility.server';

type LossInsert = Omit<typeof slipLosses.$inferInsert, 'municipalityId'>;

export async function insertSlipLoss(tx: ScopedTx, row: LossInsert): Promise<void> {
  await tx.insert(slipLosses).values({ ...row, municipalityId: tx.municipalityId });
}

const reporter = alias(users, 'reporter');
const seer = alias(users, 'seer');
/** The case whose paper was lost; it may have been taken up in another one since. */
const paper = alias(cases, 'paper');
const paperOfLoss = and(eq(paper.municipalityId, slipLosses.municipalityId), eq(paper.id, slipLosses.caseId));
/** The case that answers for the loss today. */
const caseOfLoss = and(
  eq(cases.municipalityId, paper.municipalityId),
  sql`${cases.id} = coalesce(${paper.mergedInto}, ${paper.id})`,
);

/** Every loss of the paper of a case and of those taken up in it, the newest first. */
export async function listSlipLosses(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      id: slipLosses.id,
      paperCode: paper.code,
      noticedOn: slipLosses.noticedOn,
      keptAt: slipLosses.keptAt,
      happened: slipLosses.happened,
      told: slipLosses.told,
      reportedBy: slipLosses.reportedBy,
      reportedByName: reporter.name,
      seenAt: slipLosses.seenAt,
      seenByName: seer.name,
    })
    .from(slipLosses)
    .innerJoin(paper, paperOfLoss)
    .innerJoin(
      reporter,
      and(eq(reporter.municipalityId, slipLosses.municipalityId), eq(reporter.id, slipLosses.reportedBy)),
    )
    .leftJoin(seer, and(eq(seer.municipalityId, slipLosses.municipalityId), eq(seer.id, slipLosses.seenBy)))
    .where(inArray(slipLosses.caseId, withTakenUp(tx, caseId)))
    .orderBy(desc(slipLosses.reportedAt), desc(slipLosses.id));
}

/** Losses of cases the reader sees that nobody who answers for them has looked at. */
export async function listUnseenLosses(tx: ScopedTx, of: CaseVisibility) {
  return tx
    .select({
      id: slipLosses.id,
      caseId: cases.id,
      code: cases.code,
      noticedOn: slipLosses.noticedOn,
      reportedBy: slipLosses.reportedBy,
    })
    .from(slipLosses)
    .innerJoin(paper, paperOfLoss)
    .innerJoin(cases, caseOfLoss)
    .where(and(isNull(slipLosses.seenBy), visibleTo(of)));
}

export async function lockSlipLoss(tx: ScopedTx, id: string, of: CaseVisibility) {
  const [row] = await tx
    .select({
      caseId: cases.id,
      code: cases.code,
      reportedBy: slipLosses.reportedBy,
      seenBy: slipLosses.seenBy,
    })
    .from(slipLosses)
    .innerJoin(paper, paperOfLoss)
    .innerJoin(cases, caseOfLoss)
    .where(and(eq(slipLosses.id, id), visibleTo(of)))
    .for('update', { of: slipLosses });
  return row ?? null;
}

export async function markLossSeen(tx: ScopedTx, id: string, seenBy: string, seenAt: Date): Promise<void> {
  await tx.update(slipLosses).set({ seenBy, seenAt }).where(eq(slipLosses.id, id));
}
