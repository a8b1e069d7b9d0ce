import {
  deleteProposal,
  finishDisposals,
  insertDisposals,
  listEndedBefore,
  listProposedDisposals,
  nextDisposalNumber,
} from '#db/queries/case-disposals.server';
import { deleteHoldings } from '#db/queries/case-holdings.server';
import { listMergedInto } from '#db/queries/case-merges.server';
import { listWorksOut } from '#db/queries/works-out.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { insist, Invalid, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { readRetentionYears } from './retention.server';
import { decideDisposal, dueBefore, keptBy, retentionOver, worksNotSeenTo } from './rules';
import { confirmDisposalSchema, proposeDisposalSchema, withdrawDisposalSchema } from './schema';

/** Puts cases forward that need no longer be kept; nothing is deleted until a second person confirms. */
export const proposeDisposal = command({
  name: 'records.propose-disposal',
  permission: 'cases.oversee',
  input: proposeDisposalSchema,
  run: async ({ tx, scope, now }, { codes }) => {
    const day = today(now);
    const years = await readRetentionYears(tx, day);
    const due = await listEndedBefore(tx, { day: dueBefore(day, years), of: keptBy(scope.actor), codes });
    if (due.length < new Set(codes).size) throw new NotFound('保存の期間が過ぎたケース');
    await insertDisposals(
      tx,
      due.map(({ id: caseId, code, agencyId, endedOn }) => ({
        ...{ id: newId(), caseId, code, agencyId, endedOn, dueOn: retentionOver(endedOn, years) },
        ...{ proposedBy: userOf(scope).userId, proposedOn: day },
      })),
    );
    return {
      value: { cases: due.length },
      audit: due.map(({ id, code }) => ({ subject: { type: 'case', id }, codes: [code] })),
    };
  },
});

/** Takes back what was put forward: the case is kept. */
export const withdrawDisposal = command({
  name: 'records.withdraw-disposal',
  permission: 'cases.oversee',
  input: withdrawDisposalSchema,
  run: async ({ tx, scope }, { id }) => {
    const [found] = await listProposedDisposals(tx, keptBy(scope.actor), [id]);
    if (!found) throw new NotFound('廃棄の案');
    await deleteProposal(tx, { id });
    return {
      value: undefined,
      audit: { subject: { type: 'case', id: found.caseId }, codes: [found.code] },
    };
  },
});

/**
 * A second person confirms: all that is held of these cases, and of those taken up in them, is deleted at once, and a
 * certificate says so under every code.
 */
export const confirmDisposal = command({
  name: 'records.confirm-disposal',
  permission: 'cases.oversee',
  input: confirmDisposalSchema,
  run: async ({ tx, scope, now }, { ids, worksSeenTo = [] }) => {
    const { userId } = userOf(scope);
    const day = today(now);
    const years = await readRetentionYears(tx, day);
    const found = await listProposedDisposals(tx, keptBy(scope.actor), ids);
    if (found.length < new Set(ids).size) throw new NotFound('廃棄の案');
    for (const { proposedBy, endedOn, endedNow } of found) {
      insist(decideDisposal({ isOwn: proposedBy === userId, endedOn, endedNow, years, today: day }));
    }
    const number = await nextDisposalNumber(tx);
    const all = [...found, ...(await withTakenUp(tx, found))];
    const caseIds = all.map(({ caseId }) => caseId);
    const out = await listWorksOut(tx, caseIds);
    insistOnWorks(worksNotSeenTo(out, worksSeenTo));
    const counts = await deleteHoldings(tx, caseIds);
    const done = all.map(({ id, caseId, code }) => ({
      id,
      caseId,
      code,
      counts: counts.get(caseId) ?? {},
    }));
    await finishDisposals(tx, done, { disposedBy: userId, disposedAt: now, number });
    return {
      value: { id: ids[0] ?? '', number, cases: found.length },
      audit: done.map(({ caseId, code, counts: rows }) => ({
        subject: { type: 'case', id: caseId },
        codes: [code],
        change: { number, counts: rows, worksOut: out.filter((one) => one.caseId === caseId).length },
      })),
    };
  },
});

/** @throws Invalid with every work that is still out and was not ticked, also one that was written down meanwhile. */
function insistOnWorks(left: readonly { title: string; hostName: string }[]): void {
  if (left.length === 0) return;
  const named = left.map(({ title, hostName }) => `作品「${title}」（${hostName}）`).join('、');
  throw new Invalid({
    worksSeenTo: [
      `${named}が、まだ外にあります。受け取って返ってきた日を書くか、どうするかを決めて印を付けてください。`,
    ],
  });
}

/** Puts the cases that were taken up in these beside them, as put forward with them. */
async function withTakenUp(tx: ScopedTx, found: Awaited<ReturnType<typeof listProposedDisposals>>) {
  const taken = await listMergedInto(
    tx,
    found.map(({ caseId }) => caseId),
  );
  const rows = taken.flatMap(({ id: caseId, code, agencyId, into }) => {
    const of = found.find((one) => one.caseId === into);
    if (!of) return [];
    const { endedOn, dueOn, proposedBy, proposedOn } = of;
    return [{ id: newId(), caseId, code, agencyId, endedOn, dueOn, proposedBy, proposedOn }];
  });
  await insertDisposals(tx, rows);
  return rows;
}

/** A case that goes on is not put forward any more (the reaction to a reopening). */
export async function dropProposalOf(tx: ScopedTx, caseId: string): Promise<boolean> {
  return deleteProposal(tx, { caseId });
}
