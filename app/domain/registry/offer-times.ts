import { slotOfCell, weekdayOfCell, WEEKDAYS, type Cell, type Slot } from '~/domain/taxonomy/slots';

/** One slot of the week in which an offer stands; 1 = Monday. Clock times may narrow it. */
export interface OfferTime {
  weekday: number;
  slot: Slot;
  start?: string;
  end?: string;
}

export function cellOfTime({ weekday, slot }: Pick<OfferTime, 'weekday' | 'slot'>): Cell {
  return `${WEEKDAYS[weekday - 1] ?? 'mon'}_${slot}`;
}

/** The clock times all slots share; null when there are none or several. */
export function sharedClock(times: readonly OfferTime[]): { start: string; end: string } | null {
  const [first, ...others] = times;
  if (first?.start === undefined || first.end === undefined) return null;
  const same = others.every((time) => time.start === first.start && time.end === first.end);
  return same ? { start: first.start, end: first.end } : null;
}

/**
 * The times of an offer from a form that holds the chosen slots and one pair of clock times for all. Where the
 * earlier times differed from slot to slot, a form without a pair leaves those of the slots that stay.
 */
export function timesFrom(
  cells: readonly Cell[],
  clock: { start: string; end: string } | null,
  earlier: readonly OfferTime[] = [],
): OfferTime[] {
  const differed = sharedClock(earlier) === null;
  return cells.map((cell) => {
    const time = { weekday: WEEKDAYS.indexOf(weekdayOfCell(cell)) + 1, slot: slotOfCell(cell) };
    if (clock) return { ...time, ...clock };
    const before = differed ? earlier.find((one) => cellOfTime(one) === cell) : undefined;
    return before ?? time;
  });
}
