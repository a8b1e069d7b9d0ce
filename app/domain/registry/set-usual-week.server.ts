import { updateService } from '#db/queries/registry-capacity.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, Invalid } from '~/domain/kernel/errors';
import { ALL_CELLS } from '~/domain/taxonomy/slots';
import { today } from '~/lib/japanese-date';
import { setUsualWeekSchema } from './capacity-schema';
import { capacityChanged, requireService } from './require-service.server';

/**
 * 「いつもの人数」: core users and staff by slot of the week (CAP-1..3). Slots without a number are those in which the
 * service does not run.
 *
 * @throws NotFound, Conflict; Invalid where a slot has more users than 定員.
 */
export const setUsualWeek = command({
  name: 'registry.set-usual-week',
  permission: 'registry.edit',
  input: setUsualWeekSchema,
  run: async (context, { serviceId, version, core, staff, closedOnHolidays }) => {
    const { host, service } = await requireService(context.tx, serviceId);
    if (service.version !== version) throw new Conflict();
    const cells = ALL_CELLS.flatMap((cell) => {
      const number = core[cell];
      return number === undefined ? [] : [{ cell, core: number, staff: staff[cell] ?? null }];
    });
    const tooMany = cells.filter((cell) => cell.core > service.authorisedCapacity);
    if (tooMany.length > 0) {
      const message = `定員（${service.authorisedCapacity}人）を超えています。`;
      throw new Invalid(Object.fromEntries(tooMany.map(({ cell }) => [`core.${cell}`, [message]])));
    }
    const most = Math.max(...cells.map((cell) => cell.core));
    await updateService(context.tx, service, {
      operatingCells: cells.map(({ cell }) => cell),
      usualWeek: Object.fromEntries(cells.map(({ cell, ...numbers }) => [cell, numbers])),
      usualCoreUsers: most,
      closedOnHolidays,
      numbersConfirmedOn: today(context.now),
      serviceKind: service.serviceKind || host.kind,
    });
    return {
      value: { hostId: host.id },
      audit: {
        subject: { type: 'host', id: host.id },
        change: {
          service: service.serviceKind || host.kind,
          slots: cells.length,
          usualCoreUsers: most,
          usualCoreUsersBefore: service.usualCoreUsers,
          ...(await capacityChanged(context, host.id)),
        },
      },
    };
  },
});
