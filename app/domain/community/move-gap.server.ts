import { findGapForUpdate, listCommunityStaff, updateGap } from '#db/queries/community.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, Invalid, NotFound, insist } from '~/domain/kernel/errors';
import { decideGapStep, gapStepTo, type GapStatus } from './rules';
import { moveGapSchema } from './schema';

/** Takes a gap one step on, or puts it off with a reason. */
export const moveGap = command({
  name: 'community.move-gap',
  permission: 'gaps.assign',
  input: moveGapSchema,
  run: async ({ tx }, { id, version, step, assignedTo, reason = '' }) => {
    const gap = await findGapForUpdate(tx, id);
    if (!gap) throw new NotFound('足りない資源');
    if (gap.version !== version) throw new Conflict();
    insist(
      decideGapStep(step, { status: gap.status as GapStatus, hasOwner: assignedTo !== undefined, reason }),
    );
    if (step === 'assign' && !(await listCommunityStaff(tx)).some((one) => one.id === assignedTo))
      throw new Invalid({ assignedTo: ['担当を一覧から選んでください。'] });
    const status = gapStepTo[step];
    await updateGap(tx, id, {
      status,
      ...(step === 'assign' && assignedTo ? { assignedTo } : {}),
      ...(step === 'defer' ? { deferReason: reason } : {}),
    });
    return {
      value: { status },
      audit: { subject: { type: 'gap', id }, change: { from: gap.status, to: status } },
    };
  },
});
