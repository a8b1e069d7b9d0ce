import { insuranceEnd } from '~/domain/registry/insurance';
import { addDays, weekdayOf } from '~/lib/japanese-date';
import { WEEKDAYS } from '~/domain/taxonomy/slots';
import { idFor } from '../ids';
import type { GatheringRow, InsuranceRow } from '../rows';
import type { Town } from '../town';
import type { DemoOffer } from './opportunities';

const PEOPLE = [7, 12, 2, 9, 11, 5];

/** How many came to open gatherings in the last weeks, on the days on which they stand. */
export function makeGatherings({ name, today }: Town, offers: readonly DemoOffer[]): GatheringRow[] {
  const doors = offers.filter(({ row }) => row.openEntry && row.status === 'open').slice(0, 12);
  return doors.flatMap(({ key, row }, index) => {
    const weekdays = (row.times ?? []).map(({ weekday }) => WEEKDAYS[weekday - 1]);
    const days = Array.from({ length: 45 }, (_, back) => addDays(today, -1 - back));
    const held = days.filter((day) => weekdays.includes(weekdayOf(day))).slice(0, 6);
    return held.map((day, at) => ({
      id: idFor(`${name} gathering ${key} ${day}`),
      opportunityId: row.id,
      day,
      people: PEOPLE[(at + index) % PEOPLE.length] ?? 8,
    }));
  });
}

/** What was insured for offers that go round and watch: by key the kind and how many days ago it began. */
const INSURED: readonly (readonly [offer: string, kind: 'volunteer' | 'liability', daysAgo: number])[] = [
  ['e3-route', 'volunteer', 200],
  ['e6-sunday', 'liability', 40],
];

export function makeInsurances({ name, today }: Town, offers: readonly DemoOffer[]): InsuranceRow[] {
  return INSURED.flatMap(([key, kind, daysAgo]) => {
    const offer = offers.find((one) => one.key === key)?.row;
    if (!offer) return [];
    const from = addDays(today, -daysAgo);
    return [
      {
        id: idFor(`${name} insurance ${key}`),
        hostId: offer.hostId,
        opportunityId: offer.id,
        kind,
        validFrom: from,
        validTo: insuranceEnd(kind, from, addDays(from, 364)) ?? from,
      },
    ];
  });
}
