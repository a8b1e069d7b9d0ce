import {
  ALL_CELLS,
  cellLabel,
  cellsOfAll,
  datedSlot,
  datedSlotLabel,
  datedSlotsOf,
  SLOT_LABELS,
  WEEKDAYS,
  type Cell,
  type Slot,
} from '~/domain/taxonomy/slots';
import { formatDayShort, type Day } from '~/lib/japanese-date';

/** The cells of an offer's times (weekday 1 = Monday … 7 = Sunday). */
export function offeredCells(times: readonly { weekday: number; slot: Slot }[]): Cell[] {
  return times.flatMap(({ weekday, slot }) => {
    const day = WEEKDAYS[weekday - 1];
    return day ? [`${day}_${slot}` as const] : [];
  });
}

interface Choice {
  value: string;
  label: string;
}

/** What can be chosen as the time of a placement: what was offered or wished, else the whole daytime week. */
export function slotChoices(patterns: readonly string[]): Choice[] {
  const stay = patterns.includes('stay') ? [{ value: 'stay', label: '滞在（すべての時間）' }] : [];
  const known = cellsOfAll(patterns.filter((pattern) => pattern !== 'stay'));
  const cells =
    known.length > 0 || stay.length > 0 ? known : ALL_CELLS.filter((cell) => /_(am|pm)$/.test(cell));
  return [...stay, ...[...new Set(cells)].map((cell) => ({ value: cell, label: cellLabel(cell) }))];
}

/** A single day on which an offer stands, with its clock times where they are known. */
interface OfferedDay {
  on: Day;
  slot: Slot;
  start?: string | undefined;
  end?: string | undefined;
}

/**
 * The single days that can be chosen from a day on: those of the offer, and those chosen already. Days that are full
 * say so, and may still be looked at.
 */
export function dayChoices(
  offered: readonly OfferedDay[],
  chosen: readonly string[],
  { from, isFull }: { from: Day; isFull: (slot: string) => boolean },
): Choice[] {
  const clocks = new Map(
    offered.map(({ on, slot, start, end }) => [datedSlot({ day: on, slot }), { start, end }]),
  );
  return datedSlotsOf([...clocks.keys(), ...chosen])
    .filter(({ day }) => day >= from)
    .map((at) => {
      const value = datedSlot(at);
      const { start, end } = clocks.get(value) ?? {};
      const label =
        start && end
          ? `${formatDayShort(at.day)}${SLOT_LABELS[at.slot]} ${start}〜${end}`
          : datedSlotLabel(at);
      return { value, label: isFull(value) ? `${label}（満員）` : label };
    });
}
