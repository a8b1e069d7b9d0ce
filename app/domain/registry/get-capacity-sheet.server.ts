import { listBases, listConsultations, listServices } from '#db/queries/registry-capacity.server';
import { NotFound } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import { isDesignated, label } from '~/domain/taxonomy/index.server';
import { addMonths, today } from '~/lib/japanese-date';
import { monthFrom, sheetOf } from './capacity-month';
import { consultationMethodNames, type ConsultationMethod } from './capacity-words';
import { readFacilities } from './read-facilities.server';
import { requireHost } from './require-host.server';

/**
 * One sheet a service and month for 運営指導: 定員・本来・参加支援・職員 of each day, the bases and the talks with the
 * 所管課. It holds numbers only, no person.
 *
 * @throws NotFound also for a host that has no 定員.
 */
export const getCapacitySheet = read({
  name: 'registry.get-capacity-sheet',
  permission: 'registry.search',
  run: async ({ tx, now }, input: { hostId: string | undefined; month: string | null }) => {
    const host = await requireHost(tx, input.hostId);
    if (!isDesignated(host.kind)) throw new NotFound('定員');
    const month = monthFrom(input.month, today(now));
    const [first, last] = [`${month}-01`, addMonths(`${month}-01`, 1)];
    const stored = await listServices(tx, host.id);
    const { all } = await readFacilities(tx, host, first);
    return {
      host: { id: host.id, name: host.name, address: host.address },
      month,
      services: all.map((facility) => {
        const row = stored.find(({ id }) => id === facility.service.id);
        return {
          id: facility.service.id,
          kindLabel: label('hostKind', facility.kind),
          designationNumber: row?.designationNumber ?? '',
          authorisedCapacity: facility.service.authorisedCapacity,
          staffingRatio: facility.service.staffingRatio,
          supportedByFacilityStaff: facility.service.supportedByFacilityStaff,
          department: facility.service.responsibleDepartment,
          departmentPhone: row?.departmentPhone ?? '',
          rows: sheetOf(facility, month),
        };
      }),
      bases: (await listBases(tx, host.id))
        .filter(({ validFrom, validTo }) => validFrom < last && validTo >= first)
        .map((basis) => ({ ...basis, kindLabel: label('temporaryUseKind', basis.kind) })),
      consultations: (await listConsultations(tx, host.id)).map((talk) => ({
        ...talk,
        methodName: consultationMethodNames[talk.method as ConsultationMethod],
      })),
      printedOn: today(now),
    };
  },
});

export type CapacitySheet = Awaited<ReturnType<typeof getCapacitySheet>>;
