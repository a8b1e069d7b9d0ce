import { listHostDays, putHostDays } from '#db/queries/host-days.server';
import { confirmNumbers, listServices } from '#db/queries/registry-capacity.server';
import { listOpportunities } from '#db/queries/registry-opportunities.server';
import { command } from '~/domain/kernel/command.server';
import { Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { isDesignated, label } from '~/domain/taxonomy/index.server';
import { SLOTS, type Slot } from '~/domain/taxonomy/slots';
import { today, weekdayOf, type Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { confirmOwnNumbersSchema, markOwnDaysSchema } from './capacity-schema';
import { spareAt } from './facility';
import { ownHostId } from './own-host.server';
import { twoWeeks } from './own-weeks';
import { readFacilities } from './read-facilities.server';
import { patternOf, timesOn } from './time-pattern';
import { requireHost } from './require-host.server';

/**
 * This week and the next of the reader's own host. A designated facility sees its numbers by day and slot; any other
 * host the days of its offers, and nothing of 定員.
 */
export const getOwnAvailability = read({
  name: 'registry.get-own-availability',
  permission: 'portal.use',
  run: async ({ tx, scope, now }, _: null) => {
    const host = await requireHost(tx, ownHostId(scope));
    const days = twoWeeks(today(now));
    if (!isDesignated(host.kind))
      return { kind: 'days' as const, days, ...(await openSlots(tx, host.id, days)) };
    const stored = await listServices(tx, host.id);
    const { all } = await readFacilities(tx, host, days[0] ?? today(now));
    return {
      kind: 'numbers' as const,
      days,
      services: all.map((facility) => ({
        id: facility.service.id,
        label: label('hostKind', facility.kind),
        capacity: facility.service.authorisedCapacity,
        confirmedTo: stored.find(({ id }) => id === facility.service.id)?.numbersConfirmedTo ?? null,
        slots: SLOTS.filter((slot) =>
          facility.service.operatingCells.some((cell) => cell.endsWith(`_${slot}`)),
        ),
        cells: days.flatMap((day) =>
          SLOTS.map((slot) => {
            const { known, coreUsers, operates, over, left } = spareAt(facility, { day, slot });
            const usual = spareAt({ ...facility, snapshots: new Map() }, { day, slot });
            const differs = coreUsers !== usual.coreUsers || operates !== usual.operates;
            const open = facility.service.operatingCells.includes(`${weekdayOf(day)}_${slot}`);
            return {
              day,
              slot,
              open,
              known,
              coreUsers,
              operates,
              over,
              left,
              usual: usual.coreUsers,
              differs,
            };
          }),
        ),
      })),
    };
  },
});

export type OwnAvailability = Awaited<ReturnType<typeof getOwnAvailability>>;

async function openSlots(tx: Parameters<typeof listHostDays>[0], hostId: string, days: readonly Day[]) {
  const offers = (await listOpportunities(tx, hostId)).filter(({ status }) => status === 'open');
  const stands = days.flatMap((day) =>
    SLOTS.filter((slot) =>
      offers.some((offer) => timesOn(patternOf(offer), day, isHoliday).some((time) => time.slot === slot)),
    ).map((slot) => ({ day, slot })),
  );
  const marks = await listHostDays(tx, hostId, days[0] ?? '');
  return {
    slots: SLOTS.filter((slot) => stands.some((at) => at.slot === slot)),
    cells: stands.map(({ day, slot }) => {
      const mark = marks.find((row) => row.day === day && row.slot === slot)?.mark ?? 'yes';
      return { day, slot, mark: mark as 'yes' | 'maybe' | 'no' };
    }),
  };
}

/** 「いつもどおり」: what is shown of this week and the next is true. */
export const confirmOwnNumbers = command({
  name: 'registry.confirm-own-numbers',
  permission: 'portal.use',
  input: confirmOwnNumbersSchema,
  run: async ({ tx, scope, now }) => {
    const host = await requireHost(tx, ownHostId(scope), { lock: true });
    const day = today(now);
    const to = twoWeeks(day).at(-1) ?? day;
    await confirmNumbers(tx, host.id, day, to);
    return {
      value: { to },
      audit: { subject: { type: 'host', id: host.id }, change: { to, how: 'portal' } },
    };
  },
});

/**
 * 〇△× of the coming days, by a host without 定員. A day marked × takes no visit; whoever comes then already is told
 * by the host or the coordinator, nothing is cancelled.
 *
 * @throws Refused for a facility, whose days follow its numbers.
 */
export const markOwnDays = command({
  name: 'registry.mark-own-days',
  permission: 'portal.use',
  input: markOwnDaysSchema,
  run: async ({ tx, scope, now }, { marks }) => {
    const host = await requireHost(tx, ownHostId(scope), { lock: true });
    if (isDesignated(host.kind)) {
      throw new Refused('定員のある施設の予定は、人数で書きます。', '「予定」を開きなおしてください。');
    }
    const days = twoWeeks(today(now));
    const rows = Object.entries(marks).flatMap(([key, mark]) => {
      const [day = '', slot = ''] = key.split('_');
      return days.includes(day) ? [{ id: newId(), hostId: host.id, day, slot: slot as Slot, mark }] : [];
    });
    await putHostDays(tx, rows);
    return {
      value: { days: rows.length },
      audit: {
        subject: { type: 'host', id: host.id },
        change: { closed: rows.filter(({ mark }) => mark === 'no').length, how: 'portal' },
      },
    };
  },
});
