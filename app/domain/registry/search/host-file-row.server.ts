import type { HostForFile } from '#db/queries/host-files.server';
import type { FoundOfferRow } from '#db/queries/registry-search.server';
import { label } from '~/domain/taxonomy/index.server';
import type { Day } from '~/lib/japanese-date';
import { wholeAddress } from '~/lib/text/address';
import { toKatakana } from '~/lib/text/fold';
import {
  hostStatusNames,
  precisionNames,
  stanceNames,
  visibilityNames,
  type HostStatus,
  type Precision,
  type Stance,
  type Visibility,
} from '../labels';
import { publicPlace } from '../public-place';
import { openOffers, placesOf } from './host-cards.server';
import type { SearchRequest } from './question.server';

/** A host as a file holds it. Of its place stands there what the reader may know. */
export interface HostFileRow {
  /** 全国地方公共団体コード of the municipality whose registry it is, six digits. */
  municipalityCode: string;
  /** 都道府県 and 市区町村. */
  municipality: string;
  id: string;
  name: string;
  kana: string;
  kind: string;
  area: string;
  address: string;
  lat: number | null;
  lng: number | null;
  phone: string;
  url: string;
  organisation: string;
  corporateNumber: string;
  /** 月火水 */
  weekdays: string;
  opensAt: string;
  closesAt: string;
  opening: string;
  what: string;
  /** Places left in open offers; null where they are not counted. */
  openPlaces: number | null;
  confirmedOn: Day | null;
  source: string;
  /** Only for supporters, in words. */
  staff: { stance: string; status: string; visibility: string; precision: string } | null;
}

export interface RowContext {
  /** The municipality whose registry it is. */
  home: { code: string; prefecture: string; name: string };
  audience: SearchRequest['audience'];
  day: Day;
}

/** A host of the database as a file holds it: to the public nothing from which a withheld place follows. */
export function hostFileRow(
  row: HostForFile,
  offers: FoundOfferRow[],
  { home, audience, day }: RowContext,
): HostFileRow {
  const forStaff = audience === 'staff';
  const place = forStaff ? row : publicPlace(row);
  // The number of a corporation leads to its address.
  const named = forStaff || row.locationPrecision === 'exact';
  const places = placesOf(openOffers(offers, day), row);
  return {
    municipalityCode: home.code,
    municipality: `${home.prefecture}${home.name}`,
    id: row.id,
    name: row.name,
    kana: toKatakana(row.kana),
    kind: label('hostKind', row.kind),
    area: place.areaName ?? (place.outside ? '市外' : ''),
    address: place.outside ? place.address : wholeAddress(place.address, home),
    lat: place.lat,
    lng: place.lng,
    phone: row.publicPhone,
    url: row.url,
    organisation: named ? (row.organisationName ?? '') : '',
    corporateNumber: named ? (row.corporateNumber ?? '') : '',
    weekdays: row.openWeekdays.map((number) => '月火水木金土日'.charAt(number - 1)).join(''),
    opensAt: row.opensAt ?? '',
    closesAt: row.closesAt ?? '',
    opening: row.openingText,
    what: row.whatWeCanBring,
    openPlaces: places.kind === 'left' ? places.left : places.kind === 'full' ? 0 : null,
    confirmedOn: row.confirmedOn,
    source: row.sourceCredit,
    staff: forStaff
      ? {
          stance: stanceNames[row.stance as Stance],
          status: hostStatusNames[row.status as HostStatus],
          visibility: visibilityNames[row.visibility as Visibility],
          precision: precisionNames[row.locationPrecision as Precision],
        }
      : null,
  };
}
