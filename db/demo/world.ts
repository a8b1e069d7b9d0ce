import { boundingBox } from '~/lib/geo/area-geometry';
import { addDays, fiscalYearOf, fiscalYearRange } from '~/lib/japanese-date';
import type { TownStaff } from './agencies';
import { makeStaff, MIDORI_STAFF, MINAMO_STAFF } from './agencies';
import { EXAMPLE_HOSTS } from './registry/example-hosts';
import { makeCapacityLife } from './registry/capacity-life';
import { makeFacilities } from './registry/facilities';
import type { FixedHost } from './registry/fixed-host';
import { STORY_HOSTS } from './registry/fixed-hosts';
import { makeAreaVersion, type AreaVersionRows } from './map/area-version';
import { midoriAreas, minamoAreas, minamoBackground } from './map/geography';
import { giveBelongings } from './registry/belongings';
import { makeHistory, type HistoryRows } from './registry/history';
import { makeHosts } from './registry/hosts';
import { idFor } from './ids';
import type { PeopleRows } from './people/case-book';
import type { ClaimRows } from './people/claims';
import { makeClaims } from './people/claims';
import type { CommunityRows } from './people/community';
import { makeCommunity } from './people/community';
import { makePeople } from './people/people';
import { midoriStories, minamoStories } from './people/stories';
import type { Story } from './people/story';
import { makeReachOuts } from './registry/reach-outs';
import { makeSearchWords } from './registry/search-words';
import { QUIET_HOSTS } from './registry/quiet-hosts';
import { makeGatherings, makeInsurances } from './registry/gatherings';
import { makePartners } from './registry/partners';
import { makeOffers } from './registry/opportunities';
import { makeFindings } from './registry/findings';
import type {
  AgencyRow,
  AnswerRow,
  AreaRow,
  AssessmentRow,
  BasisRow,
  CapacityRow,
  ConsultationRow,
  GatheringRow,
  HostDayRow,
  InsuranceRow,
  FindingRow,
  HostRow,
  OfferServiceRow,
  OpportunityRow,
  PartnerRow,
  ReachOutRow,
  OrganisationRow,
  SearchWordRow,
  SettingRow,
  SnapshotRow,
  UserRow,
} from './rows';
import type { Town } from './town';
import { townOf } from './town';

/** Everything a fictional municipality holds, as rows in the order in which they can be written. */
export interface World extends PeopleRows, ClaimRows, CommunityRows, HistoryRows, AreaVersionRows {
  municipality: { id: string; code: string; name: string; prefecture: string };
  agencies: AgencyRow[];
  areas: AreaRow[];
  settings: SettingRow[];
  searchWords: SearchWordRow[];
  organisations: OrganisationRow[];
  hosts: HostRow[];
  users: UserRow[];
  assessments: AssessmentRow[];
  opportunities: OpportunityRow[];
  partners: PartnerRow[];
  gatherings: GatheringRow[];
  insurances: InsuranceRow[];
  answers: AnswerRow[];
  findings: FindingRow[];
  capacities: CapacityRow[];
  bases: BasisRow[];
  consultations: ConsultationRow[];
  snapshots: SnapshotRow[];
  offerServices: OfferServiceRow[];
  hostDays: HostDayRow[];
  reachOuts: ReachOutRow[];
}

export interface WorldSize {
  hosts: number;
  offers: number;
  cases: number;
}

/** Codes that no municipality has, with right check digits. */
export const MINAMO_CODE = '990035';
export const MIDORI_CODE = '990043';

/** The size of the demonstration municipality. */
export const MINAMO_SIZE: WorldSize = { hosts: 240, offers: 400, cases: 60 };
const MIDORI_SIZE: WorldSize = { hosts: 24, offers: 36, cases: 4 };

function areaRows(town: Town): AreaRow[] {
  return town.areas.map((area, index) => ({
    id: town.areaId(area.key),
    level: area.level,
    name: area.name,
    parentId: area.parentKey === null ? null : town.areaId(area.parentKey),
    boundary: area.boundary,
    bbox: boundingBox(area.boundary),
    innerLat: area.innerPoint[1],
    innerLng: area.innerPoint[0],
    population: area.population,
    populationYear: Number(town.today.slice(0, 4)),
    populationBands: {
      '0-14': area.ages.under15,
      '15-64': area.ages.from15To64,
      '65-74': area.ages.from65To74,
      '75-': area.ages.over75,
    },
    source: '見本（架空の町）',
    sortOrder: index,
  }));
}

/** Whom to call when it cannot wait; numbers that nobody has. */
const URGENT_CONTACTS = [
  { name: '福祉の当番（夜間・休日）', phone: '0547-00-0110', note: '平日の昼は、市の福祉課につながります。' },
  { name: '救急の相談', phone: '#7119', note: '救急車を呼ぶか迷うとき。' },
  { name: '当番の医療機関の案内', phone: '0547-00-0119', note: '夜と休みの日に開いている所を聞けます。' },
];

/** What the town has settled: its waters on the map, ceilings of unit prices and the budget of 協力費. */
function settingRows(town: Town): SettingRow[] {
  const year = fiscalYearOf(town.today);
  const row = (key: string, value: unknown, validFrom: string): SettingRow => ({
    id: idFor(`${town.name} setting ${key}`),
    key,
    value,
    validFrom,
  });
  const ceilings = { honorarium: 2_000, venue_fee: 3_000, linen_laundry: 1_000, transport: 1_500 };
  return [
    ...(town.backdrop ? [row('map_backdrop', town.backdrop, addDays(town.today, -1_000))] : []),
    row('urgent_contacts', URGENT_CONTACTS, addDays(town.today, -200)),
    row('expense_ceilings', ceilings, fiscalYearRange(year - 1).from),
    row(`expense_budget_${year - 1}`, 400_000, fiscalYearRange(year - 1).from),
    row(`expense_budget_${year}`, 480_000, fiscalYearRange(year).from),
  ];
}

function makeWorld(
  town: Town,
  staff: TownStaff,
  fixed: readonly FixedHost[],
  stories: (count: number) => Story[],
  size: WorldSize,
): World {
  const { hosts, organisations } = giveBelongings(town, makeHosts(town, fixed, size.hosts));
  const offers = makeOffers(town, hosts, size.offers);
  const own = hosts.find(({ key }) =>
    offers.some(({ hostKey, row }) => hostKey === key && row.status === 'open'),
  );
  if (!own) throw new Error(`${town.name} has no host with an open offer.`);
  const people = makeStaff(town, staff, own.row.id);
  const facilities = makeFacilities(town, hosts, offers, [
    people.userId('coordinator'),
    people.userId('community'),
  ]);
  const cases = makePeople(town, people, { hosts, offers, ...facilities }, stories(size.cases));
  return {
    municipality: {
      id: idFor(`${town.name} municipality`),
      code: town.code,
      name: town.name,
      prefecture: '見本県',
    },
    agencies: people.agencies,
    areas: areaRows(town),
    settings: settingRows(town),
    searchWords: makeSearchWords(town, people.userId('community')),
    organisations,
    hosts: hosts.map(({ row }) => row),
    users: people.users,
    opportunities: offers.map(({ row }) => row),
    partners: makePartners(town, hosts, offers, own.key),
    gatherings: makeGatherings(town, offers),
    insurances: makeInsurances(town, offers),
    answers: offers.flatMap(({ answers }) => answers),
    findings: makeFindings(town, offers),
    ...facilities,
    reachOuts: makeReachOuts(town, hosts, [people.userId('coordinator'), people.userId('community')]),
    ...makeAreaVersion(town, hosts, people.userId('community')),
    ...makeHistory(town, hosts, offers, [people.userId('community'), people.userId('coordinator')]),
    ...cases,
    ...makeCapacityLife(
      town,
      { hosts, offers, ...facilities, placements: cases.placements },
      own.row.id,
      people.userId('coordinator'),
    ),
    ...makeClaims(town, people, cases.placements, own.row.id),
    ...makeCommunity(
      town,
      people,
      hosts.map(({ row }) => row),
    ),
  };
}

/** みなも市 on a day ('YYYY-MM-DD'): always the same for the same day and size. */
export function minamoWorld(today: string, wanted: Partial<WorldSize> = {}): World {
  const hosts = wanted.hosts ?? MINAMO_SIZE.hosts;
  const offers = Math.round((hosts * MINAMO_SIZE.offers) / MINAMO_SIZE.hosts);
  const size = { ...MINAMO_SIZE, offers, ...wanted };
  const town = townOf({
    name: 'みなも市',
    code: MINAMO_CODE,
    mailDomain: 'demo.example',
    today,
    areas: minamoAreas(),
    backdrop: minamoBackground(),
  });
  return makeWorld(
    town,
    MINAMO_STAFF,
    [...STORY_HOSTS, ...EXAMPLE_HOSTS, ...QUIET_HOSTS],
    minamoStories,
    size,
  );
}

/** みどり町, the small neighbour by which separation can be tried. */
export function midoriWorld(today: string): World {
  const town = townOf({
    name: 'みどり町',
    code: MIDORI_CODE,
    mailDomain: 'other.example',
    today,
    areas: midoriAreas(),
    backdrop: null,
  });
  return makeWorld(town, MIDORI_STAFF, [], midoriStories, MIDORI_SIZE);
}
