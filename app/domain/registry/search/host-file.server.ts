import { findMunicipality } from '#db/queries/directory.server';
import { listHostsForFile, type HostForFile } from '#db/queries/host-files.server';
import { listOpenOffers, type FoundOfferRow } from '#db/queries/registry-search.server';
import { Invalid } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { label } from '~/domain/taxonomy/index.server';
import { today, type Day } from '~/lib/japanese-date';
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
import { askEngine, type SearchRequest } from './search-hosts.server';

/** A host as a file holds it. Of its place stands there what the reader may know. */
export interface HostFileRow {
  /** 全国地方公共団体コード and name of the municipality whose registry it is. */
  municipalityCode: string;
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

interface ShowRequest {
  ids: readonly string[];
  audience: SearchRequest['audience'];
}

const showRows = read({
  name: 'registry.list-hosts-for-file',
  openBecause: 'it shows what the search of the asker found: visitors get listed, public hosts alone',
  run: async ({ tx, now }, { ids, audience }: ShowRequest) => {
    const town = await findMunicipality(tx.municipalityId, tx);
    const offers = await listOpenOffers(tx, ids);
    const rows = await listHostsForFile(tx, ids, audience === 'public');
    const byId = new Map(rows.map((row) => [row.id, row]));
    const context = { code: town?.code ?? '', name: town?.name ?? '', audience, day: today(now) };
    return ids.flatMap((id) => {
      const row = byId.get(id);
      const own = offers.filter(({ hostId }) => hostId === id);
      return row ? [rowOf(row, own, context)] : [];
    });
  },
});

const fetchedTogether = 500;

/**
 * All hosts of an address, in the order of its search, for files.
 *
 * @param most the longest list that is wanted.
 * @throws Invalid naming the parts of the address that cannot be read.
 */
export async function listHostsOfFile(
  scope: Scope,
  request: SearchRequest,
  most: number,
): Promise<HostFileRow[]> {
  const { address, result } = await askEngine(scope, request, {
    page: 1,
    pageSize: most,
    withPoints: false,
    withFacets: false,
  });
  if (address.faults.length > 0) throw new Invalid({ '': [...address.faults] });
  const { audience, now } = request;
  const rows: HostFileRow[] = [];
  for (let at = 0; at < result.hits.length; at += fetchedTogether) {
    const ids = result.hits.slice(at, at + fetchedTogether).map(({ id }) => id);
    rows.push(...(await showRows(scope, { ids, audience }, { now })));
  }
  return rows;
}

interface RowContext {
  code: string;
  name: string;
  audience: SearchRequest['audience'];
  day: Day;
}

function rowOf(row: HostForFile, offers: FoundOfferRow[], { code, name, audience, day }: RowContext) {
  const forStaff = audience === 'staff';
  const place = forStaff ? row : publicPlace(row);
  // The number of a corporation leads to its address.
  const named = forStaff || row.locationPrecision === 'exact';
  const places = placesOf(openOffers(offers, day), row.totalPlaces);
  return {
    municipalityCode: code,
    municipality: name,
    id: row.id,
    name: row.name,
    kana: row.kana,
    kind: label('hostKind', row.kind),
    area: place.areaName ?? (place.outside ? '市外' : ''),
    address: place.address,
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
  } satisfies HostFileRow;
}
