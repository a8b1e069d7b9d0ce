import { listHostDays } from '#db/queries/host-days.server';
import { listComers } from '#db/queries/registry-opportunities.server';
import { read } from '~/domain/kernel/read.server';
import { addMonths, today } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { monthFrom } from './capacity-month';
import { monthOfOffer } from './offer-month';
import { readFacilities } from './read-facilities.server';
import { requireOpportunity } from './require-opportunity.server';
import { isOpenPattern, patternOf } from './time-pattern';

/**
 * A month of an offer: on which days it stands, and on which of them it is full. Null where its time is agreed.
 *
 * @throws NotFound
 */
export const getOfferMonth = read({
  name: 'registry.get-offer-month',
  permission: 'registry.search',
  run: async ({ tx, now }, input: { id: string | undefined; month: string | null }) => {
    const { host, offer } = await requireOpportunity(tx, input.id);
    const pattern = patternOf(offer);
    if (isOpenPattern(pattern)) return null;
    const day = today(now);
    const month = monthFrom(input.month, day);
    const from = `${month < day.slice(0, 7) ? month : day.slice(0, 7)}-01`;
    const comers = await listComers(tx, host.id);
    const counted = comers.filter(({ openEntry }) => !openEntry);
    const facilities = offer.usesCapacity ? await readFacilities(tx, host, from) : null;
    const { startsOn, validUntil } = offer;
    return {
      ...monthOfOffer(
        {
          ...{ pattern, startsOn, validUntil, isHoliday },
          places: offer.openEntry ? null : offer.places,
          totalPlaces: offer.openEntry ? null : host.totalPlaces,
          comers: comers.filter(({ opportunityId }) => opportunityId === offer.id).map(({ slots }) => slots),
          comersOfHost: counted.map(({ slots }) => slots),
          marks: await listHostDays(tx, host.id, from),
          facility: facilities?.of(offer.id) ?? null,
        },
        month,
      ),
      before: addMonths(`${month}-01`, -1).slice(0, 7),
      after: addMonths(`${month}-01`, 1).slice(0, 7),
      today: day,
    };
  },
});

export type OfferMonth = NonNullable<Awaited<ReturnType<typeof getOfferMonth>>>;
