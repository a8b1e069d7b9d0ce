import { insertConsultation } from '#db/queries/registry-capacity.server';
import { command } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { recordConsultationSchema } from './capacity-schema';
import { requireHost } from './require-host.server';

/**
 * Records a talk with the 所管課 about the use of a facility (CAP-14).
 *
 * @throws NotFound
 */
export const recordConsultation = command({
  name: 'registry.record-consultation',
  permission: 'registry.edit',
  input: recordConsultationSchema,
  run: async ({ tx, scope }, { hostId, ...talk }) => {
    await requireHost(tx, hostId);
    await insertConsultation(tx, {
      id: newId(),
      hostId,
      ...talk,
      answeredBy: talk.answeredBy ?? '',
      documentNumber: talk.documentNumber ?? '',
      recordedBy: userOf(scope).userId,
    });
    return {
      value: { hostId },
      audit: {
        subject: { type: 'host', id: hostId },
        change: { consultedOn: talk.consultedOn, method: talk.method },
      },
    };
  },
});
