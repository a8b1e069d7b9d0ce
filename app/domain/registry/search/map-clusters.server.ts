import { hostSearch, type Box, type EngineName, type MapView } from '#search/index.server';
import { Invalid } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { extentOf, readView, toWire, type WireCluster } from './map-view';
import { questionOf, type SearchRequest } from './question.server';

const everywhere: MapView = { box: [-180, -85, 180, 85], zoom: 0 };

/**
 * All hits of an address that lie in view, gathered by place: what the list counts, of whichever page.
 *
 * @param stayWith the engine that answered the list; null where the address says which, or there is only one
 */
export async function listClusters(
  scope: Scope,
  request: SearchRequest,
  view: MapView,
  stayWith: EngineName | null,
): Promise<WireCluster[]> {
  const { query, visibility, today } = await questionOf(scope, request, staying(stayWith));
  const clusters = await hostSearch.clusters(query, visibility, today, view);
  return clusters.map(toWire);
}

/**
 * The same for an address that tells the view itself.
 *
 * @throws Invalid when the view cannot be read.
 */
export async function clustersOfAddress(scope: Scope, request: SearchRequest): Promise<WireCluster[]> {
  const view = readView(request.params);
  if (!view) throw new Invalid({ '': ['view は 西,南,東,北、zoom は 0 から 22 の整数で書いてください。'] });
  return listClusters(scope, request, view, null);
}

/** Where the hits of an address are, asked of the engine that answered the list; null when none has a place. */
export async function extentOfHits(
  scope: Scope,
  request: SearchRequest,
  stayWith: EngineName | null,
): Promise<Box | null> {
  const { query, visibility, today } = await questionOf(scope, request, staying(stayWith));
  return extentOf(await hostSearch.clusters(query, visibility, today, everywhere));
}

function staying(engine: EngineName | null) {
  return engine === null ? {} : { engine };
}
