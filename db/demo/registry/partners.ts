import type { PartnerRole } from '~/domain/registry/rules';
import { idFor } from '../ids';
import type { PartnerRow } from '../rows';
import type { Town } from '../town';
import type { DemoHost } from './hosts';
import type { DemoOffer } from './opportunities';

/** Offers that two hosts run together: by key the offer, the second host, and what that one does. */
const TOGETHER: readonly (readonly [offer: string, host: string, role: PartnerRole])[] = [
  ['e6-sunday', 'tetsunagi', 'run_and_consult'],
  ['e3-route', 'mimamori', 'watch_over'],
];

/** The host of the demonstration account runs an open gathering with another, so that it has numbers to note. */
export function makePartners(
  { name }: Town,
  hosts: readonly DemoHost[],
  offers: readonly DemoOffer[],
  ownKey: string,
): PartnerRow[] {
  const door = offers.find(
    ({ hostKey, row }) => row.openEntry && row.status === 'open' && hostKey !== ownKey,
  );
  const all = door ? [...TOGETHER, [door.key, ownKey, 'run_and_consult'] as const] : TOGETHER;
  return all.flatMap(([offerKey, hostKey, role]) => {
    const offer = offers.find(({ key }) => key === offerKey)?.row;
    const host = hosts.find(({ key }) => key === hostKey)?.row;
    if (!offer || !host) return [];
    return [{ id: idFor(`${name} partner ${offerKey}`), opportunityId: offer.id, hostId: host.id, role }];
  });
}
