import type { Scope } from '~/domain/kernel/scope';
import { asksByLists } from '../search/known-values';
import { askEngine } from '../search/search-hosts.server';
import { askedOf } from './asked';

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

/** The filters and the place of a question, as a question of their own. */
export function withoutWords(asked: string): string {
  const params = new URLSearchParams(asked);
  params.delete('q');
  return askedOf(params, 'staff');
}

/** Ids of all hosts that fit a question now, however many. */
export async function allFitting(scope: Scope, asked: string, now: Date): Promise<ReadonlySet<string>> {
  const { result } = await askEngine(
    scope,
    { params: new URLSearchParams(asked), audience: 'staff', now },
    { page: 1, pageSize: Number.MAX_SAFE_INTEGER, withFacets: false, engine: 'postgresql' },
  );
  return new Set(result.hits.map(({ id }) => id));
}
