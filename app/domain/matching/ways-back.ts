import { maskWhere } from '~/domain/taxonomy/cell-masks';
import { ALL_CELLS, slotOfCell, type Cell } from '~/domain/taxonomy/slots';
import { goesByTime } from './conditions';
import { againstOf, missedBy, MUSTS_BEFORE } from './against';
import type { Listed } from './blocks';
import { metresTo } from './gates';
import { lensOf, type Lens } from './lens';
import { addTo, emptySet, type PlaceSet } from './place-sets';
import { Prepared, verdictOf } from './prepared';
import { fits } from './score';
import type { Seeker } from './types';

/** What a seeker can ask differently: a must becomes a wish, or one time more is possible. */
export type Change =
  { readonly change: 'soften'; readonly slug: string } | { readonly change: 'add_time'; readonly cell: Cell };

/** One or two changes as one number, each a must (from one on) or a time (after all musts): for many. */
export type WayKey = number;

const EACH = MUSTS_BEFORE;
const FIRST_TIME = EACH - ALL_CELLS.length;

/** What is changed, a time before a must, the musts in their order. */
export function changesOfWay({ musts }: Lens, way: WayKey): Change[] {
  return [Math.floor(way / EACH), way % EACH].flatMap((one): Change[] => {
    const cell = ALL_CELLS[one - FIRST_TIME];
    if (cell !== undefined) return [{ change: 'add_time', cell }];
    const must = musts[one - 1];
    return must ? [{ change: 'soften', slug: must.slug }] : [];
  });
}

const ADDABLE = maskWhere((cell) => slotOfCell(cell) !== 'night');

/** The smallest changes that bring places back, each with those of them for which nothing less is enough. */
export function waysBack(lens: Lens, { blocks, places }: Listed): ReadonlyMap<WayKey, PlaceSet> {
  const sets = new Map<WayKey, PlaceSet>();
  const lensAt = lensesByTime(lens.seeker);
  const ways: WayKey[] = [];
  let at = 0;
  for (const block of blocks) {
    const one = new Prepared(block.rowsFor(lens), 0);
    for (let place = 0; place < block.places.length; place += 1, at += 1) {
      ways.length = 0;
      one.row = block.startOf(place);
      addWays(ways, lens, one, block.startOf(place + 1), lensAt);
      for (const way of ways) {
        if (way >= EACH && (ways.includes(Math.floor(way / EACH)) || ways.includes(way % EACH))) continue;
        const set = sets.get(way) ?? emptySet(places.length);
        sets.set(way, set);
        addTo(set, at);
      }
    }
  }
  return sets;
}

/** Adds the changes with which a candidate passes the gates and fits; none where one does as things are. */
function addWays(
  ways: WayKey[],
  lens: Lens,
  one: Prepared,
  to: number,
  lensAt: (cell: number) => Lens,
): void {
  const metres = lens.mustsByDistance ? metresTo(lens, one) : null;
  for (; one.row < to; one.row += 1) {
    if (one.fault !== 0 || (lens.asks && !fits(lens, one))) continue;
    const always = missedAnyway(lens, one, metres);
    if (always > 2) continue;
    const missed = missedBy(againstOf(lens, one, metres));
    if (missed > 0) ways.push(missed);
    if (missed === 0) {
      ways.length = 0;
      return;
    }
    // Who named no time can come at any: one more would be the only one.
    if (lens.cells === 0 || always > 1) continue;
    let times = (one.cells ?? one.openDays) & ADDABLE & ~lens.cells;
    for (; times !== 0; times &= times - 1) {
      const time = 31 - Math.clz32(times & -times);
      const still = missedBy(againstOf(lensAt(time), one, metres));
      if (still >= 0 && still < EACH) ways.push((still === 0 ? 1 : EACH) * (FIRST_TIME + time) + still);
    }
  }
}

/** How many musts stay unmet at whatever time. */
function missedAnyway({ musts }: Lens, one: Prepared, metres: number | null): number {
  let missed = 0;
  for (const must of musts)
    if (!goesByTime(must.slug) && verdictOf(one, must, metres, 0) === 'no') missed += 1;
  return missed;
}

/** The seeker with one time more, made ready once for each; by where the time stands in the week. */
function lensesByTime(seeker: Seeker): (at: number) => Lens {
  const made: Lens[] = [];
  return (at) => (made[at] ??= lensOf(addTime(seeker, ALL_CELLS[at])));
}

export function addTime(seeker: Seeker, cell: Cell | undefined): Seeker {
  return cell === undefined ? seeker : { ...seeker, cells: [...seeker.cells, cell] };
}
