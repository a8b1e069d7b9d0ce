import { findPublicHost, listMetConditions, listOpenOffers } from '#db/queries/registry-search.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { daysLabel, easyLabel, label, labels, WEEKDAYS } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { freshnessLabel, freshnessOf } from '../freshness';
import { placesLeftWithin } from '../offer-state';
import { timeLabel } from '../offer-view.server';
import { publicPlace } from '../public-place';
import { openOffers } from './host-cards.server';
import { townFacts } from './town-facts.server';

/**
 * What anybody may know of a host: of its place only what it lets be shown, and nothing that only supporters know.
 *
 * @throws NotFound also for hosts that are not listed or not public.
 */
export const getPublicHost = read({
  name: 'registry.get-public-host',
  openBecause: 'a listed, public host is shown to everybody',
  run: async ({ tx, now }, id: string | undefined) => {
    const host = isId(id) ? await findPublicHost(tx, id) : null;
    if (!host) throw new NotFound('受入先');
    const day = today(now);
    const { limits, shapes } = await townFacts(tx, day);
    const offers = openOffers(await listOpenOffers(tx, [host.id]), day);
    const where = publicPlace(host);
    const met = await listMetConditions(tx, host.id);
    const days = host.openWeekdays.flatMap((number) => WEEKDAYS[number - 1] ?? []);
    return {
      id: host.id,
      name: host.name,
      kana: host.kana,
      kindLabel: label('hostKind', host.kind),
      kind: host.kind,
      kindEasy: easyLabel('hostKind', host.kind),
      areaName: where.areaName ?? (where.outside ? '市外' : null),
      address: where.address,
      point: where.lat !== null && where.lng !== null ? { lat: where.lat, lng: where.lng } : null,
      phone: host.publicPhone,
      mail: host.publicMail,
      url: /^https?:\/\//.test(host.url) ? host.url : '',
      whatWeCanBring: host.whatWeCanBring,
      value: host.value,
      opening: [days.length > 0 ? daysLabel(days) : '', hoursLabel(host), host.openingText]
        .filter(Boolean)
        .join('　'),
      hours: { weekdays: host.openWeekdays, opensAt: host.opensAt, closesAt: host.closesAt },
      conditions: labels('consideration', met),
      conditionsEasy: met.map((slug) => easyLabel('consideration', slug)),
      offers: offers.map((offer) => ({
        id: offer.id,
        title: offer.title,
        menuLabel: label('menuKind', offer.menuKind),
        menuEasy: easyLabel('menuKind', offer.menuKind),
        activityLabels: labels('activity', offer.activities),
        activitiesEasy: offer.activities.map((slug) => easyLabel('activity', slug)),
        strengthLabels: labels('strength', offer.strengths),
        description: offer.description,
        descriptionEasy: offer.easyDescription || offer.description,
        timeLabel: timeLabel(offer),
        openEntry: offer.openEntry,
        left: placesLeftWithin(offer, host),
      })),
      freshness: freshnessOf(host.confirmedOn, day, limits),
      freshnessLabel: freshnessLabel(host.confirmedOn, day, limits),
      sourceCredit: host.sourceCredit,
      shapes,
    };
  },
});

function hoursLabel({ opensAt, closesAt }: { opensAt: string | null; closesAt: string | null }): string {
  return opensAt === null || closesAt === null ? '' : `${opensAt}〜${closesAt}`;
}
