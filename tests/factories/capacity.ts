import type { CapacityRows, Facility, StoredService, StoredSnapshot } from '~/domain/registry/rules';
import { cellsOfAll } from '~/domain/taxonomy/slots';
import type { Day } from '~/lib/japanese-date';

/** E7: a B型 with 定員 20 and 17 core users on weekdays in the daytime, staff 3.0 at 7.5 to one. */
export const bTypeService: StoredService & { hostId: string } = {
  id: 'service',
  hostId: 'host',
  serviceKind: 'continuous_employment_b',
  authorisedCapacity: 20,
  usualCoreUsers: 17,
  operatingCells: cellsOfAll(['weekday_day']),
  closedOnHolidays: true,
  usualWeek: {},
  staffingRatio: '7.50',
  staffFte: '3.00',
  requiredFte: null,
  supportedByFacilityStaff: true,
  contractResidents: null,
  responsibleDepartment: '障害福祉担当',
  numbersConfirmedOn: null,
};

/** E5: a 養護老人ホーム with 定員 50 and 44 residents at all hours, 4 of them 契約入所. */
export const homeService: StoredService & { hostId: string } = {
  ...bTypeService,
  serviceKind: 'elderly_home_yogo',
  authorisedCapacity: 50,
  usualCoreUsers: 44,
  operatingCells: cellsOfAll(['any']),
  closedOnHolidays: false,
  staffingRatio: null,
  staffFte: '18.00',
  requiredFte: '17.00',
  contractResidents: 4,
  responsibleDepartment: '高齢者福祉担当',
};

export const spareSeats = {
  hostId: 'host',
  kind: 'within_hours_spare_capacity',
  validFrom: '2026-12-01',
  validTo: '2027-02-28',
  assetDisposalNeeded: false,
};

/** 23 December as a public holiday is made up, so that it falls on a Wednesday of the tests. */
export const isTestHoliday = (day: Day) => day === '2026-12-23';

/** Somebody with a seat in these slots. */
export function seat(
  placementId: string,
  slots: string[],
  more: Partial<CapacityRows['seats'][number]> = {},
) {
  return {
    placementId,
    hostId: 'host',
    opportunityId: 'offer',
    slots,
    trialOn: null,
    startedOn: '2026-12-01',
    endedOn: null,
    createdAt: new Date('2026-11-01T00:00:00Z'),
    ...more,
  };
}

/** The rows of the B型, each part to be replaced. */
export function capacityRows(change: Partial<CapacityRows> = {}): CapacityRows {
  return {
    services: [bTypeService],
    snapshots: [],
    bases: [spareSeats],
    seats: [],
    offerServices: [],
    ...change,
  };
}

/** What one day's slot has that the week has not. */
export function snapshot(
  day: Day,
  slot: string,
  change: Partial<StoredSnapshot> = {},
): CapacityRows['snapshots'][number] {
  return {
    serviceId: 'service',
    day,
    slot,
    coreForecast: null,
    coreActual: null,
    staffFte: null,
    closed: false,
    ...change,
  };
}

/** The first service of some rows. */
export function only(facilities: { all: readonly Facility[] }): Facility {
  const [facility] = facilities.all;
  if (!facility) throw new Error('no service');
  return facility;
}
