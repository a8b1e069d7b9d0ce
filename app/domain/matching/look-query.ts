import { isSlug, type ListName } from '~/domain/taxonomy/lists';
import { cellsOfAll, isPattern } from '~/domain/taxonomy/slots';
import { isTravelMode, type Point, type TravelMode } from '~/lib/geo/travel';
import type { Change } from './relaxations';
import type { Seeker } from './types';

/** 成人, 18歳未満, or of compulsory school age: all that a search without a case knows of a person's age. */
export type LookAge = 'adult' | 'minor' | 'school';

/** The chips of /look, as they stand in its address. */
export interface LookQuery {
  readonly strengths: readonly string[];
  readonly wishes: readonly string[];
  readonly needs: readonly string[];
  /** Those of `needs` that are 必須. */
  readonly musts: readonly string[];
  readonly slots: readonly string[];
  readonly area: string;
  readonly travel: readonly TravelMode[];
  /** Minutes one way; null: it does not matter. */
  readonly within: number | null;
  readonly age: LookAge;
  /** How many places of 「まず聞いてみる」 are shown. */
  readonly show: number;
}

/** The radio button of what was left open. */
export const NOT_SAID = 'any';

const MOST_CHIPS = 12;
const FIRST_SHOWN = 6;
const MOST_SHOWN = 100;

/** Reads the address; whatever is not a chip is left out. */
export function lookQueryOf(params: URLSearchParams): LookQuery {
  const slugs = (name: string, list: ListName) =>
    [...new Set(params.getAll(name))].filter((slug) => isSlug(list, slug)).slice(0, MOST_CHIPS);
  const needs = slugs('need', 'consideration');
  const within = Number(params.get('within'));
  const show = Number(params.get('show'));
  const age = params.get('age');
  const area = params.get('area') ?? '';
  return {
    strengths: slugs('strength', 'strength'),
    wishes: slugs('wish', 'wish'),
    needs,
    musts: slugs('must', 'consideration').filter((slug) => needs.includes(slug)),
    slots: [...new Set(params.getAll('slot'))].filter(isPattern).slice(0, 28),
    area: area === NOT_SAID ? '' : area,
    travel: [...new Set(params.getAll('travel'))].filter(isTravelMode),
    within: [15, 30, 45].includes(within) ? within : null,
    age: age === 'minor' || age === 'school' ? age : 'adult',
    show: Number.isInteger(show) && show > FIRST_SHOWN ? Math.min(show, MOST_SHOWN) : FIRST_SHOWN,
  };
}

/** The same chips as an address; `lookQueryOf` reads it back. */
export function lookSearch(query: LookQuery): string {
  const params = new URLSearchParams();
  const all = (name: string, values: readonly string[]) => {
    for (const value of values) params.append(name, value);
  };
  all('strength', query.strengths);
  all('wish', query.wishes);
  all('need', query.needs);
  all('must', query.musts);
  all('slot', query.slots);
  if (query.area) params.set('area', query.area);
  all('travel', query.travel);
  if (query.within !== null) params.set('within', String(query.within));
  if (query.age !== 'adult') params.set('age', query.age);
  if (query.show > FIRST_SHOWN) params.set('show', String(query.show));
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Whether anything was chosen at all. */
export function isEmptyLook(query: LookQuery): boolean {
  return [query.strengths, query.wishes, query.needs, query.slots].every((chips) => chips.length === 0);
}

/** A chip of a strength says "can do": a search without a case does not ask for degrees. */
export function seekerOfLook(query: LookQuery, from: Point | null): Seeker {
  return {
    strengths: query.strengths.map((slug) => ({ slug, level: 'can_do', inOwnWords: false })),
    wishes: query.wishes,
    menuKinds: [],
    considerations: query.needs.map((slug) => ({
      slug,
      type: query.musts.includes(slug) ? 'must' : 'prefer',
    })),
    cells: cellsOfAll(query.slots),
    stays: query.slots.includes('stay'),
    travelModes: query.travel,
    travelMinutesMax: query.within,
    from,
    minor: query.age !== 'adult',
    compulsorySchool: query.age === 'school',
  };
}

/** The same look with changes that bring places back. */
export function relaxedLook(query: LookQuery, changes: readonly Change[]): LookQuery {
  return changes.reduce(
    (now, one) =>
      one.change === 'soften'
        ? { ...now, musts: now.musts.filter((slug) => slug !== one.slug) }
        : { ...now, slots: [...now.slots, one.cell] },
    query,
  );
}
