import type { FilterName } from '#search/index.server';
import { Invalid } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { label } from '~/domain/taxonomy/index.server';
import { today, type Day } from '~/lib/japanese-date';
import { publicPlace } from '../public-place';
import { foundHosts, openOffers, placesOf, type FoundHost } from './host-cards.server';
import { askEngine } from './search-hosts.server';
import { vocabularyOf } from './town-facts.server';
import { valueLabel } from './words';

/** A public host as machines get it. */
interface HostItem {
  id: string;
  name: string;
  kana: string;
  /** Slug and label of the taxonomy `host_kind`. */
  kind: string;
  kindLabel: string;
  areaId: string | null;
  areaName: string | null;
  address: string;
  lat: number | null;
  lng: number | null;
  /** Places left in open offers; null where they are not counted. */
  openPlaces: number | null;
  /** YYYY-MM-DD */
  confirmedAt: string | null;
  source: string;
}

interface Request {
  params: URLSearchParams;
  now: Date;
}

const showItems = read({
  name: 'registry.list-host-items',
  openBecause: 'the public part of the registry is open data',
  run: async ({ tx, now }, ids: readonly string[]) =>
    (await foundHosts(tx, ids, 'public')).map((found) => itemOf(found, today(now))),
});

/**
 * The public hosts of an address, a page of them, with the counts of every filter.
 *
 * @throws Invalid naming the parts of the address that cannot be read.
 */
export async function listHostItems(scope: Scope, { params, now }: Request) {
  const { address, result, facts } = await askEngine(scope, { params, audience: 'public', now });
  if (address.faults.length > 0) throw new Invalid({ '': [...address.faults] });
  const items = await showItems(
    scope,
    result.hits.map(({ id }) => id),
    { now },
  );
  const vocabulary = vocabularyOf(facts);
  const facets = Object.entries(result.facets).map(([name, counts]) => [
    name,
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([value, count]) => ({ value, label: valueLabel(name as FilterName, value, vocabulary), count })),
  ]);
  return {
    total: result.total,
    page: address.page,
    pageSize: 20,
    engine: result.engine,
    stage: result.stage,
    facets: Object.fromEntries(facets) as Record<string, { value: string; label: string; count: number }[]>,
    items,
  };
}

/** The most hosts that one file holds. */
const mostExported = 20_000;
const fetchedTogether = 1_000;

/**
 * All public hosts of an address, for files.
 *
 * @throws Invalid naming the parts of the address that cannot be read.
 */
export async function exportHosts(scope: Scope, { params, now }: Request): Promise<HostItem[]> {
  const { address, result } = await askEngine(
    scope,
    { params, audience: 'public', now },
    { page: 1, pageSize: mostExported, withFacets: false },
  );
  if (address.faults.length > 0) throw new Invalid({ '': [...address.faults] });
  const items: HostItem[] = [];
  for (let at = 0; at < result.hits.length; at += fetchedTogether) {
    const ids = result.hits.slice(at, at + fetchedTogether).map(({ id }) => id);
    items.push(...(await showItems(scope, ids, { now })));
  }
  return items;
}

function itemOf({ row, offers }: FoundHost, day: Day): HostItem {
  const places = placesOf(openOffers(offers, day), row);
  const { outside: _outside, ...where } = publicPlace(row);
  return {
    id: row.id,
    name: row.name,
    kana: row.kana,
    kind: row.kind,
    kindLabel: label('hostKind', row.kind),
    ...where,
    openPlaces: places.kind === 'left' ? places.left : places.kind === 'full' ? 0 : null,
    confirmedAt: row.confirmedOn,
    source: row.sourceCredit,
  };
}
