import type { SearchedOffer } from '#db/schema/search.server';
import { pagesOf } from '../../document';
import { worldPoint, type WorldPoint } from '../../map-cells';
import type { Box } from '../../port';
import { FoundBefore } from './found-before';
import { Hours } from './hours';
import { Lines } from './lines';
import { Places } from './places';
import { Standing } from './standing';
import { Values } from './values';
import type { Found } from './worth';

/** Filters whose values are kept as numbers. */
const numbered = ['kind', 'area', 'stance', 'status', 'menu', 'activity', 'condition'] as const;
export type Numbered = (typeof numbered)[number];

/** One offer, as counts and filters read it. */
export interface HeldOffer {
  menus: readonly number[];
  activities: readonly number[];
  conditions: readonly number[];
  hours: Hours;
  open: boolean;
  /** Places left; null: not counted or not known. */
  left: number | null;
  /** First and last day. */
  since: string | null;
  until: string | null;
}

/** A row of `host_search` as words, filters, counts, orders and the map ask for it. */
export interface HeldRow {
  /** A row that is written anew has a new number. */
  nr: number;
  /** Its place in `HeldRows.placed`. */
  at: number;
  id: string;
  /** The end of the id as a number, which decides between equals at once. */
  tie: number;
  kind: readonly number[];
  areas: readonly number[];
  stance: readonly number[];
  status: readonly number[];
  confirmedOn: string | null;
  lat: number | null;
  lng: number | null;
  /** The same place on the map of the world; null without one. */
  world: WorldPoint | null;
  quality: number;
  offers: readonly HeldOffer[];
  /** The first day on which an offer ends; null: none does. */
  firstEnd: string | null;
  /** Where its folded words stand in `HeldRows.words`: names, then tags, conditions and texts. */
  namesAt: number;
  tagsAt: number;
  conditionsAt: number;
  textsAt: number;
  endsAt: number;
}

/** A row as it comes from the database. */
export interface StoredRow {
  nr: number;
  host_id: string;
  kind: string;
  /** Between spaces. */
  areas: string;
  stance: string | null;
  status: string;
  confirmed_on: string | null;
  lat: number | null;
  lng: number | null;
  quality: number;
  offers: SearchedOffer[];
  norm: string;
}

/** The rows that one audience of one municipality may find. What many rows say alike is kept once. */
export class HeldRows {
  readonly values = Object.fromEntries(numbered.map((name) => [name, new Values()])) as Record<
    Numbered,
    Values
  >;
  readonly lines = new Lines();
  readonly byNr = new Map<number, HeldRow>();
  /** Rows in the order in which they were taken up; null: dropped since. */
  readonly placed: (HeldRow | null)[] = [];
  /** Where the lines stand, of the rows that were there when this was last gathered. */
  places = new Places(this);
  /** What words have found among these rows. */
  readonly before = new FoundBefore();
  /** Numbers of `lines`, of one row after the other. */
  words = new Uint32Array(1_024);
  #used = 0;
  readonly #lists = new Map<string, readonly number[]>();
  readonly #days = new Map<string, string>();
  readonly #hours = new Map<string, Hours>();
  #dropped = 0;
  readonly #all = new Standing<Found>((one, other) => byQuality(one.row, other.row));

  /** Takes up a row. */
  put(row: StoredRow): void {
    const { names, tags, conditions, texts } = pagesOf(row.norm);
    const namesAt = this.#add(names);
    const tagsAt = this.#add(tags);
    const conditionsAt = this.#add(conditions);
    const textsAt = this.#add(texts);
    const held: HeldRow = {
      nr: row.nr,
      at: this.placed.length,
      id: row.host_id,
      tie: Number.parseInt(row.host_id.slice(-12), 16),
      kind: this.#list('kind', row.kind),
      areas: this.#list('area', row.areas),
      stance: this.#list('stance', row.stance ?? ''),
      status: this.#list('status', row.status),
      confirmedOn: this.#day(row.confirmed_on),
      lat: row.lat,
      lng: row.lng,
      world: row.lat === null || row.lng === null ? null : worldPoint({ lat: row.lat, lng: row.lng }),
      quality: row.quality,
      offers: row.offers.map((offer) => this.#offer(offer)),
      firstEnd: this.#day(firstEndOf(row.offers)),
      ...{ namesAt, tagsAt, conditionsAt, textsAt, endsAt: this.#used },
    };
    this.byNr.set(row.nr, held);
    this.placed.push(held);
    this.before.forget();
    this.#all.add({ row: held, score: 0, distanceM: null });
  }

  /** Every row, as a question without words finds it: that of which most is known first. */
  all(): readonly Found[] {
    return this.#all.inOrder();
  }

  /** Gathers anew where the lines stand, when too many rows have come since: those are looked through one by one. */
  settle(mostUngathered = Math.max(500, this.placed.length / 50)): void {
    if (this.placed.length - this.places.rows <= mostUngathered) return;
    this.lines.settle();
    this.places = new Places(this);
  }

  /** Drops all rows but these. */
  keep(numbers: ReadonlySet<number>): void {
    const before = this.byNr.size;
    for (const [nr, { at }] of this.byNr) {
      if (numbers.has(nr)) continue;
      this.byNr.delete(nr);
      this.placed[at] = null;
      this.#dropped += 1;
    }
    if (this.byNr.size === before) return;
    this.before.forget();
    this.#all.keep(({ row }) => numbers.has(row.nr));
  }

  /** Whether most of what has been taken up is gone once these alone are kept: the words of it are still here. */
  isWorn(numbers: ReadonlySet<number>): boolean {
    let dropped = this.#dropped;
    for (const nr of this.byNr.keys()) if (!numbers.has(nr)) dropped += 1;
    return dropped > Math.max(1_000, numbers.size / 2);
  }

  #offer({ menu, act, cond, time, open, left, since, until }: SearchedOffer): HeldOffer {
    return {
      menus: this.#list('menu', menu ?? ''),
      activities: this.#list('activity', act),
      conditions: this.#list('condition', cond),
      hours: kept(this.#hours, time, () => Hours.of(BigInt(time))),
      ...{ open, left, since: this.#day(since), until: this.#day(until) },
    };
  }

  /** @returns where they begin. */
  #add(lines: readonly string[]): number {
    const at = this.#used;
    this.#used += lines.length;
    if (this.#used > this.words.length) {
      const longer = new Uint32Array(Math.ceil(this.#used * 1.5));
      longer.set(this.words);
      this.words = longer;
    }
    for (const [i, line] of lines.entries()) this.words[at + i] = this.lines.numberOf(line);
    return at;
  }

  /** Few days are told by many. */
  #day(day: string | null): string | null {
    return day === null ? null : kept(this.#days, day, () => day);
  }

  /** The numbers of words between spaces. */
  #list(filter: Numbered, words: string): readonly number[] {
    return kept(this.#lists, `${filter} ${words}`, () =>
      words.split(' ').flatMap((word) => (word === '' ? [] : [this.values[filter].numberOf(word)])),
    );
  }
}

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = make();
  all.set(key, made);
  return made;
}

const withoutFacts: readonly HeldOffer[] = [
  {
    ...{ menus: [], activities: [], conditions: [], hours: Hours.none },
    ...{ open: false, left: null, since: null, until: null },
  },
];

/** The offers that have not ended. A host without any counts as having one that says nothing: it meets what only excludes. */
export function runningOffers({ offers, firstEnd }: HeldRow, today: string): readonly HeldOffer[] {
  const running =
    firstEnd === null || firstEnd >= today
      ? offers
      : offers.filter(({ until }) => until === null || until >= today);
  return running.length > 0 ? running : withoutFacts;
}

function firstEndOf(offers: readonly SearchedOffer[]): string | null {
  return offers.reduce<string | null>(
    (first, { until }) => (until !== null && (first === null || until < first) ? until : first),
    null,
  );
}

/** Whether an offer takes people on a day. */
export function isOpen({ open, since }: HeldOffer, today: string): boolean {
  return open && (since === null || since <= today);
}

/** How much is known of a place; between equals the same one always comes first. */
export function byQuality(one: HeldRow, other: HeldRow): number {
  return other.quality - one.quality || one.tie - other.tie || (one.id < other.id ? -1 : 1);
}

/** Whether a place is known and lies in a box, its edges included. */
export function liesIn({ lat, lng }: HeldRow, [west, south, east, north]: Box): boolean {
  return lat !== null && lng !== null && lng >= west && lng <= east && lat >= south && lat <= north;
}
