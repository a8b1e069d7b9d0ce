import {
  asWrittenIn,
  hostSearch,
  PAGE_SIZE,
  type SearchQuery,
  type SearchResult,
} from '#search/index.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import type { Day } from '~/lib/japanese-date';
import type { SearchAddress } from './address';
import { activeChips, loosenings } from './chips';
import { filterGroups } from './filter-groups';
import { cardsOf, foundHosts } from './host-cards.server';
import { extentOfHits } from './map-clusters.server';
import { reachChoices, sortChoices } from './order';
import { questionOf, type SearchRequest } from './question.server';
import { vocabularyOf, type TownFacts } from './town-facts.server';

/** The answer of the engine to an address, before anything is fetched for display. */
export async function askEngine(
  scope: Scope,
  request: SearchRequest,
  wishes: Partial<SearchQuery> = {},
): Promise<{ address: SearchAddress; result: SearchResult; today: Day; facts: TownFacts }> {
  const { address, query, visibility, today, facts } = await questionOf(scope, request, wishes);
  return { address, result: await hostSearch.search(query, visibility, today), today, facts };
}

/** A page of hosts for an address: lines, map, filters with counts, and what to do when there are none. */
export async function searchHosts(scope: Scope, request: SearchRequest) {
  const { address, result, today: day, facts } = await askEngine(scope, request);
  const { audience, params } = request;
  const found = await showFound(scope, { audience, ids: result.hits.map(({ id }) => id) });
  const { areas, shapes, limits, numbersLimits } = facts;
  const vocabulary = vocabularyOf(facts, request.easy);
  const cards = cardsOf(found, {
    audience,
    hits: result.hits,
    marks: result.marks,
    today: day,
    limits,
    numbersLimits,
  });
  const texts = found.flatMap(({ row, offers }) => [
    row.name,
    row.whatWeCanBring,
    ...offers.flatMap(({ title, description }) => [title, description]),
  ]);
  return {
    audience,
    text: address.text,
    total: result.total,
    page: address.page,
    pageSize: PAGE_SIZE,
    stage: result.stage,
    standIn: result.standIn,
    stayWith: result.stayWith,
    lookedUp: result.lookedUp.map((word) => asWrittenIn(word, texts)),
    cards,
    facts,
    box:
      address.box ??
      (shapes.areas.length > 0 ? null : await extentOfHits(scope, { ...request, facts }, result.stayWith)),
    chips: activeChips(params, address, vocabulary),
    groups: filterGroups(result, address, areas, vocabulary),
    loosenings: result.total === 0 ? loosenings(params, result.without, vocabulary) : [],
    textTotal: result.textTotal,
    sort: sortChoices(address, areas),
    reach: reachChoices(address),
    kept: keptParams(params, address),
  };
}

export type HostSearchPage = Awaited<ReturnType<typeof searchHosts>>;

interface FoundRequest {
  audience: 'public' | 'staff';
  ids: readonly string[];
}

const showFound = read({
  name: 'registry.search-hosts',
  openBecause: 'it shows what the search of the asker found: visitors get listed, public hosts alone',
  run: ({ tx }, { audience, ids }: FoundRequest) => foundHosts(tx, ids, audience),
});

/** What the form of the page has no field for, and must not lose: place, municipality, excluded values. */
function keptParams(params: URLSearchParams, { filters }: SearchAddress): { name: string; value: string }[] {
  const plain = ['near', 'bbox', 'municipality'].flatMap((name) =>
    params.getAll(name).map((value) => ({ name, value })),
  );
  const excluded = Object.entries(filters).flatMap(([name, { exclude }]) =>
    exclude.map((value) => ({ name, value: `-${value}` })),
  );
  const others = (['weekday', 'slot', 'area'] as const).flatMap((name) =>
    (filters[name]?.include.slice(1) ?? []).map((value) => ({ name, value })),
  );
  return [...plain, ...excluded, ...others];
}
