import { maskWhere } from '~/domain/taxonomy/cell-masks';
import { ALL_CELLS, slotOfCell, type Cell } from '~/domain/taxonomy/slots';
import { answerOf, goesByTime } from './conditions';
import { againstOf, isBarred, missedBy, MUSTS_BEFORE } from './against';
import type { Listed } from './blocks';
import { metresTo } from './gates';
import { lensOf, type Lens, type Must } from './lens';
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
  const asked = [[], ...softenedByTime(lens)].map((softened) => askedOf(lens, softened));
  const ways: WayKey[] = [];
  let at = 0;
  for (const block of blocks) {
    const one = new Prepared(block.rowsFor(lens), 0);
    for (let place = 0; place < block.places.length; place += 1, at += 1) {
      ways.length = 0;
      one.row = block.startOf(place);
      addWays(ways, asked, one, block.startOf(place + 1));
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

/**
 * The seeker with some musts softened, which go by the time: what else has to be changed then is asked anew, because a
 * must narrows the slots in which there has to be room.
 */
interface Asked {
  readonly lens: Lens;
  /** The softened, by where each stands among all musts, from one on. */
  readonly softened: readonly number[];
  /** Where each must that is left stands among all, likewise. */
  readonly among: readonly number[];
  /** The same with one time more, by where that stands in the week. */
  readonly at: (time: number) => Lens;
}

/** Sets of one and of two musts that go by the time. */
function softenedByTime({ musts }: Lens): number[][] {
  const byTime = musts.flatMap(({ slug }, index) => (goesByTime(slug) ? [index + 1] : []));
  const pairs = byTime.flatMap((one, at) => byTime.slice(at + 1).map((other) => [one, other]));
  return [...byTime.map((one) => [one]), ...pairs];
}

function askedOf(lens: Lens, softened: readonly number[]): Asked {
  const seeker = softened.reduce((now, must) => soften(now, lens.musts[must - 1]?.slug), lens.seeker);
  const among = lens.musts.flatMap((_, index) => (softened.includes(index + 1) ? [] : [index + 1]));
  return { lens: lensOf(seeker), softened, among, at: lensesByTime(seeker) };
}

/** Adds the changes with which a candidate passes the gates and fits; none where one does as things are. */
function addWays(ways: WayKey[], [asIs, ...eased]: readonly Asked[], one: Prepared, to: number): void {
  if (!asIs) return;
  const { lens } = asIs;
  const metres = lens.mustsByDistance ? metresTo(lens, one) : null;
  for (; one.row < to; one.row += 1) {
    if (one.fault !== 0 || (lens.asks && !fits(lens, one))) continue;
    const always = missedAnyway(lens, one, metres);
    if (always > 2) continue;
    const against = againstOf(lens, one, metres);
    if (against === 0) {
      ways.length = 0;
      return;
    }
    if (isBarred(against)) continue;
    addWaysAsked(ways, asIs, one, { metres, missed: missedBy(against), always });
    for (const other of eased) {
      if (!other.softened.every((must) => narrows(lens.musts[must - 1], one))) continue;
      const still = missedBy(againstOf(other.lens, one, metres));
      addWaysAsked(ways, other, one, { metres, missed: still, always: always + other.softened.length });
    }
  }
}

/** Whether a must leaves out slots of an offer: not where the host answered it, or every slot meets it. */
function narrows(must: Must | undefined, one: Prepared): boolean {
  const isOfTime = must !== undefined && must.meets !== null && ((one.cells ?? 0) & ~must.meets) !== 0;
  return isOfTime && !answerOf(one.place, one.candidate, must.slug);
}

interface Missing {
  readonly metres: number | null;
  /** By `missedBy`, without one time more. */
  readonly missed: number;
  /** How many changes there are at least, at whatever time. */
  readonly always: number;
}

function addWaysAsked(
  ways: WayKey[],
  asked: Asked,
  one: Prepared,
  { metres, missed, always }: Missing,
): void {
  if (missed >= 0) addWay(ways, asked, missed, 0);
  // Who named no time can come at any: one more would be the only one.
  if (asked.lens.cells === 0 || always > 1) return;
  let times = (one.cells ?? one.openDays) & ADDABLE & ~asked.lens.cells;
  for (; times !== 0; times &= times - 1) {
    const time = 31 - Math.clz32(times & -times);
    const still = missedBy(againstOf(asked.at(time), one, metres));
    if (still >= 0) addWay(ways, asked, still, FIRST_TIME + time);
  }
}

/** Adds one way, unless it is of more than two changes. `time`: 0, or one time more. */
function addWay(ways: WayKey[], { softened, among }: Asked, missed: number, time: number): void {
  const musts = [Math.floor(missed / EACH), missed % EACH].flatMap((at) =>
    at > 0 ? (among[at - 1] ?? []) : [],
  );
  const all = [...(time > 0 ? [time] : []), ...[...softened, ...musts].sort((a, b) => a - b)];
  const [first = 0, second] = all;
  if (all.length <= 2) ways.push(second === undefined ? first : first * EACH + second);
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

export function soften(seeker: Seeker, slug: string | undefined): Seeker {
  return {
    ...seeker,
    considerations: seeker.considerations.map((wanted) =>
      wanted.slug === slug ? { slug, type: 'prefer' as const } : wanted,
    ),
  };
}
