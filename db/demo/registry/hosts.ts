import { addDays } from '~/lib/japanese-date';
import type { FixedHost } from './fixed-host';
import type { DemoArea } from '../map/geography';
import type { HostKindIdea } from './host-kinds';
import { HOST_KINDS } from './host-kinds';
import { idFor } from '../ids';
import { NameMaker } from './names';
import { addressIn, districtOf, pointAt, pointInside } from '../map/place';
import type { Random } from '../random';
import { randomOf } from '../random';
import type { HostRow } from '../rows';
import { weekdaysOf } from './times';
import type { Town } from '../town';
import type { LngLat } from '../map/town-plan';
import type { Word } from './words';

/** A host with what the next steps of the generator need to know of it. */
export interface DemoHost {
  key: string;
  row: HostRow;
  areaKey: string | null;
  idea: HostKindIdea | null;
  fixed: FixedHost | null;
}

const OPEN_DATA_CREDIT = '見本の公開データ（架空）';
const PHONE = (index: number): string =>
  `000-${String(Math.floor(index / 10_000)).padStart(3, '0')}-${String(index % 10_000).padStart(4, '0')}`;

function instant(day: string): Date {
  return new Date(`${day}T01:00:00Z`);
}

function common(
  town: Town,
  key: string,
  index: number,
): Pick<HostRow, 'id' | 'contactPhone' | 'contactMail'> {
  return {
    id: idFor(`${town.name} host ${key}`),
    contactPhone: PHONE(index),
    contactMail: `host-${index}@${town.mailDomain}`,
  };
}

function fixedHost(town: Town, fixed: FixedHost, index: number, random: Random): DemoHost {
  const origin = town.areas.find(({ key }) => key === fixed.area);
  const point: LngLat =
    origin && fixed.at
      ? pointAt(origin.innerPoint, fixed.at.metres, fixed.at.bearing)
      : outsidePoint(town, random);
  const area = origin ? districtOf(town.areas, point) : undefined;
  const street = fixed.street ?? (area ? random.pick(area.streets).name : '');
  const confirmedOn = addDays(town.today, -fixed.confirmedDaysAgo);
  const hidden = fixed.kind === 'online_host';
  const row: HostRow = {
    ...common(town, fixed.key, index),
    name: fixed.name,
    kana: fixed.kana,
    kind: fixed.kind,
    areaId: area ? town.areaId(area.key) : null,
    outside: fixed.area === null,
    address: area
      ? addressIn(town.name, street, random)
      : `${street}${random.int(1, 18)}-${random.int(1, 24)}`,
    locationPrecision: fixed.networkOnly ? 'area' : 'exact',
    lat: hidden ? null : point[1],
    lng: hidden ? null : point[0],
    publicPhone: fixed.imported ? PHONE(index) : '',
    contactName: fixed.contact,
    whatWeCanBring: fixed.brings,
    openingText: fixed.opening,
    openWeekdays: weekdaysOf(fixed.open),
    stance: fixed.stance,
    status: 'listed',
    visibility: fixed.networkOnly ? 'network' : 'public',
    clearedForMinors: fixed.clearedForMinors ?? false,
    confirmedOn,
    confirmedHow: fixed.confirmedHow,
    origin: fixed.imported ? 'import' : 'staff',
    sourceCredit: fixed.imported ? OPEN_DATA_CREDIT : '',
    createdAt: instant(addDays(confirmedOn, -120)),
    updatedAt: instant(confirmedOn),
  };
  return { key: fixed.key, row, areaKey: area?.key ?? null, idea: null, fixed };
}

function outsidePoint(town: Town, random: Random): LngLat {
  const west = Math.min(...town.areas.map(({ innerPoint }) => innerPoint[0]));
  const [, lat] = random.pick(town.areas).innerPoint;
  return pointAt([west, lat], random.int(3_200, 5_400), 270);
}

type Standing = Pick<
  HostRow,
  | 'status'
  | 'stance'
  | 'stanceReason'
  | 'visibility'
  | 'confirmedOn'
  | 'confirmedHow'
  | 'origin'
  | 'sourceCredit'
>;

function standingOf(town: Town, kind: HostKindIdea, random: Random): Standing {
  const imported = (daysAgo: number): Standing => ({
    status: 'pending',
    stance: 'not_asked',
    visibility: 'network',
    confirmedOn: addDays(town.today, -daysAgo),
    confirmedHow: '公開データ',
    origin: 'import',
    sourceCredit: OPEN_DATA_CREDIT,
  });
  const chance = random.next();
  const published = kind.precision === undefined;
  if (published && chance < 0.11) return imported(random.int(90, 560));
  if (published && chance < 0.2)
    return { ...imported(random.int(90, 560)), status: 'listed', visibility: 'public' };
  const stance = random.next();
  const kindOfStance =
    stance < 0.52 ? 'welcome' : stance < 0.89 ? 'consult' : stance < 0.95 ? 'not_now' : 'list_only';
  const age = random.pick([random.int(1, 45), random.int(20, 90), random.int(60, 175), random.int(180, 330)]);
  return {
    status: chance < 0.235 ? 'paused' : chance < 0.25 ? 'draft' : chance < 0.26 ? 'archived' : 'listed',
    stance: kindOfStance,
    stanceReason:
      kindOfStance === 'not_now'
        ? random.pick(['人手が足りない時期', '建物の工事中', '年度の変わり目まで'])
        : '',
    visibility: kind.precision === 'hidden' || random.chance(0.2) ? 'network' : 'public',
    confirmedOn: addDays(town.today, -age),
    confirmedHow: random.pick(['訪問', '電話', '電話', '窓口で', '受入先の画面で']),
    origin: random.chance(0.15) ? 'host' : 'staff',
    sourceCredit: '',
  };
}

interface Site extends Word {
  area: DemoArea;
  street: string;
}

/** An area where such hosts are found, a street in it, and a name that is still free there. */
function siteOf(town: Town, kind: HostKindIdea, names: NameMaker, random: Random): Site {
  const possible = town.districts.filter(({ key }) => kind.where?.includes(key) ?? true);
  const weighted = (possible.length > 0 ? possible : town.districts).flatMap((area) =>
    Array.from({ length: area.weight }, () => area),
  );
  for (let attempt = 0; ; attempt += 1) {
    const area = random.pick(weighted);
    const { name, kana } = random.pick(area.streets);
    const street = { text: name, kana };
    const made =
      names.make(kind.names, area, street) ??
      (attempt < 8 ? null : names.makeNumbered(kind.names, area, street));
    if (made) return { ...made, area, street: name };
  }
}

function madeHost(town: Town, kind: HostKindIdea, index: number, names: NameMaker, random: Random): DemoHost {
  const { area, street, text, kana } = siteOf(town, kind, names, random);
  const [lng, lat] = pointInside(area, random);
  const standing = standingOf(town, kind, random);
  const staffKnown = standing.origin !== 'import';
  const row: HostRow = {
    ...common(town, `made ${index}`, index),
    name: text,
    kana,
    kind: kind.kind,
    areaId: town.areaId(area.key),
    address: addressIn(town.name, street, random),
    locationPrecision: kind.precision ?? 'exact',
    lat: kind.kind === 'online_host' ? null : lat,
    lng: kind.kind === 'online_host' ? null : lng,
    publicPhone: staffKnown && random.chance(0.6) ? '' : PHONE(index),
    contactName: staffKnown ? kind.contact : '',
    whatWeCanBring: staffKnown ? random.pick(kind.brings) : '',
    openingText: staffKnown ? kind.opening : '',
    openWeekdays: staffKnown || random.chance(0.5) ? weekdaysOf(kind.open) : [],
    ...standing,
    clearedForMinors:
      staffKnown &&
      ['childrens_cafeteria', 'childrens_hall', 'learning_support_place', 'school'].includes(kind.kind),
    createdAt: instant(addDays(standing.confirmedOn ?? town.today, -random.int(5, 200))),
    updatedAt: instant(standing.confirmedOn ?? town.today),
  };
  return { key: `made ${index}`, row, areaKey: area.key, idea: kind, fixed: null };
}

/** How many hosts of each kind there are in a town of `total` hosts, in proportion to the shares. */
export function kindCounts(total: number): Map<HostKindIdea, number> {
  const all = HOST_KINDS.reduce((sum, { count }) => sum + count, 0);
  const counts = new Map(HOST_KINDS.map((kind) => [kind, Math.floor((kind.count * total) / all)]));
  const order = [...HOST_KINDS].sort((a, b) => ((b.count * total) % all) - ((a.count * total) % all));
  let rest = total - [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const kind of order) if (rest-- > 0) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The hosts of a town: those written by hand first, then made ones up to `total`. */
export function makeHosts(town: Town, fixed: readonly FixedHost[], total: number): DemoHost[] {
  const random = randomOf(`${town.name} hosts`);
  const names = new NameMaker(town.name, random);
  const hosts = fixed.map((host, index) => fixedHost(town, host, index + 1, random));
  for (const { row } of hosts) names.reserve(row.name);
  const written = new Map<string, number>();
  for (const { kind } of fixed) written.set(kind, (written.get(kind) ?? 0) + 1);
  for (const [kind, count] of kindCounts(total)) {
    const already = Math.min(count, written.get(kind.kind) ?? 0);
    written.set(kind.kind, (written.get(kind.kind) ?? 0) - already);
    for (let made = already; made < count; made += 1)
      hosts.push(madeHost(town, kind, hosts.length + 1, names, random));
  }
  return hosts;
}
