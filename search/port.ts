import { can, type Scope } from '~/domain/kernel/scope';
import type { Mark } from './highlight';

/** Facts of a host, then facts of one offer. Filters of different names are joined by "and", values of one by "or". */
export const hostFilters = ['kind', 'area', 'stance', 'status', 'freshness'] as const;
export const offerFilters = ['menu', 'activity', 'condition', 'weekday', 'slot', 'open'] as const;
export const filterNames = [...hostFilters, ...offerFilters] as const;
export type FilterName = (typeof filterNames)[number];

export const sorts = ['relevance', 'distance', 'freshness', 'open'] as const;
export type Sort = (typeof sorts)[number];

/** Confirmed lately, to be asked again, too old, never: by the days of `SearchQuery.ages`. Every host is one of them. */
export const freshnessValues = ['fresh', 'due', 'old', 'never'] as const;
export const slotValues = ['am', 'pm', 'evening', 'night'] as const;
export const weekdayValues = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** `area` of a host outside the municipality, and of one whose area is not known. */
export const areaOutside = 'outside';
export const areaUnknown = 'unknown';

export const PAGE_SIZE = 20;

export interface Choice {
  include: readonly string[];
  exclude: readonly string[];
}

export interface Point {
  lat: number;
  lng: number;
}

/** west, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

export interface SearchQuery {
  /** The question as typed. */
  text: string;
  filters: Readonly<Partial<Record<FilterName, Choice>>>;
  /** Where distances are measured from; needed for `withinM` and the sort by distance. */
  near?: Point;
  /** Crow-flies metres. */
  withinM?: number;
  box?: Box;
  /** Days after which what was confirmed is `due`, and `old`. */
  ages: { due: number; old: number };
  sort: Sort;
  /** From 1. */
  page: number;
  /** Hits of one page. */
  pageSize: number;
  /** Whether facets and the points of all hits are wanted beside the page. */
  withFacets: boolean;
  withPoints: boolean;
}

export const everything: SearchQuery = {
  text: '',
  filters: {},
  ages: { due: 180, old: 270 },
  sort: 'relevance',
  page: 1,
  pageSize: PAGE_SIZE,
  withFacets: true,
  withPoints: true,
};

export interface Hit {
  id: string;
  /** Place in the whole result, from 1. */
  no: number;
  distanceM: number | null;
}

/** A hit on the map. Stance is empty for visitors. */
export interface HitPoint extends Point {
  no: number;
  stance: string;
}

/** Filters that are dropped together: weekday and slot are `times`, near with within and box are `place`. */
export type FilterPart = Exclude<FilterName, 'weekday' | 'slot'> | 'times' | 'place';

export type FacetCounts = Readonly<Record<string, number>>;

/** How the answer came about: as asked; with a spelling corrected; by the words of a sentence; by any of them. */
export type Stage = 'exact' | 'corrected' | 'words' | 'any';

export interface SearchResult {
  engine: 'postgresql';
  stage: Stage;
  /** What was looked up instead, possibly in folded spelling (see `asWrittenIn`); set unless `stage` is 'exact'. */
  lookedUp: readonly string[];
  /** Hosts, exactly. */
  total: number;
  hits: readonly Hit[];
  points: readonly HitPoint[];
  /** Hosts that each value would leave or add, with the filters of all other names applied. */
  facets: Readonly<Partial<Record<FilterName, FacetCounts>>>;
  /** How many hosts there would be without the filters of a name; those not set are absent. */
  without: Readonly<Partial<Record<FilterPart, number>>>;
  /** Hosts that the words alone find. */
  textTotal: number;
  marks: readonly Mark[];
}

declare const seen: unique symbol;

/**
 * Whose rows an answer may hold. It cannot be made up: it comes from a scope, and every query of every engine
 * carries it.
 */
export interface Visibility {
  readonly [seen]: true;
  readonly municipalityId: string;
  /** public: what anybody may know. staff: the whole registry, with what only supporters know. */
  readonly audience: 'public' | 'staff';
}

/** What visitors see, whoever asks. */
export function publicVisibility(scope: Scope): Visibility {
  return Object.freeze({ municipalityId: scope.municipalityId, audience: 'public' }) as Visibility;
}

/** What the asker may see at most: the whole registry with `registry.search` or `look.use`, else the public part. */
export function visibilityOf(scope: Scope): Visibility {
  if (!can(scope, 'registry.search') && !can(scope, 'look.use')) return publicVisibility(scope);
  return Object.freeze({ municipalityId: scope.municipalityId, audience: 'staff' }) as Visibility;
}

export interface HostSearch {
  /** @throws Unavailable when no engine answers. */
  search(query: SearchQuery, visibility: Visibility, today: string): Promise<SearchResult>;
}
