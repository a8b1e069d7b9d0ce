import { timeMask } from '../../document';
import type { Choice, FilterPart, SearchQuery } from '../../port';
import { freshnessOf } from './freshness';
import { Hours } from './hours';
import { isOpen, liesIn, type HeldOffer, type HeldRows, type Numbered } from './rows';
import type { Values } from './values';
import type { Found } from './worth';

/** One thing that is asked. Of a row or an offer that fails, its bit is told. */
interface Condition<Of> {
  part: FilterPart;
  bit: number;
  holds: (of: Of) => boolean;
}

export interface Conditions {
  host: readonly Condition<Found>[];
  /** Met by one and the same offer. */
  offer: readonly Condition<HeldOffer>[];
}

export type OfferTest = (offer: HeldOffer) => boolean;

/** A bit for each part of a question. */
export const bits: Readonly<Record<FilterPart, number>> = {
  ...{ kind: 1, area: 2, stance: 4, status: 8, freshness: 16, place: 32 },
  ...{ menu: 64, activity: 128, condition: 256, times: 512, open: 1_024 },
};

/** The bits of all conditions that do not hold. */
export function failing<Of>(conditions: readonly Condition<Of>[], of: Of): number {
  let failed = 0;
  for (const { bit, holds } of conditions) if (!holds(of)) failed |= bit;
  return failed;
}

/** Whether no bit is set, or a single one. */
export function isOneAtMost(failed: number): boolean {
  return (failed & (failed - 1)) === 0;
}

/** What a question asks beside its words. What it does not ask is absent. */
export function conditionsOf(query: SearchQuery, today: string, { values }: HeldRows): Conditions {
  const { filters, ages, near, withinM, box } = query;
  const host: Condition<Found>[] = [];
  const offer: Condition<HeldOffer>[] = [];
  const ofHost = (part: FilterPart, holds: ((found: Found) => boolean) | null) => {
    if (holds) host.push({ part, bit: bits[part], holds });
  };
  const ofOffer = (part: FilterPart, holds: ((one: HeldOffer) => boolean) | null) => {
    if (holds) offer.push({ part, bit: bits[part], holds });
  };
  const among = <Of>(name: Numbered, numbers: (of: Of) => readonly number[]) => {
    const choice = filters[name];
    return isSet(choice) ? chosen(choice, values[name], numbers) : null;
  };
  ofHost(
    'kind',
    among('kind', ({ row }) => row.kind),
  );
  ofHost(
    'area',
    among('area', ({ row }) => row.areas),
  );
  ofHost(
    'stance',
    among('stance', ({ row }) => row.stance),
  );
  ofHost(
    'status',
    among('status', ({ row }) => row.status),
  );
  const { freshness } = filters;
  if (isSet(freshness)) {
    const age = freshnessOf(today, ages);
    ofHost('freshness', ({ row }) => passes(freshness, (value) => age(row) === value));
  }
  const isNear = near && withinM !== undefined;
  if (isNear || box)
    ofHost('place', ({ row, distanceM }) => {
      if (isNear && !(distanceM !== null && distanceM <= withinM)) return false;
      return !box || liesIn(row, box);
    });
  ofOffer(
    'menu',
    among('menu', ({ menus }) => menus),
  );
  ofOffer(
    'activity',
    among('activity', ({ activities }) => activities),
  );
  ofOffer(
    'condition',
    among('condition', ({ conditions }) => conditions),
  );
  const { weekday, slot, open } = filters;
  if (isSet(weekday) || isSet(slot)) ofOffer('times', timesOf(weekday, slot));
  if (isSet(open)) ofOffer('open', (one) => passes(open, (value) => value === 'yes' && isOpen(one, today)));
  return { host, offer };
}

/** One hour of the offer lies in an included day and an included slot, none in an excluded one. */
export function timesOf(weekday: Choice | undefined, slot: Choice | undefined): OfferTest {
  const [days, slots] = [includedIn(weekday), includedIn(slot)];
  const wanted = (days ?? slots) ? hoursOf(days, slots) : null;
  const never = [
    ...(weekday?.exclude ?? []).map((day) => hoursOf([day], null)),
    ...(slot?.exclude ?? []).map((one) => hoursOf(null, [one])),
  ].reduce((all, one) => all.with(one), Hours.none);
  return ({ hours }) => (!wanted || hours.overlaps(wanted)) && !hours.overlaps(never);
}

/** The hours of given weekdays in given slots; null stands for all of them. */
export function hoursOf(weekdays: readonly string[] | null, slots: readonly string[] | null): Hours {
  return Hours.of(timeMask(weekdays, slots));
}

/** The values a choice includes; null: it leaves that open. */
export function includedIn(choice: Choice | undefined): readonly string[] | null {
  return choice && choice.include.length > 0 ? choice.include : null;
}

export function isSet(choice: Choice | undefined): choice is Choice {
  return choice !== undefined && choice.include.length + choice.exclude.length > 0;
}

function passes({ include, exclude }: Choice, is: (value: string) => boolean): boolean {
  return (include.length === 0 || include.some(is)) && !exclude.some(is);
}

/** @param numbers those of the values that a row or an offer says. */
function chosen<Of>(
  { include, exclude }: Choice,
  values: Values,
  numbers: (of: Of) => readonly number[],
): (of: Of) => boolean {
  const wanted = marked(include, values);
  const never = marked(exclude, values);
  return (of) => {
    let found = include.length === 0;
    for (const number of numbers(of)) {
      if (never[number] === 1) return false;
      found ||= wanted[number] === 1;
    }
    return found;
  };
}

/** By number of value: 1 for those named, 0 for the others. */
function marked(names: readonly string[], values: Values): Uint8Array {
  const marks = new Uint8Array(values.names.length);
  for (const name of names) {
    const number = values.known(name);
    if (number !== undefined) marks[number] = 1;
  }
  return marks;
}
