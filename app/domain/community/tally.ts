import { cellsOfAll, slotOfCell, type Cell } from '~/domain/taxonomy/slots';
import { label } from '~/domain/taxonomy/lists';
import { usualOffer } from '~/domain/taxonomy/usual-offers';
import { toldCount, toldInWords } from '~/lib/small-cells';
import { lackOf, toldPeople, type Lack } from './rules';
import type { Resource } from './resources';

/** What somebody looks for, and where they go already; nothing that tells who it is. */
export interface Wanting {
  readonly areaId: string | null;
  readonly menuKinds: readonly string[];
  readonly wishes: readonly string[];
  readonly considerations: readonly string[];
  readonly slots: readonly string[];
  /** Offers in which the person has a place. */
  readonly placedIn: readonly string[];
}

export interface Giving {
  readonly id: string;
  readonly hostId: string;
  readonly menuKind: string;
  /** Answers to conditions, of the offer before the host's own. */
  readonly answers: Readonly<Record<string, string>>;
  /** Empty with `timeNegotiable`. */
  readonly cells: readonly Cell[];
  readonly timeNegotiable: boolean;
  /** Persons at the same time; null with `openEntry`, else not known. */
  readonly places: number | null;
  readonly taken: number;
  readonly openEntry: boolean;
  readonly status: string;
}

export interface Spot {
  readonly hostId: string;
  readonly areaId: string | null;
  readonly kind: string;
  readonly status: string;
  readonly stance: string;
  readonly offers: readonly Giving[];
}

export interface AreaLack {
  readonly areaId: string;
  readonly name: string;
  readonly level: Lack;
  /** As it may be shown. */
  readonly wanting: string;
  readonly places: number;
  /** Places that are missing at least, as far as the shown count tells. */
  readonly missing: number;
  readonly remark: string;
}

/** 出入り自由 takes anybody; it is counted as this many, so that one open room does not fill every lack. */
export const OPEN_ENTRY_COUNTS = 3;

const some = (sought: readonly string[], named: readonly string[]) =>
  sought.some((one) => named.includes(one));

/** Whether somebody looks for the resource. */
export function seeks(person: Wanting, { sought, slots }: Resource): boolean {
  const anyMenu = sought.menuKinds.length === 0 && sought.wishes.length === 0;
  const [cells, own] = [cellsOfAll(slots), cellsOfAll(person.slots)];
  return (
    (anyMenu || some(person.menuKinds, sought.menuKinds) || some(person.wishes, sought.wishes)) &&
    (sought.conditions.length === 0 || some(person.considerations, sought.conditions)) &&
    (cells.length === 0 || own.length === 0 || own.some((cell) => cells.includes(cell)))
  );
}

type Fault = 'unasked' | 'unanswered' | 'partly' | 'full' | 'paused' | 'time' | 'other';

/** What keeps an offer from being the resource; null when it is. Two things that are missing are `other`. */
export function mismatchOf(offer: Giving, { given, slots }: Resource): Fault | null {
  const answers = given.conditions.map((slug) => offer.answers[slug]);
  if (given.menuKinds.length > 0 && !given.menuKinds.includes(offer.menuKind)) return 'other';
  if (answers.includes('no')) return 'other';
  const unclear = answers.includes(undefined) ? 'unanswered' : answers.includes('partly') ? 'partly' : null;
  const cells = cellsOfAll(slots);
  const inTime =
    cells.length === 0 || offer.timeNegotiable || offer.cells.some((cell) => cells.includes(cell));
  if (inTime) return unclear;
  return unclear ? 'other' : 'time';
}

/** How many people an offer could take now, or the one thing that stands between. */
export function givesTo(
  spot: Spot,
  offer: Giving,
  resource: Resource,
): { places: number } | { fault: Fault } {
  const mismatch = mismatchOf(offer, resource);
  if (mismatch) return { fault: mismatch };
  if (spot.stance === 'not_now' || spot.stance === 'list_only') return { fault: 'other' };
  if (spot.status === 'paused' || offer.status === 'paused') return { fault: 'paused' };
  if (spot.status !== 'listed' || spot.stance === 'not_asked') return { fault: 'unasked' };
  const places = offer.openEntry ? OPEN_ENTRY_COUNTS : Math.max(0, (offer.places ?? 0) - offer.taken);
  return places > 0 ? { places } : { fault: 'full' };
}

/** Who looks for the resource and has it nowhere yet. */
export function unmet(people: readonly Wanting[], spots: readonly Spot[], resource: Resource): Wanting[] {
  const offers = spots.flatMap((spot) => spot.offers);
  const giving = new Set(offers.filter((offer) => mismatchOf(offer, resource) === null).map(({ id }) => id));
  return people.filter((person) => seeks(person, resource) && !person.placedIn.some((id) => giving.has(id)));
}

/** Places that a kind of host usually has, though it has made no offer yet. */
function mightGive(spot: Spot, resource: Resource): boolean {
  const usual = usualOffer(spot.kind);
  if (resource.given.menuKinds.some((menu) => usual.menuKinds.includes(menu))) return true;
  return (
    resource.given.menuKinds.length === 0 &&
    resource.given.conditions.every((slug) => usual.likely.includes(slug))
  );
}

/** What the people who look (`unmet`) and the places of one area come to. */
export function tallyArea(
  area: { id: string; name: string },
  people: readonly Wanting[],
  spots: readonly Spot[],
  resource: Resource,
  threshold: number,
): AreaLack {
  const wanting = toldPeople(people.length, threshold);
  const faults = new Map<Fault, Set<string>>();
  const late: Cell[] = [];
  let places = 0;
  const blame = (fault: Fault, hostId: string) =>
    faults.set(fault, (faults.get(fault) ?? new Set()).add(hostId));
  for (const spot of spots) {
    if (spot.offers.length === 0 && spot.stance === 'not_asked' && mightGive(spot, resource))
      blame('unasked', spot.hostId);
    for (const offer of spot.offers) {
      const given = givesTo(spot, offer, resource);
      if ('places' in given) places += given.places;
      else blame(given.fault, spot.hostId);
      if ('fault' in given && given.fault === 'time') late.push(...offer.cells);
    }
  }
  const level = lackOf(wanting, places);
  return {
    areaId: area.id,
    name: area.name,
    level,
    wanting: toldInWords(toldCount(people.length, threshold), threshold),
    places,
    missing: wanting === 0 ? 0 : wanting - places,
    remark: level === 0 ? '' : remarkOf(faults, late, places, resource),
  };
}

const CURABLE = ['time', 'unanswered', 'unasked', 'partly', 'full', 'paused'] as const;

/** The nearest way to more places, in a few words; the commonest of the things that stand between. */
function remarkOf(
  faults: ReadonlyMap<Fault, ReadonlySet<string>>,
  late: readonly Cell[],
  places: number,
  resource: Resource,
): string {
  const count = (fault: Fault) => faults.get(fault)?.size ?? 0;
  const most = CURABLE.reduce((best, fault) => (count(fault) > count(best) ? fault : best));
  if (count(most) === 0) return places === 0 ? '場所がまだない' : '枠を増やせるか聞く';
  const spots = `${count(most)}か所`;
  return {
    time: late.every((cell) => slotOfCell(cell) === 'pm') ? '午後だけ開いている' : '曜日か時間がずれている',
    unanswered: `${spots}に「${label('consideration', resource.given.conditions[0] ?? '')}」を聞いていない`,
    unasked: `${spots}にまだ聞いていない`,
    partly: `${spots}は相談しだい`,
    full: `${spots}が満員`,
    paused: `${spots}が休み`,
  }[most];
}

/** Areas by how much they lack, and by name where they lack alike. */
export function byLack<Row extends AreaLack>(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (a, b) => b.level - a.level || b.missing - a.missing || a.name.localeCompare(b.name, 'ja'),
  );
}

/** 「9つの圏域のうち、5つで足りません」 and which lack most. */
export function headline(rows: readonly AreaLack[]): { title: string; most: string[] } {
  const lacking = rows.filter(({ level }) => level >= 2);
  const most = rows.filter(({ level }) => level === 3).map(({ name }) => name);
  const title =
    lacking.length === 0
      ? `${things(rows.length)}の圏域に、足りない所はありません`
      : `${things(rows.length)}の圏域のうち、${things(lacking.length)}で足りません`;
  return { title, most };
}

/** 9つ, 12: how Japanese counts things. */
function things(count: number): string {
  return count < 10 ? `${count}つ` : String(count);
}
