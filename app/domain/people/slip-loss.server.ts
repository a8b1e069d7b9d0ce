import {
  insertSlipLoss,
  listSlipLosses,
  listUnseenLosses,
  lockSlipLoss,
  markLossSeen,
} from '#db/queries/slip-losses.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { insist, NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { can, type Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { changeCase, forEdit } from './for-step.server';
import { decideSlipLoss, toldOfLossNames, type ToldOfLoss } from './slip-loss-rules';
import { reportSlipLossSchema, seeSlipLossSchema } from './slip-loss-schema';
import { caseVisibility } from './visibility';

/** Whether the paper can be reported lost, and what was reported before. */
export const getSlipLosses = read({
  name: 'people.get-slip-losses',
  permission: 'cases.edit',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const row = await findCaseForWork(tx, scope, code);
    const { userId } = userOf(scope);
    const day = today(now);
    return {
      code: row.code,
      version: row.version,
      today: day,
      keptAt: row.slipKeptAt,
      reporting: decideSlipLoss({ madeOn: row.slipMadeOn, noticedOn: day, today: day, told: ['manager'] }),
      losses: (await listSlipLosses(tx, row.id)).map(({ told, reportedBy, seenAt, ...loss }) => ({
        ...loss,
        told: told.map((one) => toldOfLossNames[one as ToldOfLoss]),
        seen: seenAt !== null,
        maySee: seenAt === null && reportedBy !== userId && can(scope, 'cases.oversee'),
      })),
    };
  },
  shows: ({ code, losses }) => ({
    codes: [...new Set([code, ...losses.map(({ paperCode }) => paperCode)])],
    context: '担当',
  }),
});

/**
 * 対応票 is lost: the case has no paper from now on, so nothing that needs it goes on until a new one is printed and
 * kept; who answers for the case hears of it.
 */
export const reportSlipLoss = command({
  name: 'people.report-slip-loss',
  permission: 'cases.edit',
  input: reportSlipLossSchema,
  run: async ({ tx, scope, now }, { noticedOn, happened, told, ...seen }) => {
    const row = await forEdit(tx, scope, seen);
    insist(decideSlipLoss({ madeOn: row.slipMadeOn, noticedOn, today: today(now), told }));
    const id = newId();
    const reported = { reportedBy: userOf(scope).userId, reportedAt: now };
    await insertSlipLoss(tx, {
      ...{ id, caseId: row.id, noticedOn, keptAt: row.slipKeptAt, happened, told, ...reported },
    });
    const gone = { slipMadeOn: null, slipKeptAt: '', slipCheckedOn: null, slipCheckedBy: null };
    return changeCase(tx, row, gone, { noticedOn, told });
  },
});

/** Losses that the reader answers for and nobody has looked at, but for those the reader reported. */
export async function unseenSlipLosses(tx: ScopedTx, scope: Scope) {
  const rows = await listUnseenLosses(tx, caseVisibility(scope.actor));
  return rows.filter(({ reportedBy }) => reportedBy !== userOf(scope).userId);
}

/** Somebody who answers for the case has read what happened. */
export const seeSlipLoss = command({
  name: 'people.see-slip-loss',
  permission: 'cases.oversee',
  input: seeSlipLossSchema,
  run: async ({ tx, scope, now }, { id }) => {
    const { userId } = userOf(scope);
    const row = await lockSlipLoss(tx, id, caseVisibility(scope.actor));
    if (!row) throw new NotFound('対応票の届け出');
    if (row.reportedBy === userId || row.seenBy !== null) {
      throw new Refused(
        row.seenBy === null ? '自分の届け出は、自分では確かめられません。' : 'もう確かめてあります。',
        'ページを開きなおして、様子を見てください。',
      );
    }
    await markLossSeen(tx, id, userId, now);
    return {
      value: { code: row.code },
      audit: { subject: { type: 'case', id: row.caseId }, codes: [row.code], change: { seen: id } },
    };
  },
});
