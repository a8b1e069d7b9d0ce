import {
  listBases,
  listConsultations,
  listSeatOffers,
  listServices,
} from '#db/queries/registry-capacity.server';
import { findListedCapacity } from '#db/queries/exchange-sources.server';
import { NotFound } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import { hostKinds, isDesignated, label, options } from '~/domain/taxonomy/index.server';
import { addDays, addMonths, today } from '~/lib/japanese-date';
import { breakagesFrom, suggestedMoves, summarise } from './breakages';
import { monthFrom, monthOf } from './capacity-month';
import { consultationMethodNames, type ConsultationMethod } from './capacity-words';
import { freshnessOf, numbersLabel } from './freshness';
import { numbersLimits } from './freshness-limits.server';
import { readFacilities } from './read-facilities.server';
import { requireHost } from './require-host.server';

/** A basis that ends is told so many days ahead; what has no room is told at once. */
const soonDays = 30;

/**
 * The designated services of a facility with their usual week, a month of 余力, what would break and from when, the
 * bases of temporary use and the talks with the 所管課.
 *
 * @throws NotFound also for a host that has no 定員.
 */
export const getFacility = read({
  name: 'registry.get-facility',
  permission: 'registry.search',
  run: async ({ tx, now }, input: { hostId: string | undefined; month: string | null }) => {
    const host = await requireHost(tx, input.hostId);
    if (!isDesignated(host.kind)) throw new NotFound('定員');
    const day = today(now);
    const month = monthFrom(input.month, day);
    const from = month < day.slice(0, 7) ? `${month}-01` : `${day.slice(0, 7)}-01`;
    const limits = await numbersLimits(tx, day);
    const stored = await listServices(tx, host.id);
    const { all } = await readFacilities(tx, host, from);
    const services = all.flatMap((facility) => {
      const row = stored.find(({ id }) => id === facility.service.id);
      if (!row) return [];
      return [
        {
          ...row,
          operatingCells: facility.service.operatingCells,
          closedOnHolidays: facility.service.closedOnHolidays,
          kind: facility.kind,
          kindLabel: label('hostKind', facility.kind),
          numbers: freshnessOf(row.numbersConfirmedOn, day, limits),
          numbersLabel: numbersLabel(row.numbersConfirmedOn, day, limits),
          month: monthOf(facility, month),
          breakages: summarise(breakagesFrom(facility, day)).filter(
            ({ over, from: breaks }) => over > 0 || breaks <= addDays(day, soonDays),
          ),
          toMove: suggestedMoves(facility, day).size,
        },
      ];
    });
    const offers = services.length > 1 ? await listSeatOffers(tx, host.id) : [];
    const listed = await findListedCapacity(tx, host.id);
    return {
      /** The 定員 that a published list gives, and the name of the list. */
      listed: listed && { count: listed.count, list: listed.sourceKey.replace(/^[^/]*\//u, '') },
      host: { id: host.id, name: host.name, kind: host.kind },
      services,
      missingKinds: hostKinds
        .filter(({ designated, slug }) => designated && services.every(({ kind }) => kind !== slug))
        .map(({ slug, label: words }) => ({ value: slug, label: words })),
      offers: offers.map((offer) => ({ ...offer, serviceId: offer.serviceId ?? services[0]?.id ?? '' })),
      bases: await listBases(tx, host.id),
      consultations: (await listConsultations(tx, host.id)).map((talk) => ({
        ...talk,
        methodName: consultationMethodNames[talk.method as ConsultationMethod],
      })),
      kinds: options('temporaryUseKind'),
      month,
      monthBefore: addMonths(`${month}-01`, -1).slice(0, 7),
      monthAfter: addMonths(`${month}-01`, 1).slice(0, 7),
      today: day,
    };
  },
});

export type FacilityPage = Awaited<ReturnType<typeof getFacility>>;
export type ServiceView = FacilityPage['services'][number];
