import { addDays } from '~/lib/japanese-date';
import { idFor } from '../ids';
import type { FindingRow } from '../rows';
import type { Town } from '../town';
import type { DemoOffer } from './opportunities';

/** What somebody saw otherwise than registered, of one offer, some weeks ago. */
export function makeFindings({ name, today }: Town, offers: readonly DemoOffer[]): FindingRow[] {
  const offer = offers.find(({ key }) => key === 'yukiai-assembly')?.row;
  if (!offer) return [];
  return [
    {
      id: idFor(`${name} finding`),
      hostId: offer.hostId,
      opportunityId: offer.id,
      subject: 'quiet_place',
      found: 'partly',
      seenIn: `${addDays(today, -40).slice(0, 7)}-01`,
    },
  ];
}
