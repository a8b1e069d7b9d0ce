import { findPublicHost, listMetConditions, listOpenOffers } from '#db/queries/registry-search.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { daysLabel, hostKind, label, labels, WEEKDAYS } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { freshnessLabel, freshnessOf } from '../freshness';
import { offerStateOf, placesLeft } from '../offer-state';
import { timeLabel } from '../offer-view.server';
import { mapShapesOf } from './map-ground.server';

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
    const offers = (await listOpenOffers(tx, [host.id])).filter((offer) =>
      ['open', 'full', 'not_yet'].includes(offerStateOf({ ...offer, status: 'open' }, day)),
    );
    const exact = host.locationPrecision === 'exact';
    const days = host.openWeekdays.flatMap((number) => WEEKDAYS[number - 1] ?? []);
    return {
      id: host.id,
      name: host.name,
      kana: host.kana,
      kindLabel: label('hostKind', host.kind),
      kindEasy: hostKind(host.kind)?.easy ?? '',
      areaName:
        host.locationPrecision === 'hidden' ? null : (host.areaName ?? (host.outside ? '市外' : null)),
      address: exact ? host.address : '',
      point: exact && host.lat !== null && host.lng !== null ? { lat: host.lat, lng: host.lng } : null,
      phone: host.publicPhone,
      url: /^https?:\/\//.test(host.url) ? host.url : '',
      whatWeCanBring: host.whatWeCanBring,
      opening: [days.length > 0 ? daysLabel(days) : '', host.openingText].filter(Boolean).join('　'),
      conditions: labels('consideration', await listMetConditions(tx, host.id)),
      offers: offers.map((offer) => ({
        id: offer.id,
        title: offer.title,
        menuLabel: label('menuKind', offer.menuKind),
        activityLabels: labels('activity', offer.activities),
        description: offer.description,
        timeLabel: timeLabel(offer),
        openEntry: offer.openEntry,
        left: placesLeft(offer),
      })),
      freshness: freshnessOf(host.confirmedOn, day),
      freshnessLabel: freshnessLabel(host.confirmedOn, day),
      sourceCredit: host.sourceCredit,
      shapes: await mapShapesOf(tx, day),
    };
  },
});
