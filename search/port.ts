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

/** Who can answer: PostgreSQL always, a server of its own where there is one. */
export type EngineName = 'postgresql' | 'meilisearch';

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
  /** Whether counts are wanted beside the page: `facets`, and `without`. */
  withFacets: boolean;
  /** The engine that answered before: the pages of one result, and its map, come from one engine. */
  engine?: EngineName;
}

export const everything: SearchQuery = {
  text: '',
  filters: {},
  ages: { due: 180, old: 270 },
  sort: 'relevance',
  page: 1,
  pageSize: PAGE_SIZE,
  withFacets: true,
};

export interface Hit {
  id: string;
  /** Place in the whole result, from 1. */
  no: number;
  distanceM: number | null;
}

/** Filters that are dropped together: weekday and slot are `times`, near with within and box are `place`. */
export type FilterPart = Exclude<FilterName, 'weekday' | 'slot'> | 'times' | 'place';

export type FacetCounts = Readonly<Record<string, number>>;

/** How the answer came about: as asked; with a spelling corrected; by the words of a sentence; by any of them. */
export type Stage = 'exact' | 'corrected' | 'words' | 'any';

export interface SearchResult {
  engine: EngineName;
  /** Whether the engine that was to answer could not, and the other one stood in for it. */
  standIn: boolean;
  /** Seconds by which the answer may lag behind the registry. */
  behindS: number;
  /** What another page of this result asks for as `engine`; null while there is only one. */
  stayWith: EngineName | null;
  stage: Stage;
  /** What was looked up instead, possibly in folded spelling (see `asWrittenIn`); set unless `stage` is 'exact'. */
  lookedUp: readonly string[];
  /** Hosts, exactly. */
  total: number;
  hits: readonly Hit[];
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

/** A part of a map as it is looked at. */
export interface MapView {
  box: Box;
  /** Whole steps, 0 to 22; at 0 the world is 256 pixels wide. */
  zoom: number;
}

/** Hits that lie in one cell of the map. */
export interface Cluster extends Point {
  /** Hosts, exactly. */
  count: number;
  /** The smallest box around them. */
  box: Box;
}

/** What a beginning of a question could become. */
export interface Suggestions {
  /** Whole questions, each of which finds something. */
  words: readonly string[];
  /** Hosts whose names hold it, those that begin with it first. */
  hostIds: readonly string[];
}

export interface HostSearch {
  /** @throws Unavailable when no engine answers. */
  search(query: SearchQuery, visibility: Visibility, today: string): Promise<SearchResult>;
  /**
   * All hits of a query that lie in view, gathered by place; their counts add up to the hits with a place in the
   * box. Sort and page of the query say nothing here. Never answered by the second engine.
   *
   * @throws Unavailable when it takes too long.
   */
  clusters(
    query: SearchQuery,
    visibility: Visibility,
    today: string,
    view: MapView,
  ): Promise<readonly Cluster[]>;
  /**
   * What the asker may mean by what was typed so far; nothing that only others may know. Never answered by the second engine.
   *
   * @throws Unavailable when it takes too long.
   */
  suggest(typed: string, visibility: Visibility): Promise<Suggestions>;
}
