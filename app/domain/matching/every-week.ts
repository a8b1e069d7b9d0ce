import { cellOfTime, type TimePattern } from '~/domain/registry/rules';
import type { Cell } from '~/domain/taxonomy/slots';
import type { Offer } from './types';

/**
 * Those slots of an offer in which somebody can come every week but for holidays: not single days, some weeks of a
 * month or a season. Unsaid where it is all of them.
 */
export function everyWeekOf(
  { weekly, nth, season }: TimePattern,
  cells: readonly Cell[],
): Pick<Offer, 'everyWeek'> {
  const coming = nth.length > 0 || season !== null ? [] : weekly.map(cellOfTime);
  const everyWeek = cells.filter((cell) => coming.includes(cell));
  return everyWeek.length === cells.length ? {} : { everyWeek };
}
