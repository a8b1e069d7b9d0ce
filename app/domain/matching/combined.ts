import { cellsOfMask, maskOf, maskWhere, type CellMask } from '~/domain/taxonomy/cell-masks';
import { SLOTS, slotOfCell, weekdayOfCell, type Cell } from '~/domain/taxonomy/slots';
import { bestTrip, wayMetres } from '~/lib/geo/travel';
import type { Day } from '~/lib/japanese-date';
import { bandOf, blockersOf, judgePrepared } from './gates';
import { lensOf, type Lens } from './lens';
import { preparedFor } from './prepared';
import type { Ranked } from './rules';
import type { Band, Seeker } from './types';

/** One offer of a combination, and the slots of the week that are its own. */
export interface Part {
  readonly ranked: Ranked;
  readonly cells: readonly Cell[];
  /** Of the offer in these slots: whether each of them can be asked for at once. */
  readonly band: Band;
}

/** Two or three offers that together give a person more of their week than fewer could (MAT-2). */
export interface Combination {
  readonly parts: readonly Part[];
  /** Slots of the week that they come to. */
  readonly slots: number;
}

const MOST_PARTS = 3;
/** Of who did not say how often: more than a slot a day on weekdays is no week to be filled. */
const USUAL_SLOTS = 5;
/** Of a long list only so much is looked at: what stands lower is proposed to nobody. */
const LOOKED_AT = 2_000;
const POOL = 40;
const SHOWN_EACH = 2;
const USUAL_MINUTES = 30;

/** An offer and the asked slots that it covers. */
interface Covering {
  readonly ranked: Ranked;
  /** Where it stands in the list; a smaller number is better. */
  readonly place: number;
  readonly mask: CellMask;
}

interface Piece extends Covering {
  /** Those of its slots that can be asked for at once. */
  readonly ready: CellMask;
}

/**
 * The smallest sets of offers that cover most of the asked week: the best pairs, and threes where they cover more.
 * Each offer passes the gates in each of its slots, no slot is given twice, and from one half of a day to the next the
 * way between two places is short enough. Only what an offer has every week, and has now, counts. None where one offer
 * alone is as much. `ranked`: the bands in their order.
 */
export function combinedOf(seeker: Seeker, ranked: readonly Ranked[], today: Day): Combination[] {
  const asked = maskOf(seeker.cells);
  const aim = aimOf(seeker);
  if (aim < 2) return [];
  const pool = poolOf(seeker, ranked.slice(0, LOOKED_AT).filter(hasBegun(today)), asked);
  const found: Combination[] = [];
  let most = Math.max(0, ...pool.map(({ mask }) => Math.min(aim, sizeOf(mask))));
  for (let size = 2; size <= Math.min(MOST_PARTS, aim) && most < aim; size += 1) {
    const sets = bestSets(seeker, pool, { size, aim, above: most });
    most = Math.max(most, ...sets.map(({ slots }) => slots));
    found.push(...sets);
  }
  return found;
}

/** So much of the list has to be there. */
export function listedFor(seeker: Seeker): number {
  return aimOf(seeker) < 2 ? 0 : LOOKED_AT;
}

function aimOf({ cells, sessionsPerWeek }: Seeker): number {
  return Math.min(sizeOf(maskOf(cells)), sessionsPerWeek ?? USUAL_SLOTS);
}

/** A real offer that has begun. */
function hasBegun(today: Day) {
  return ({ judgement: { candidate } }: Ranked): boolean =>
    candidate.real && (candidate.offer.startsOn === null || candidate.offer.startsOn <= today);
}

/** Of all that cover the same slots the one that stands highest; then the best, and those that cover most. */
function poolOf(seeker: Seeker, ranked: readonly Ranked[], asked: CellMask): readonly Piece[] {
  const lensAt = lensesOf(seeker);
  const byMask = new Map<CellMask, Covering>();
  ranked.forEach((item, place) => {
    const mask = openMask(lensAt, item, asked);
    if (mask !== 0 && !byMask.has(mask)) byMask.set(mask, { ranked: item, place, mask });
  });
  const pieces = [...byMask.values()];
  const widest = pieces
    .filter(({ mask }) => pieces.every((other) => other.mask === mask || (other.mask & mask) !== mask))
    .sort((a, b) => sizeOf(b.mask) - sizeOf(a.mask) || a.place - b.place);
  return [...new Set([...pieces.slice(0, POOL), ...widest.slice(0, POOL)])]
    .map((piece) => ({ ...piece, ready: readyMask(lensAt, piece) }))
    .sort((a, b) => a.place - b.place);
}

type LensAt = (cell: Cell) => Lens;

function lensesOf(seeker: Seeker): LensAt {
  const lenses = new Map<Cell, Lens>();
  return (cell) => {
    const lens = lenses.get(cell) ?? lensOf({ ...seeker, cells: [cell] });
    lenses.set(cell, lens);
    return lens;
  };
}

/** The asked slots which this offer has every week, and in which, asked for that slot alone, it would stand in a band. */
function openMask(
  lensAt: LensAt,
  { judgement: { place, candidate, commonCells } }: Ranked,
  asked: CellMask,
): CellMask {
  const { everyWeek = commonCells } = candidate.offer;
  const coming = commonCells.filter((cell) => everyWeek.includes(cell));
  const [first] = coming;
  if (first === undefined) return 0;
  const prepared = preparedFor(lensAt(first), place, candidate);
  return maskOf(coming.filter((cell) => blockersOf(lensAt(cell), prepared).length === 0)) & asked;
}

/** Of these slots those in which nothing has to be asked before: each has to hold by itself. */
function readyMask(lensAt: LensAt, { ranked: { judgement }, mask }: Covering): CellMask {
  const { place, candidate } = judgement;
  const isReady = (cell: Cell) => {
    const lens = lensAt(cell);
    return bandOf(judgePrepared(lens, preparedFor(lens, place, candidate))) === 'ready';
  };
  return maskOf(cellsOfMask(mask).filter(isReady));
}

interface Wanted {
  readonly size: number;
  readonly aim: number;
  /** What fewer offers cover already. */
  readonly above: number;
}

function bestSets(seeker: Seeker, pool: readonly Piece[], { size, aim, above }: Wanted): Combination[] {
  let best: { set: readonly Piece[]; order: number }[] = [];
  let most = above + 1;
  const consider = (set: readonly Piece[], slots: number) => {
    const order = orderOf(set);
    const last = slots > most ? undefined : best[SHOWN_EACH - 1];
    if ((last && last.order <= order) || !isWithinReach(seeker, set)) return;
    if (slots > most) best = [];
    most = slots;
    best = [...best, { set, order }].sort((a, b) => a.order - b.order).slice(0, SHOWN_EACH);
  };
  const look = (chosen: readonly Piece[], from: number, mask: CellMask) => {
    if (chosen.length === size) {
      const slots = Math.min(aim, sizeOf(mask));
      if (slots >= most) consider(chosen, slots);
      return;
    }
    for (let index = from; index < pool.length; index += 1) {
      const piece = pool[index];
      if (piece && (piece.mask & ~mask) !== 0) look([...chosen, piece], index + 1, mask | piece.mask);
    }
  };
  look([], 0, 0);
  return best.map(({ set }) => combination(set, aim));
}

/** Those that can be asked for at once first, then those that stand higher in the list. */
function orderOf(set: readonly Piece[]): number {
  const toAsk = set.filter(({ mask, ready }) => (mask & ~ready) !== 0).length;
  return toAsk * MOST_PARTS * LOOKED_AT + set.reduce((sum, { place }) => sum + place, 0);
}

/** A slot that several have is given to the one that stands higher, as long as each keeps one of its own. */
function sharesOf(set: readonly Piece[]): CellMask[] {
  const alone = set.map(({ mask }, index) =>
    set.reduce((left, other, at) => (at === index ? left : left & ~other.mask), mask),
  );
  let taken = alone.reduce((sum, mask) => sum | mask, 0);
  return set.map(({ mask }, index) => {
    const own = (alone[index] ?? 0) | (mask & ~taken);
    taken |= own;
    return own;
  });
}

function combination(set: readonly Piece[], aim: number): Combination {
  const shares = sharesOf(set).map(cellsOfMask);
  let left = aim - set.length;
  const parts = set.map(({ ranked, ready }, index): Part => {
    const [first, ...rest] = shares[index] ?? [];
    const more = rest.slice(0, left);
    left -= more.length;
    const cells = first === undefined ? [] : [first, ...more];
    return { ranked, cells, band: (maskOf(cells) & ~ready) === 0 ? 'ready' : 'ask' };
  });
  return { parts, slots: parts.reduce((sum, { cells }) => sum + cells.length, 0) };
}

/** Whether nobody has to be in two places within one half of a day and the next that are too far apart. */
function isWithinReach(seeker: Seeker, set: readonly Piece[]): boolean {
  const shares = sharesOf(set);
  if (shares.includes(0)) return false;
  return set.every((one, i) =>
    set.every(
      (other, j) => i >= j || !isFar(seeker, one, other) || !areNextTo(shares[i] ?? 0, shares[j] ?? 0),
    ),
  );
}

/** The slots right before and after each slot, on the same day. */
const NEXT_TO: ReadonlyMap<Cell, CellMask> = new Map(
  cellsOfMask(maskWhere(() => true)).map((cell) => [
    cell,
    maskWhere(
      (other) =>
        weekdayOfCell(other) === weekdayOfCell(cell) &&
        Math.abs(SLOTS.indexOf(slotOfCell(other)) - SLOTS.indexOf(slotOfCell(cell))) === 1,
    ),
  ]),
);

function areNextTo(one: CellMask, other: CellMask): boolean {
  return cellsOfMask(one).some((cell) => ((NEXT_TO.get(cell) ?? 0) & other) !== 0);
}

/** Unknown is not far: what is done at home, and places whose point is not known. */
function isFar({ travelModes, travelMinutesMax }: Seeker, one: Piece, other: Piece): boolean {
  const ends = [one, other].map(({ ranked: { judgement } }) =>
    judgement.way?.at === 'home' ? null : judgement.place.point,
  );
  const [from, to] = ends;
  if (!from || !to) return false;
  return bestTrip(wayMetres(from, to), travelModes).minutes > (travelMinutesMax ?? USUAL_MINUTES);
}

function sizeOf(mask: CellMask): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}
