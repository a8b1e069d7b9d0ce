import { and, eq, inArray } from 'drizzle-orm';
import { areas, hosts } from '../schema/registry.server';
import { organisations } from '../schema/organisations.server';
import type { ScopedTx } from '../scope.server';
import { forEverybody } from './registry-search.server';
import { areaOfHost, takenPlaces } from './joins.server';

/**
 * Hosts with all that a file of them holds, in no order; `everybody` leaves out whatever is not for the public.
 * Contacts of people are in no file.
 */
export async function listHostsForFile(tx: ScopedTx, ids: readonly string[], everybody: boolean) {
  if (ids.length === 0) return [];
  const wanted = inArray(hosts.id, [...ids]);
  return tx
    .select({
      id: hosts.id,
      name: hosts.name,
      kana: hosts.kana,
      kind: hosts.kind,
      areaId: hosts.areaId,
      areaName: areas.name,
      outside: hosts.outside,
      address: hosts.address,
      locationPrecision: hosts.locationPrecision,
      lat: hosts.lat,
      lng: hosts.lng,
      publicPhone: hosts.publicPhone,
      url: hosts.url,
      organisationName: organisations.name,
      corporateNumber: organisations.corporateNumber,
      whatWeCanBring: hosts.whatWeCanBring,
      totalPlaces: hosts.totalPlaces,
      takenPlaces,
      openWeekdays: hosts.openWeekdays,
      opensAt: hosts.opensAt,
      closesAt: hosts.closesAt,
      openingText: hosts.openingText,
      stance: hosts.stance,
      status: hosts.status,
      visibility: hosts.visibility,
      confirmedOn: hosts.confirmedOn,
      sourceCredit: hosts.sourceCredit,
    })
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .leftJoin(
      organisations,
      and(eq(organisations.municipalityId, hosts.municipalityId), eq(organisations.id, hosts.organisationId)),
    )
    .where(everybody ? and(wanted, forEverybody) : wanted);
}

export type HostForFile = Awaited<ReturnType<typeof listHostsForFile>>[number];
