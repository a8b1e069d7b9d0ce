import {
  slotValues,
  weekdayValues,
  type FacetCounts,
  type FilterName,
  type SearchQuery,
  type SearchResult,
  type Visibility,
} from '../../port';
import { bits, hoursOf, includedIn, timesOf, type OfferTest } from './conditions';
import { freshnessOf, type Freshness } from './freshness';
import { GatheredHours, type Hours } from './hours';
import { isOpen, type HeldOffer, type HeldRow, type HeldRows, type Numbered } from './rows';

const eachDay = weekdayValues.map((day) => hoursOf([day], null));
const eachSlot = slotValues.map((slot) => hoursOf(null, [slot]));

const factsOfHosts = bits.kind | bits.area | bits.stance | bits.status | bits.freshness;

/** Hosts by filter and value. A host counts once for a value, however many of its offers say it. */
export class Counts {
  readonly #tallies: Record<Numbered, Tally>;
  readonly #ages: Record<Freshness, number> = { fresh: 0, due: 0, old: 0, never: 0 };
  readonly #days = weekdayValues.map(() => 0);
  readonly #slots = slotValues.map(() => 0);
  #open = 0;
  readonly #age: (row: HeldRow) => Freshness;
  readonly #inSlots: OfferTest;
  readonly #ofSlots: Hours;
  readonly #onDays: OfferTest;
  readonly #ofDays: Hours;
  /** What the offers of the host at hand say together. */
  readonly #hoursByDay = new GatheredHours();
  readonly #hoursBySlot = new GatheredHours();
  #isOpen = false;

  constructor(
    { filters: { weekday, slot }, ages }: SearchQuery,
    readonly today: string,
    { values }: HeldRows,
  ) {
    const tally = (name: Numbered) => new Tally(values[name].names);
    this.#tallies = {
      ...{ kind: tally('kind'), area: tally('area'), stance: tally('stance'), status: tally('status') },
      ...{ menu: tally('menu'), activity: tally('activity'), condition: tally('condition') },
    };
    this.#age = freshnessOf(today, ages);
    this.#inSlots = timesOf(undefined, slot);
    this.#ofSlots = hoursOf(null, includedIn(slot));
    this.#onDays = timesOf(weekday, undefined);
    this.#ofDays = hoursOf(includedIn(weekday), null);
  }

  /** Counts a host for the filters of facts of hosts. @param outside what keeps it out: nothing, or one of them. */
  addHost(row: HeldRow, outside: number): void {
    if (!isOnly(outside, factsOfHosts)) return;
    const { kind, area, stance, status } = this.#tallies;
    if (isOnly(outside, bits.kind)) kind.add(row.kind);
    if (isOnly(outside, bits.area)) area.add(row.areas);
    if (isOnly(outside, bits.stance)) stance.add(row.stance);
    if (isOnly(outside, bits.status)) status.add(row.status);
    if (isOnly(outside, bits.freshness)) this.#ages[this.#age(row)] += 1;
    kind.next();
    area.next();
    stance.next();
    status.next();
  }

  /** Notes what an offer of the host at hand says. @param missing what it fails: nothing, or one part of the question. */
  addOffer(offer: HeldOffer, missing: number): void {
    const { menu, activity, condition } = this.#tallies;
    if (isOnly(missing, bits.menu)) menu.add(offer.menus);
    if (isOnly(missing, bits.activity)) activity.add(offer.activities);
    if (isOnly(missing, bits.condition)) condition.add(offer.conditions);
    if (isOnly(missing, bits.times)) {
      if (this.#inSlots(offer)) this.#hoursByDay.add(offer.hours, this.#ofSlots);
      if (this.#onDays(offer)) this.#hoursBySlot.add(offer.hours, this.#ofDays);
    }
    if (isOnly(missing, bits.open)) this.#isOpen ||= isOpen(offer, this.today);
  }

  /** After the last offer of a host. */
  endOffers(): void {
    const { menu, activity, condition } = this.#tallies;
    menu.next();
    activity.next();
    condition.next();
    this.#hoursByDay.count(eachDay, this.#days);
    this.#hoursBySlot.count(eachSlot, this.#slots);
    if (this.#isOpen) this.#open += 1;
    this.#isOpen = false;
  }

  /** Visitors are told nothing of stance and status. */
  of(audience: Visibility['audience']): SearchResult['facets'] {
    const { kind, area, stance, status, menu, activity, condition } = this.#tallies;
    const facets: Partial<Record<FilterName, FacetCounts>> = {
      ...{ kind: kind.counts(), area: area.counts(), freshness: this.#ages },
      ...{ menu: menu.counts(), activity: activity.counts(), condition: condition.counts() },
      ...{ weekday: named(weekdayValues, this.#days), slot: named(slotValues, this.#slots) },
      open: { yes: this.#open },
    };
    return audience === 'staff' ? { ...facets, stance: stance.counts(), status: status.counts() } : facets;
  }
}

/** How many hosts say each of some numbered values. */
class Tally {
  readonly #hosts: Int32Array;
  /** The last host that said a value. */
  readonly #last: Int32Array;
  #host = 1;

  constructor(readonly names: readonly string[]) {
    this.#hosts = new Int32Array(names.length);
    this.#last = new Int32Array(names.length);
  }

  add(values: readonly number[]): void {
    for (const value of values) {
      if (this.#last[value] === this.#host) continue;
      this.#last[value] = this.#host;
      this.#hosts[value] = (this.#hosts[value] ?? 0) + 1;
    }
  }

  next(): void {
    this.#host += 1;
  }

  counts(): FacetCounts {
    const said = this.names.map((name, value) => [name, this.#hosts[value] ?? 0] as const);
    return Object.fromEntries(said.filter(([, hosts]) => hosts > 0));
  }
}

function isOnly(failed: number, bit: number): boolean {
  return (failed & ~bit) === 0;
}

function named(names: readonly string[], counts: readonly number[]): FacetCounts {
  return Object.fromEntries(names.map((name, i) => [name, counts[i] ?? 0]));
}
