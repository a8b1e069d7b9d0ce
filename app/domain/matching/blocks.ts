import { compareText } from '~/lib/text/compare';
import type { Lens } from './lens';
import { candidatesInOrder, menuAsked } from './prepared';
import { Rows } from './rows';
import type { Place } from './types';

/** A list of places made ready to be looked through, in blocks; within a block the places stand by name. */
export interface Listed {
  readonly blocks: readonly Block[];
  /** The places of the blocks, one block after the other: where each stands in the sets of `place-sets.ts`. */
  readonly places: readonly Place[];
}

/** Rows for those who ask the kinds of host without an offer for the same menus. */
interface Kept {
  readonly menus: string;
  readonly rows: Rows;
}

/** Some places that stand together in a list, with their candidates in numbers. */
export class Block {
  readonly places: readonly Place[];
  /** At which row the candidates of each place begin, and after the last where they end. */
  readonly starts: Int32Array;
  /** The kinds of those without an offer: what is compared there is what the kind has, as the seeker asks. */
  private readonly kinds: readonly string[];
  /** No third, so that a block does not grow with what is asked of it. */
  private kept: readonly Kept[] = [];

  constructor(private readonly listed: readonly Place[]) {
    this.places = listed.toSorted(byName);
    this.starts = new Int32Array(listed.length + 1);
    this.places.forEach(({ offers }, at) => {
      this.starts[at + 1] = this.startOf(at) + Math.max(1, offers.length);
    });
    this.kinds = [...new Set(listed.filter(isWithoutOffer).map(({ kind }) => kind))].sort();
  }

  startOf(at: number): number {
    return this.starts[at] ?? 0;
  }

  /** Whether it is made of these very places, of those from one on. */
  isOf(list: readonly Place[], from: number, to: number): boolean {
    return to - from === this.listed.length && this.listed.every((place, at) => list[from + at] === place);
  }

  rowsFor(lens: Lens): Rows {
    const menus = this.kinds.map((kind) => menuAsked(lens, kind)).join(' ');
    const known = this.kept.find((one) => one.menus === menus);
    if (known) return known.rows;
    const [last] = this.kept;
    const made = { menus, rows: last ? this.changed(last.rows, lens) : this.made(lens) };
    this.kept = last ? [made, last] : [made];
    return made.rows;
  }

  private made(lens: Lens): Rows {
    const rows = new Rows(this.startOf(this.places.length));
    this.places.forEach((place, at) => {
      candidatesInOrder(lens, place).forEach((candidate, nth) => {
        rows.write(this.startOf(at) + nth, place, candidate);
      });
    });
    return rows;
  }

  /** The same rows, but for the places whose kind is asked for another menu. */
  private changed(before: Rows, lens: Lens): Rows {
    const rows = before.copy();
    this.places.forEach((place, at) => {
      const row = this.startOf(at);
      if (place.offers.length > 0) return;
      if (rows.candidates[row]?.offer.menuKind === menuAsked(lens, place.kind)) return;
      for (const candidate of candidatesInOrder(lens, place)) rows.write(row, place, candidate);
    });
    return rows;
  }
}

function isWithoutOffer({ offers }: Place): boolean {
  return offers.length === 0;
}

function byName(a: Place, b: Place): number {
  return compareText(a.name, b.name) || compareText(a.hostId, b.hostId);
}

const lists = new WeakMap<readonly Place[], Listed>();

/** Stays with the place that begins a block, unseen by whoever compares or copies places. */
const BEGUN = Symbol('block');

/**
 * The blocks of a list, kept with it. A block begins where the id of a host says so, whatever else is in the list: a
 * list of which one place is another has all blocks but that of this place in common with the one before.
 */
export function listedOf(places: readonly Place[]): Listed {
  const known = lists.get(places);
  if (known) return known;
  const blocks: Block[] = [];
  for (let from = 0; from < places.length;) {
    let to = from + 1;
    while (to < places.length && !begins(places[to])) to += 1;
    blocks.push(blockOf(places, from, to));
    from = to;
  }
  const listed = { blocks, places: blocks.flatMap((block) => block.places) };
  lists.set(places, listed);
  return listed;
}

function blockOf(list: readonly Place[], from: number, to: number): Block {
  const first: (Place & { [BEGUN]?: Block }) | undefined = list[from];
  const before = first?.[BEGUN];
  if (before?.isOf(list, from, to)) return before;
  const block = new Block(list.slice(from, to));
  // A list of one block may be made of few places of a longer one, whose own block would be lost.
  if (first && (from > 0 || to < list.length))
    Object.defineProperty(first, BEGUN, {
      value: block,
      writable: true,
      enumerable: false,
      configurable: true,
    });
  return block;
}

/** So many places are in a block on an average. */
const USUAL_SIZE = 256;

/** Whether a block begins with this place: by its id alone (the hash of Fowler, Noll and Vo). */
function begins(place: Place | undefined): place is Place {
  if (!place) return false;
  const { hostId } = place;
  let hash = 0x811c9dc5;
  for (let at = 0; at < hostId.length; at += 1) hash = Math.imul(hash ^ hostId.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % USUAL_SIZE === 0;
}
