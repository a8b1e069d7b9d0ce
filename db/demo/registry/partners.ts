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

export function makePartners(
  { name }: Town,
  hosts: readonly DemoHost[],
  offers: readonly DemoOffer[],
): PartnerRow[] {
  return TOGETHER.flatMap(([offerKey, hostKey, role]) => {
    const offer = offers.find(({ key }) => key === offerKey)?.row;
    const host = hosts.find(({ key }) => key === hostKey)?.row;
    if (!offer || !host) return [];
    return [{ id: idFor(`${name} partner ${offerKey}`), opportunityId: offer.id, hostId: host.id, role }];
  });
}
