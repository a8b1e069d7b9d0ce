import {
  listFoundHosts,
  listOpenOffers,
  type FoundHostRow,
  type FoundOfferRow,
} from '#db/queries/registry-search.server';
import type { ScopedTx } from '#db/scope.server';
import { highlight, type Hit, type Mark, type Segment } from '#search/index.server';
import { daysLabel, label, WEEKDAYS } from '~/domain/taxonomy/index.server';
import type { Day } from '~/lib/japanese-date';
import {
  freshnessLabel,
  freshnessOf,
  numbersLabel,
  type Freshness,
  type FreshnessLimits,
} from '../freshness';
import type { HostStatus, Stance } from '../labels';
import { offerStateOf, placesLeftWithin, type PlacesOfHost } from '../offer-state';
import { timeLabel } from '../offer-view.server';
import { publicPlace } from '../public-place';
import { isOpenPattern, patternOf, periodOf } from '../time-pattern';
import { metre } from './map-view';

/** What the right edge of a line says: あと 2 人, 出入り自由 … */
export type Places = { kind: 'left'; left: number } | { kind: 'entry' | 'full' | 'uncounted' | 'none' };

/** One line of a list of hosts. */
export interface HostCard {
  id: string;
  no: number;
  name: string;
  nameSegments: Segment[];
  kindLabel: string;
  areaLabel: string;
  /** Where its pin stands; null when that is not known, or not for the reader. */
  place: { lat: number; lng: number } | null;
  /** Crow-flies metres from where distances are measured; null without such a place. */
  distanceM: number | null;
  timeLabel: string;
  what: Segment[];
  /** Null for visitors. */
  stance: Stance | null;
  status: HostStatus;
  freshness: Freshness;
  freshnessLabel: string;
  /** Of a facility whose numbers are too old to place anybody by; empty for visitors. */
  oldNumbers: string;
  places: Places;
}

/** The display rows of hits, fetched under row security; a hit that is gone meanwhile is left out. */
export async function foundHosts(tx: ScopedTx, ids: readonly string[], audience: 'public' | 'staff') {
  const [rows, offers] = await Promise.all([
    listFoundHosts(tx, ids, audience === 'public'),
    listOpenOffers(tx, ids),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ row, offers: offers.filter(({ hostId }) => hostId === id) }] : [];
  });
}

export type FoundHost = Awaited<ReturnType<typeof foundHosts>>[number];

interface CardContext {
  audience: 'public' | 'staff';
  hits: readonly Hit[];
  marks: readonly Mark[];
  today: Day;
  limits: FreshnessLimits;
  /** Those of the numbers of facilities. */
  numbersLimits: FreshnessLimits;
}

export function cardsOf(
  found: readonly FoundHost[],
  { audience, hits, marks, today, limits, numbersLimits }: CardContext,
): HostCard[] {
  const hitOf = new Map(hits.map((hit) => [hit.id, hit]));
  return found.map(({ row, offers }) => {
    const hit = hitOf.get(row.id);
    const open = openOffers(offers, today);
    return {
      id: row.id,
      no: hit?.no ?? 0,
      name: row.name,
      nameSegments: highlight(row.name, marks),
      kindLabel: label('hostKind', row.kind),
      areaLabel: areaLabelOf(row, audience),
      place: placeOf(audience === 'public' ? publicPlace(row) : row),
      distanceM: hit?.distanceM ?? null,
      timeLabel: hoursOf(row, open),
      what: tellingText(row, open, marks),
      stance: audience === 'staff' ? (row.stance as Stance) : null,
      status: row.status as HostStatus,
      freshness: freshnessOf(row.confirmedOn, today, limits),
      freshnessLabel: freshnessLabel(row.confirmedOn, today, limits),
      oldNumbers:
        audience === 'staff' && freshnessOf(row.numbersOn, today, numbersLimits) === 'old'
          ? numbersLabel(row.numbersOn, today, numbersLimits)
          : '',
      places: placesOf(open, row),
    };
  });
}

/** The offers that still run on a day: open, full, or about to begin. */
export function openOffers(offers: readonly FoundOfferRow[], today: Day): FoundOfferRow[] {
  return offers.filter((offer) => {
    const state = offerStateOf(
      { ...offer, ...periodOf(offer, patternOf(offer), today), status: 'open' },
      today,
    );
    return state === 'open' || state === 'full' || state === 'not_yet';
  });
}

function areaLabelOf(row: FoundHostRow, audience: 'public' | 'staff'): string {
  if (audience === 'public' && row.locationPrecision === 'hidden') return '場所は載せていません';
  const { areaName, outside } = audience === 'public' ? publicPlace(row) : row;
  return areaName ?? (outside ? '市外' : '圏域は未確認');
}

function placeOf({ lat, lng }: Pick<FoundHostRow, 'lat' | 'lng'>): HostCard['place'] {
  return lat === null || lng === null ? null : { lat: metre(lat), lng: metre(lng) };
}

function hoursOf(row: FoundHostRow, offers: readonly FoundOfferRow[]): string {
  const timed = offers.find((offer) => !isOpenPattern(patternOf(offer)) || offer.timeNegotiable);
  if (timed) return timeLabel(timed);
  const days = row.openWeekdays.flatMap((number) => WEEKDAYS[number - 1] ?? []);
  return days.length > 0 ? daysLabel(days) : '時間は未確認';
}

/** Places left in all open offers of a host together, within the limit of the whole host. */
export function placesOf(open: readonly FoundOfferRow[], host: PlacesOfHost): Places {
  if (open.length === 0) return { kind: 'none' };
  if (open.some((offer) => offer.openEntry)) return { kind: 'entry' };
  const each = open.map((offer) => placesLeftWithin(offer, host));
  const atMost = host.totalPlaces === null ? Infinity : Math.max(0, host.totalPlaces - host.takenPlaces);
  const left = Math.min(
    atMost,
    each.reduce<number>((sum, places) => sum + (places ?? 0), 0),
  );
  if (left > 0) return { kind: 'left', left };
  return each.includes(null) ? { kind: 'uncounted' } : { kind: 'full' };
}

/** The text in which the question is found, else the one that says most. */
function tellingText(row: FoundHostRow, offers: readonly FoundOfferRow[], marks: readonly Mark[]): Segment[] {
  const texts = [
    row.whatWeCanBring,
    ...offers.map((offer) => [offer.title, offer.description].filter(Boolean).join('。')),
    ...offers.map((offer) => offer.activities.map((slug) => label('activity', slug)).join('、')),
    row.openingText,
  ].filter((text) => text !== '');
  // Looking for the words is what costs: the texts after the first in which they stand are left alone.
  for (const text of marks.length > 0 ? texts : []) {
    const parts = highlight(text, marks, 70);
    if (parts.some((part) => part.marked)) return parts;
  }
  const [first] = texts;
  if (first !== undefined) return highlight(first, [], 70);
  const source = row.origin === 'import' ? `${row.sourceCredit || '公開データ'}から。` : '';
  return [{ text: `${source}できることは、まだ聞いていません。`, marked: false }];
}
