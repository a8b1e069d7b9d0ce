import { listAreaNames } from '#db/queries/registry-search.server';
import {
  PAGE_SIZE,
  publicVisibility,
  visibilityOf,
  type SearchQuery,
  type Visibility,
} from '#search/index.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { today, type Day } from '~/lib/japanese-date';
import { freshnessLimits } from '../freshness-limits.server';
import { readAddress, type SearchAddress } from './address';

export interface SearchRequest {
  params: URLSearchParams;
  audience: 'public' | 'staff';
  now: Date;
  /** Filters in やさしい日本語. */
  easy?: boolean;
}

/** What an address asks of the search: list and map ask the same. */
export interface HostQuestion {
  address: SearchAddress;
  query: SearchQuery;
  visibility: Visibility;
  today: Day;
}

export async function questionOf(
  scope: Scope,
  { params, audience, now }: SearchRequest,
  wishes: Partial<SearchQuery> = {},
): Promise<HostQuestion> {
  const address = readAddress(params, audience);
  const { middle, ages } = await prepare(scope, address.nearArea, { now });
  const near = address.near ?? middle;
  const { text, filters, withinM, box, page, sort, engine } = address;
  const query: SearchQuery = {
    text,
    filters,
    ...(near ? { near } : {}),
    ...(near && withinM !== undefined ? { withinM } : {}),
    ...(box ? { box } : {}),
    ages,
    sort: sort === 'distance' && !near ? 'relevance' : sort,
    page,
    pageSize: PAGE_SIZE,
    withFacets: true,
    ...(engine ? { engine } : {}),
    ...wishes,
  };
  const visibility = audience === 'staff' ? visibilityOf(scope) : publicVisibility(scope);
  return { address, query, visibility, today: today(now) };
}

/** What a question to the engine takes from the municipality: where an area lies, and when facts are old. */
const prepare = read({
  name: 'registry.prepare-search',
  openBecause: 'the middle of an area and the age at which facts are asked about again are public facts',
  run: async ({ tx, now }, nearArea: string | undefined) => {
    const areas = nearArea === undefined ? [] : await listAreaNames(tx);
    const { innerLat: lat, innerLng: lng } = areas.find(({ id }) => id === nearArea) ?? nowhere;
    return {
      middle: lat === null || lng === null ? undefined : { lat, lng },
      ages: await freshnessLimits(tx, today(now)),
    };
  },
});

const nowhere = { innerLat: null, innerLng: null };
