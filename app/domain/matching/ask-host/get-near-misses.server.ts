import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import type { Results, ResultsFound } from '../present';
import { nearMisses } from './ask-rows';
import type { Proposal } from './proposal-rules';
import { readStanding } from './read-proposals.server';

/** So many hosts are looked at in one question at most; a page finds fewer. */
const mostHosts = 50;

/** What some hosts were asked so lately that it still stands; of hosts that are not there nothing is told. */
export const getAsked = read({
  name: 'matching.get-asked',
  permission: 'registry.search',
  run: ({ tx, now }, { hostIds }: { hostIds: readonly string[] }): Promise<Proposal[]> =>
    readStanding(tx, today(now), [...new Set(hostIds)].filter(isId).slice(0, mostHosts)),
});

/** Puts what hosts said before to the places that miss by one thing. */
export async function withNearMisses(
  scope: Scope,
  { nearPlaces, ...results }: ResultsFound,
  call: { now?: Date } = {},
): Promise<Results> {
  const hostIds = nearPlaces.map(({ hostId }) => hostId);
  const said = hostIds.length === 0 ? [] : await getAsked(scope, { hostIds }, call);
  return { ...results, near: nearMisses(nearPlaces, said, today(call.now ?? new Date())) };
}
