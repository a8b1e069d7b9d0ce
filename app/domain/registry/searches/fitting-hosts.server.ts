import type { Scope } from '~/domain/kernel/scope';
import { asksByLists } from '../search/known-values';
import { askEngine } from '../search/search-hosts.server';

/** A search that more hosts fit tells nothing by being told of another one. */
export const MOST_FITTING = 1_000;

/**
 * Ids of the hosts that fit a question now (`askedOf`), for supporters, and how many there are in all, and whether it
 * asks for what the lists know alone. Always asked of PostgreSQL: what two engines disagree about would be told as new.
 */
export async function fittingHosts(scope: Scope, asked: string, now: Date) {
  const { address, result, facts } = await askEngine(
    scope,
    { params: new URLSearchParams(asked), audience: 'staff', now },
    { page: 1, pageSize: MOST_FITTING, withFacets: false, engine: 'postgresql' },
  );
  return {
    ids: result.hits.map(({ id }) => id),
    total: result.total,
    byLists: asksByLists(address, facts.areas),
  };
}
