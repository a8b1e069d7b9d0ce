import {
  PAGE_SIZE,
  publicVisibility,
  visibilityOf,
  type Point,
  type SearchQuery,
  type Visibility,
} from '#search/index.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { today, type Day } from '~/lib/japanese-date';
import { readAddress, type SearchAddress } from './address';
import { townFacts, type TownFacts } from './town-facts.server';

export interface SearchRequest {
  params: URLSearchParams;
  audience: 'public' | 'staff';
  now: Date;
  /** Filters in やさしい日本語. */
  easy?: boolean;
  /** Of the municipality, where they were read before for the same page. */
  facts?: TownFacts;
}

/** What an address asks of the search: list and map ask the same. */
export interface HostQuestion {
  address: SearchAddress;
  query: SearchQuery;
  visibility: Visibility;
  today: Day;
  facts: TownFacts;
}

export async function questionOf(
  scope: Scope,
  { params, audience, now, facts: known }: SearchRequest,
  wishes: Partial<SearchQuery> = {},
): Promise<HostQuestion> {
  const address = readAddress(params, audience);
  const facts = known ?? (await prepare(scope, undefined, { now }));
  const near = address.near ?? middleOf(facts, address.nearArea);
  const { text, filters, withinM, box, page, sort, engine } = address;
  const query: SearchQuery = {
    text,
    filters,
    ...(near ? { near } : {}),
    ...(near && withinM !== undefined ? { withinM } : {}),
    ...(box ? { box } : {}),
    ages: facts.limits,
    sort: sort === 'distance' && !near ? 'relevance' : sort,
    page,
    pageSize: PAGE_SIZE,
    withFacets: true,
    ...(engine ? { engine } : {}),
    ...wishes,
  };
  const visibility = audience === 'staff' ? visibilityOf(scope) : publicVisibility(scope);
  return { address, query, visibility, today: today(now), facts };
}

/** What a question to the engine takes from the municipality: where an area lies, and when facts are old. */
const prepare = read({
  name: 'registry.prepare-search',
  openBecause: 'the areas and the age at which facts are asked about again are public facts',
  run: ({ tx, now }) => townFacts(tx, today(now)),
});

function middleOf({ areas }: TownFacts, id: string | undefined): Point | undefined {
  const area = id === undefined ? undefined : areas.find((one) => one.id === id);
  if (!area || area.innerLat === null || area.innerLng === null) return undefined;
  return { lat: area.innerLat, lng: area.innerLng };
}
