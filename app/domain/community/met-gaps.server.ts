import { listGaps } from '#db/queries/community.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import { chainsOfGaps, hostsOfGaps, readApproached, readPlacesOf } from './gap-chains.server';
import { gapWords } from './resources';
import { openGapSteps, type GapStatus } from './rules';

/** The gaps that somebody sees to and an open offer has come to meet, with the first such offer. */
export async function listMetGaps(tx: ScopedTx, userId: string, day: Day) {
  const own = (await listGaps(tx)).filter(
    ({ assignedTo, status }) =>
      assignedTo === userId && (status === 'assigned' || status === 'in_development'),
  );
  if (own.length === 0) return [];
  const approached = await readApproached(tx);
  const hostIds = hostsOfGaps(own, approached);
  if (hostIds.length === 0) return [];
  const chains = await chainsOfGaps(tx, own, approached, await readPlacesOf(tx, hostIds, day));
  return own.flatMap((gap) => {
    const chain = chains.get(gap.id);
    const offer = chain?.offers.find(({ isOpen }) => isOpen);
    if (!chain?.suggestsResolved || !offer) return [];
    return [
      {
        id: gap.id,
        version: gap.version,
        what: `${gap.areaName ?? '市全体'}：${gapWords(gap)}`,
        offer: { title: offer.title, hostName: offer.host.name },
        mayResolve: openGapSteps(gap.status as GapStatus).includes('resolve'),
      },
    ];
  });
}
