import { ALL_CELLS, type Cell, type Weekday } from './slots';

/**
 * Sets of cells of the week as one number, a bit for each: what two sets share is `a & b`. For rules that compare
 * many weeks.
 */
export type CellMask = number;

const BITS = new Map(ALL_CELLS.map((cell, index) => [cell, 1 << index]));

export function maskOf(cells: readonly Cell[]): CellMask {
  let mask = 0;
  for (const cell of cells) mask |= BITS.get(cell) ?? 0;
  return mask;
}

/** The cells that meet a condition. */
export function maskWhere(meets: (cell: Cell) => boolean): CellMask {
  return maskOf(ALL_CELLS.filter(meets));
}

/** The cells of a set, in the order of the week. */
export function cellsOfMask(mask: CellMask): Cell[] {
  return ALL_CELLS.filter((_, index) => (mask & (1 << index)) !== 0);
}

/** All cells of some days. */
export function maskOfDays(days: readonly Weekday[]): CellMask {
  return maskWhere((cell) => days.some((day) => cell.startsWith(day)));
}
