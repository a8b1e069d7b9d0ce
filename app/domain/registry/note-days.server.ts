import { dropSnapshot, putSnapshot } from '#db/queries/registry-capacity.server';
import { command, type Context } from '~/domain/kernel/command.server';
import { Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import type { Slot } from '~/domain/taxonomy/slots';
import { addDays, today, type Day } from '~/lib/japanese-date';
import { noteDaysSchema, noteOwnDaySchema } from './capacity-schema';
import type { DayKind } from './capacity-words';
import { ownHostId } from './own-host.server';
import { capacityChanged, requireService } from './require-service.server';

interface Difference {
  serviceId: string;
  kind: DayKind;
  coreUsers?: number | undefined;
  staffFte?: number | undefined;
  note?: string | undefined;
}

/**
 * What differs from the usual week on some days: a forecast, the actual number, a day off (CAP-2).
 *
 * @throws NotFound; Refused for an actual number of a day to come.
 */
export const noteDays = command({
  name: 'registry.note-days',
  permission: 'registry.edit',
  input: noteDaysSchema,
  run: async (context, { from, to, slots, ...difference }) => {
    const { host } = await requireService(context.tx, difference.serviceId);
    for (let day = from; day <= (to ?? from); day = addDays(day, 1)) {
      for (const slot of slots) await writeDay(context, difference, day, slot, 'staff');
    }
    return {
      value: { hostId: host.id },
      audit: {
        subject: { type: 'host', id: host.id },
        change: {
          ...{ kind: difference.kind, from, to: to ?? from, slots, coreUsers: difference.coreUsers ?? null },
          ...(await capacityChanged(context, host.id)),
        },
      },
    };
  },
});

/**
 * The facility itself says how one slot of a day differs.
 *
 * @throws NotFound for a service that is not its own; Refused for a day that has passed.
 */
export const noteOwnDay = command({
  name: 'registry.note-own-day',
  permission: 'portal.use',
  input: noteOwnDaySchema,
  run: async (context, { day, slot, ...difference }) => {
    const { tx, scope, now } = context;
    const { host } = await requireService(tx, difference.serviceId, ownHostId(scope));
    if (day < today(now)) {
      throw new Refused('過ぎた日の人数は、ここでは変えられません。', '担当に連絡してください。');
    }
    await writeDay(context, difference, day, slot, 'portal');
    return {
      value: { hostId: host.id },
      audit: {
        subject: { type: 'host', id: host.id },
        change: {
          ...{ kind: difference.kind, day, slot, coreUsers: difference.coreUsers ?? null, how: 'portal' },
          ...(await capacityChanged(context, host.id)),
        },
      },
    };
  },
});

async function writeDay(
  { tx, scope, now }: Context,
  { serviceId, kind, coreUsers = 0, staffFte, note }: Difference,
  day: Day,
  slot: Slot,
  enteredHow: 'staff' | 'portal',
): Promise<void> {
  if (kind === 'usual') return dropSnapshot(tx, serviceId, day, slot);
  if (kind === 'actual' && day > today(now)) {
    throw new Refused(
      '来た人数（実績）は、その日が来てから書いてください。',
      '先の日は、見込みの人数で書けます。',
    );
  }
  const row = { id: newId(), serviceId, day, slot, enteredBy: userOf(scope).userId, enteredHow };
  await putSnapshot(tx, row, {
    ...(kind === 'forecast' && { coreForecast: coreUsers }),
    ...(kind === 'actual' && { coreActual: coreUsers }),
    closed: kind === 'closed',
    ...(staffFte !== undefined && { staffFte: staffFte.toFixed(2) }),
    ...(note !== undefined && { note }),
  });
}
