import { likenessOfKeys, nameKey } from '~/domain/registry/rules';
import { distanceInMetres } from '~/lib/geo/distance';
import { comparableAddress } from '~/lib/text/address';
import { comparable } from '~/lib/text/fold';

/** What two spellings of one place have in common. */
export const twinSigns = ['name', 'reading', 'phone', 'near', 'address'] as const;
export type TwinSign = (typeof twinSigns)[number];

/** What is compared of a host. */
export interface TwinFacts {
  id: string;
  name: string;
  kana: string;
  address: string;
  phone: string;
  lat: number | null;
  lng: number | null;
  /** Whether it stands in the list that is taken in: two rows of one list mean two places unless they share a telephone. */
  inList: boolean;
}

export interface Twin {
  id: string;
  name: string;
  signs: TwinSign[];
  /** Metres between the two; null when a point is missing. */
  distanceM: number | null;
  /** How alike the names or their readings are, 0–1. */
  likeness: number;
}

/** Nearer than this, two points mean one building or its neighbour: lists place one house that far apart. */
const NEAR_M = 120;
/** Side of the squares in which neighbours are looked up, in degrees; wider than `NEAR_M` everywhere in Japan. */
const SQUARE = 0.0015;
const ALIKE = 0.6;
/** Two telephones at one spot are two shops of a market, unless the names say otherwise. */
const ALIKE_WITH_TWO_PHONES = 0.8;
/** With telephone and place in common the names may differ this much: renamed, or with the name of the firm. */
const ALIKE_ENOUGH = 0.25;
/** A number shared by more hosts is that of a head office and tells nothing. */
const SHARED_BY = 6;

/** Hosts by what makes them likely to be one place; those of a run are added as they are stored. */
export interface TwinIndex {
  add: (host: TwinFacts) => void;
  /** Hosts that may be the same place, the likeliest first. */
  find: (host: TwinFacts) => Twin[];
}

/** A host with everything by which it is compared, worked out once; nothing else of it is held. */
interface Prepared {
  host: Pick<TwinFacts, 'id' | 'name' | 'lat' | 'lng' | 'inList'>;
  name: string;
  reading: string;
  phone: string;
  address: string;
  square: readonly [row: number, column: number] | null;
  placeless: boolean;
}

export function twinIndex(hosts: readonly TwinFacts[] = []): TwinIndex {
  const byKey = new Map<string, Prepared[]>();
  const add = (host: TwinFacts): void => {
    const one = prepared(host);
    for (const key of host.inList ? phoneKeys(one) : keysOf(one)) {
      const group = byKey.get(key);
      if (group) group.push(one);
      else byKey.set(key, [one]);
    }
  };
  const groupOf = (key: string): readonly Prepared[] => {
    const group = byKey.get(key) ?? [];
    return key.startsWith('phone') && group.length > SHARED_BY ? [] : group;
  };
  hosts.forEach(add);
  return {
    add,
    find: (host) => {
      const one = prepared(host);
      return [...new Set(around(one).flatMap(groupOf))]
        .flatMap((other) => (other.host.id === host.id ? [] : (twinOf(one, other) ?? [])))
        .sort((left, right) => right.signs.length - left.signs.length || right.likeness - left.likeness);
    },
  };
}

/**
 * Whether two hosts may be one place: alike names with the telephone, the address or the spot in common; the same
 * telephone at the same spot under other names; or one name where one of the two says nothing of its place.
 */
function twinOf(one: Prepared, other: Prepared): Twin | null {
  const distanceM = distanceOf(one.host, other.host);
  const phone = one.phone !== '' && one.phone === other.phone;
  const address = one.address !== '' && one.address === other.address;
  const near = distanceM !== null && distanceM <= NEAR_M;
  const placeless = one.placeless || other.placeless;
  if (!phone && !near && !address && !placeless) return null;
  const alike = Math.max(likenessOfKeys(one.name, other.name), likenessOfKeys(one.reading, other.reading));
  const reading = one.reading !== '' && one.reading === other.reading;
  const twoPhones = one.phone !== '' && other.phone !== '' && !phone;
  const sameName = reading || alike >= (twoPhones ? ALIKE_WITH_TWO_PHONES : ALIKE);
  if (one.host.inList && other.host.inList && !phone) return null;
  const isTwin =
    (sameName && (phone || near || address)) ||
    (phone && (near || address) && alike >= ALIKE_ENOUGH) ||
    (placeless && one.name === other.name);
  if (!isTwin) return null;
  const found = { name: alike >= ALIKE, reading, phone, near, address };
  const { id, name } = other.host;
  return { id, name, signs: twinSigns.filter((sign) => found[sign]), distanceM, likeness: alike };
}

function prepared(host: TwinFacts): Prepared {
  const address = comparableAddress(host.address);
  const { id, name, lat, lng, inList } = host;
  return {
    host: { id, name, lat, lng, inList },
    name: nameKey(host.name),
    reading: host.kana.length < 3 ? '' : comparable(host.kana),
    phone: host.phone.replace(/\D/gu, ''),
    // Down to its number: a district alone is no common place.
    address: /\d/u.test(address) ? address : '',
    square: lat === null || lng === null ? null : [Math.floor(lat / SQUARE), Math.floor(lng / SQUARE)],
    placeless: lat === null && address === '',
  };
}

/** All by which a host of the list itself can be a double: so a long list takes little room. */
function phoneKeys({ phone }: Prepared): string[] {
  return phone === '' ? [] : [`phone ${phone}`];
}

function keysOf(one: Prepared): string[] {
  const { name, address, square } = one;
  return [
    `name ${name}`,
    ...phoneKeys(one),
    ...(address === '' ? [] : [`address ${address}`]),
    ...(square ? [squareKey(...square)] : []),
  ];
}

/** The keys of a host and of the squares around its own. */
function around(one: Prepared): string[] {
  if (!one.square) return keysOf(one);
  const [row, column] = one.square;
  const steps = [-1, 0, 1];
  const beside = steps.flatMap((down) => steps.map((right) => squareKey(row + down, column + right)));
  return [...new Set([...keysOf(one), ...beside])];
}

function squareKey(row: number, column: number): string {
  return `square ${String(row)} ${String(column)}`;
}

function distanceOf(host: Prepared['host'], other: Prepared['host']): number | null {
  if (host.lat === null || host.lng === null || other.lat === null || other.lng === null) return null;
  return Math.round(distanceInMetres({ lat: host.lat, lng: host.lng }, { lat: other.lat, lng: other.lng }));
}
