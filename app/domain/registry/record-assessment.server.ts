import { insertAssessment } from '#db/queries/host-assessments.server';
import { updateHost } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { requireHost } from './require-host.server';
import { recordAssessmentSchema } from './schema';

/**
 * Records what a visit to a host found (ASM-3). From then on the host counts as assessed, which opens inquiries,
 * and as confirmed on the day of the visit.
 *
 * @throws NotFound, Invalid for a day in the future.
 */
export const recordAssessment = command({
  name: 'registry.record-assessment',
  permission: 'registry.edit',
  input: recordAssessmentSchema,
  run: async ({ tx, scope, now }, { id: hostId, ...found }) => {
    const host = await requireHost(tx, hostId, { lock: true });
    if (found.assessedOn > today(now)) {
      throw new Invalid({ assessedOn: ['まだ来ていない日です。訪問した日を選んでください。'] });
    }
    const id = newId();
    await insertAssessment(tx, {
      id,
      hostId,
      assessorUserId: userOf(scope).userId,
      ...found,
    });
    if (host.confirmedOn === null || host.confirmedOn < found.assessedOn) {
      await updateHost(tx, host, { confirmedOn: found.assessedOn, confirmedHow: '訪問' });
    }
    await indexHost(tx, hostId);
    return {
      value: { id },
      audit: { subject: { type: 'host', id: hostId }, change: { assessedOn: found.assessedOn } },
    };
  },
});
