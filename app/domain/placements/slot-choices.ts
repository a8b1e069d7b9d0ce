import { ALL_CELLS, cellLabel, cellsOfAll, WEEKDAYS, type Cell, type Slot } from '~/domain/taxonomy/slots';

/** The cells of an offer's times (weekday 1 = Monday … 7 = Sunday). */
export function offeredCells(times: readonly { weekday: number; slot: Slot }[]): Cell[] {
  return times.flatMap(({ weekday, slot }) => {
    const day = WEEKDAYS[weekday - 1];
    return day ? [`${day}_${slot}` as const] : [];
  });
}

/** What can be chosen as the time of a placement: what was offered or wished, else the whole daytime week. */
export function slotChoices(patterns: readonly string[]): { value: string; label: string }[] {
  const stay = patterns.includes('stay') ? [{ value: 'stay', label: '滞在（すべての時間）' }] : [];
  const known = cellsOfAll(patterns.filter((pattern) => pattern !== 'stay'));
  const cells =
    known.length > 0 || stay.length > 0 ? known : ALL_CELLS.filter((cell) => /_(am|pm)$/.test(cell));
  return [...stay, ...[...new Set(cells)].map((cell) => ({ value: cell, label: cellLabel(cell) }))];
}
