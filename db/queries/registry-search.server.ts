import { and, asc, count, eq, inArray, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { builtOnce } from '../built-once.server';
import type { ScopedTx } from '../scope.server';
import { placements, takesPlace } from '../schema/placements.server';
import { conditionAnswers } from '../schema/conditions.server';
import { areas, hosts, opportunities } from '../schema/registry.server';
import { areaOfHost, takenPlaces } from './joins.server';
import { asOneValue, isOneOf } from './one-of';
import { oldestNumbers } from './stale-hosts.server';

const cardColumns = {
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
  whatWeCanBring: hosts.whatWeCanBring,
  openingText: hosts.openingText,
  openWeekdays: hosts.openWeekdays,
  stance: hosts.stance,
  status: hosts.status,
  totalPlaces: hosts.totalPlaces,
  takenPlaces,
  confirmedOn: hosts.confirmedOn,
  /** When the numbers of a designated facility were last confirmed, of several services the longest ago. */
  numbersOn: oldestNumbers,
  origin: hosts.origin,
  sourceCredit: hosts.sourceCredit,
};

/** What anybody may see of the registry. */
export const forEverybody = and(eq(hosts.status, 'listed'), eq(hosts.visibility, 'public'));

/** Hosts found by a search, in no order; `everybody` leaves out whatever is not for the public. */
export async function listFoundHosts(tx: ScopedTx, ids: readonly string[], everybody: boolean) {
  if (ids.length === 0) return [];
  return (everybody ? publicHosts : anyHosts)(tx, { ids: asOneValue(ids) });
}

const wanted = sql.placeholder('ids');
const found = isOneOf(hosts.id, wanted);
const anyHosts = builtOnce((tx: ScopedTx) => hostsWhere(tx, found));
const publicHosts = builtOnce((tx: ScopedTx) => hostsWhere(tx, and(found, forEverybody)));

function hostsWhere(tx: ScopedTx, where: SQL | undefined) {
  return tx.select(cardColumns).from(hosts).leftJoin(areas, areaOfHost).where(where);
}

/** Their names and kinds alone. */
export async function listFoundNames(tx: ScopedTx, ids: readonly string[], everybody: boolean) {
  if (ids.length === 0) return [];
  const found = inArray(hosts.id, [...ids]);
  return tx
    .select({ id: hosts.id, name: hosts.name, kind: hosts.kind })
    .from(hosts)
    .where(everybody ? and(found, forEverybody) : found);
}

export type FoundHostRow = Awaited<ReturnType<typeof listFoundHosts>>[number];

/** The offers of hosts that are open, oldest first, each with the persons who hold a place in it. */
export async function listOpenOffers(tx: ScopedTx, hostIds: readonly string[]) {
  return hostIds.length === 0 ? [] : openOffers(tx, { ids: asOneValue(hostIds) });
}

const openOffers = builtOnce((tx: ScopedTx) => {
  const taken = tx
    .select({ opportunityId: placements.opportunityId, taken: count().as('taken') })
    .from(placements)
    .where(inArray(placements.status, takesPlace))
    .groupBy(placements.opportunityId)
    .as('taken');
  return tx
    .select({
      hostId: opportunities.hostId,
      id: opportunities.id,
      title: opportunities.title,
      menuKind: opportunities.menuKind,
      activities: opportunities.activities,
      strengths: opportunities.strengths,
      description: opportunities.description,
      easyDescription: opportunities.easyDescription,
      places: opportunities.places,
      openEntry: opportunities.openEntry,
      times: opportunities.times,
      calendar: opportunities.calendar,
      timeNegotiable: opportunities.timeNegotiable,
      timeNote: opportunities.timeNote,
      startsOn: opportunities.startsOn,
      validUntil: opportunities.validUntil,
      status: opportunities.status,
      taken: sql<number>`coalesce(${taken.taken}, 0)`.mapWith(Number),
    })
    .from(opportunities)
    .leftJoin(taken, eq(taken.opportunityId, opportunities.id))
    .where(and(isOneOf(opportunities.hostId, wanted), eq(opportunities.status, 'open')))
    .orderBy(asc(opportunities.createdAt), asc(opportunities.id));
});

export type FoundOfferRow = Awaited<ReturnType<typeof listOpenOffers>>[number];

/** A listed, public host with what anybody may know of it; null for every other. */
export async function findPublicHost(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({
      ...cardColumns,
      publicPhone: hosts.publicPhone,
      publicMail: hosts.publicMail,
      url: hosts.url,
      value: hosts.value,
      opensAt: hosts.opensAt,
      closesAt: hosts.closesAt,
    })
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(and(eq(hosts.id, id), forEverybody));
  return row ?? null;
}

/** Considerations that a host or one of its offers answered with yes. */
export async function listMetConditions(tx: ScopedTx, hostId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ consideration: conditionAnswers.consideration })
    .from(conditionAnswers)
    .where(and(eq(conditionAnswers.hostId, hostId), eq(conditionAnswers.answer, 'yes')))
    .orderBy(asc(conditionAnswers.consideration));
  return rows.map((row) => row.consideration);
}

/** Names of areas with what is around them, in their order. */
export async function listAreaNames(tx: ScopedTx) {
  return tx
    .select({
      id: areas.id,
      name: areas.name,
      parentId: areas.parentId,
      retiredOn: areas.retiredOn,
      innerLat: areas.innerLat,
      innerLng: areas.innerLng,
    })
    .from(areas)
    .orderBy(asc(areas.sortOrder), asc(areas.name), asc(areas.id));
}

interface TownSettings {
  /** Settings whose values are wanted. */
  values: readonly string[];
  /** A large one, of which only a change is wanted. */
  large: string;
  day: string;
}

/**
 * Settings of a municipality that hold on a day ('YYYY-MM-DD'), and a word that changes whenever an area or the large
 * setting does; costs no reading of borders.
 */
export async function findTownSettings(tx: ScopedTx, { values, large, day }: TownSettings) {
  const inForce = sql`from settings s where s.valid_from <= ${day}`;
  const [row] = await tx.execute<{ settings: Record<string, unknown>; version: string }>(sql`select
    (select coalesce(json_object_agg(key, value), '{}') from (
      select distinct on (s.key) s.key, s.value ${inForce} and s.key in ${values}
      order by s.key, s.valid_from desc) latest) as settings,
    (select md5(coalesce(string_agg(a.id || ':' || a.xmin, ',' order by a.id), '')) from areas a)
      || coalesce((select '-' || s.xmin || s.valid_from ${inForce} and s.key = ${large} order by s.valid_from desc limit 1), '')
      as version`);
  return row ?? { settings: {}, version: '' };
}

/** The borders of one level of the areas that stand: the one most hosts belong to, else the one with the most areas. */
export async function listDrawnAreas(tx: ScopedTx) {
  const drawn = await tx
    .select({
      id: areas.id,
      level: areas.level,
      name: areas.name,
      population: areas.population,
      populationBands: areas.populationBands,
      boundary: areas.boundary,
      bbox: areas.bbox,
      innerLat: areas.innerLat,
      innerLng: areas.innerLng,
      // Names are written out: in a query on one table the columns of the builder carry no table.
      hosts: sql<number>`(select count(*) from hosts h where h.area_id = areas.id)`.mapWith(Number),
    })
    .from(areas)
    .where(and(isNotNull(areas.boundary), isNull(areas.retiredOn)))
    .orderBy(asc(areas.sortOrder), asc(areas.name), asc(areas.id));
  const weight = new Map<string, number>();
  for (const { level, hosts: own } of drawn) weight.set(level, (weight.get(level) ?? 0) + own + 0.001);
  const [best] = Array.from(weight).sort((a, b) => b[1] - a[1]);
  return drawn.filter(({ level }) => level === best?.[0]);
}
