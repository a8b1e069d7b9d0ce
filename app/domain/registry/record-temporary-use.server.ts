import { insertBasis, insertConsultation, listServices } from '#db/queries/registry-capacity.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { label } from '~/domain/taxonomy/index.server';
import { recordTemporaryUseSchema } from './basis-schema';
import { requireHost } from './require-host.server';
import { capacityChanged } from './require-service.server';

/**
 * Records on what basis and how long a facility may be used for something else (I4), with the talk with the 所管課 it
 * rests on (CAP-14). It is confirmed anew at least every three months. What needs 財産処分 is refused by the form.
 *
 * @throws NotFound; Invalid where facility staff support participants and nothing says that they may (CAP-4).
 */
export const recordTemporaryUse = command({
  name: 'registry.record-temporary-use',
  permission: 'registry.edit',
  input: recordTemporaryUseSchema,
  run: async (context, { hostId, kind, validFrom, validTo, department, consultedOn, ...given }) => {
    const { tx, scope } = context;
    await requireHost(tx, hostId, { lock: true });
    const services = await listServices(tx, hostId);
    const withSeats = kind === 'within_hours_spare_capacity';
    if (
      withSeats &&
      !given.concurrentDutyBasis &&
      services.some((service) => service.supportedByFacilityStaff)
    ) {
      throw new Invalid({
        concurrentDutyBasis: [
          '施設の職員が参加支援の人も支えるときは、兼ねてよい根拠（運営基準の条や、所管課の返事）を書いてください。',
        ],
      });
    }
    const [id, consultationId] = [newId(), newId()];
    await insertConsultation(tx, {
      id: consultationId,
      hostId,
      department,
      consultedOn,
      answeredBy: given.answeredBy ?? '',
      method: given.method,
      asked: `${label('temporaryUseKind', kind)}ことについて（一時的な使用）`,
      answer: given.answer,
      documentNumber: given.documentNumber ?? '',
      recordedBy: userOf(scope).userId,
    });
    await insertBasis(tx, {
      id,
      hostId,
      kind,
      validFrom,
      validTo,
      consultedDepartment: department,
      consultedOn,
      consultationId,
      coreNotHindered: given.coreNotHindered,
      zoning: given.zoning ?? '',
      concurrentDutyBasis: given.concurrentDutyBasis ?? '',
      subsidisedAsset: given.subsidisedAsset,
    });
    return {
      value: { id, hostId },
      audit: {
        subject: { type: 'host', id: hostId },
        change: { kind, validFrom, validTo, ...(await capacityChanged(context, hostId)) },
      },
    };
  },
});
