import {
  deleteProposal,
  finishDisposal,
  insertDisposals,
  listEndedBefore,
  listProposedDisposals,
  nextDisposalNumber,
} from '#db/queries/case-disposals.server';
import { deleteHoldings } from '#db/queries/case-holdings.server';
import { command } from '~/domain/kernel/command.server';
import { insist, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { overseenBy } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { readRetentionYears } from './retention.server';
import { decideDisposal, dueBefore, retentionOver } from './rules';
import { confirmDisposalSchema, proposeDisposalSchema, withdrawDisposalSchema } from './schema';

/** Puts cases forward that need no longer be kept; nothing is deleted until a second person confirms. */
export const proposeDisposal = command({
  name: 'records.propose-disposal',
  permission: 'cases.oversee',
  input: proposeDisposalSchema,
  run: async ({ tx, scope, now }, { codes }) => {
    const day = today(now);
    const years = await readRetentionYears(tx, day);
    const due = await listEndedBefore(tx, { day: dueBefore(day, years), of: overseenBy(scope), codes });
    if (due.length < new Set(codes).size) throw new NotFound('保存の期間が過ぎたケース');
    await insertDisposals(
      tx,
      due.map(({ id: caseId, code, endedOn }) => ({
        ...{ id: newId(), caseId, code, endedOn, dueOn: retentionOver(endedOn, years) },
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
    const [found] = await listProposedDisposals(tx, overseenBy(scope), [id]);
    if (!found) throw new NotFound('廃棄の案');
    await deleteProposal(tx, id);
    return {
      value: undefined,
      audit: { subject: { type: 'case', id: found.caseId }, codes: [found.code] },
    };
  },
});

/** A second person confirms: all that is held of these cases is deleted at once, and a certificate says so. */
export const confirmDisposal = command({
  name: 'records.confirm-disposal',
  permission: 'cases.oversee',
  input: confirmDisposalSchema,
  run: async ({ tx, scope, now }, { ids }) => {
    const { userId } = userOf(scope);
    const found = await listProposedDisposals(tx, overseenBy(scope), ids);
    if (found.length < new Set(ids).size) throw new NotFound('廃棄の案');
    for (const { proposedBy, stillEnded } of found) {
      insist(decideDisposal({ isOwn: proposedBy === userId, stillEnded }));
    }
    const number = await nextDisposalNumber(tx);
    const audit = [];
    for (const { id, caseId, code } of found) {
      const counts = await deleteHoldings(tx, caseId);
      await finishDisposal(tx, id, { disposedBy: userId, disposedAt: now, number, counts });
      audit.push({ subject: { type: 'case', id: caseId }, codes: [code], change: { number, counts } });
    }
    return { value: { id: ids[0] ?? '', number, cases: found.length }, audit };
  },
});
