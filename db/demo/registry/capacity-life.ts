import {
  facilitiesOf,
  spareAt,
  suggestedMoves,
  usualHours,
  type Facility,
  type Participant,
} from '~/domain/registry/rules';
import { label } from '~/domain/taxonomy/lists';
import { SLOTS, WEEKDAYS } from '~/domain/taxonomy/slots';
import { addDays, weekdayOf } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { idFor } from '../ids';
import type {
  BasisRow,
  CapacityRow,
  ConsultationRow,
  HostDayRow,
  OfferServiceRow,
  PlacementRow,
  SnapshotRow,
} from '../rows';
import type { Town } from '../town';
import type { DemoHost } from './hosts';
import type { DemoOffer } from './opportunities';

export interface CapacityLife {
  capacities: CapacityRow[];
  bases: BasisRow[];
  snapshots: SnapshotRow[];
  consultations: ConsultationRow[];
  offerServices: OfferServiceRow[];
  hostDays: HostDayRow[];
  placements: PlacementRow[];
}

interface Before {
  hosts: readonly DemoHost[];
  offers: readonly DemoOffer[];
  capacities: readonly CapacityRow[];
  bases: readonly BasisRow[];
  placements: readonly PlacementRow[];
}

/** A host that has two designated services. */
const WITH_TWO = 'e2-plaza';

/**
 * What goes on at the facilities: talks with the 所管課 behind each basis, a day off, numbers confirmed, a further
 * service, and a facility that fills up soon, so that somebody is to be re-arranged (I2).
 */
export function makeCapacityLife(
  town: Town,
  before: Before,
  ownHostId: string,
  recordedBy: string,
): CapacityLife {
  const id = (what: string) => idFor(`${town.name} ${what}`);
  const consultations = before.bases.map((basis) => talkBehind(basis, id(`talk ${basis.id}`), recordedBy));
  const bases = before.bases.map((basis) => ({ ...basis, consultationId: id(`talk ${basis.id}`) }));
  const capacities = [
    ...before.capacities.map((row, index) => ({ ...row, ...confirmedAt(town, before, row, index) })),
    ...furtherService(before, id),
  ];
  const rise = riseAt(town, before, id, recordedBy);
  return {
    capacities,
    bases,
    consultations,
    snapshots: [...rise.snapshots, ...dayOff(town, before, id, recordedBy)],
    offerServices: seatsOf(before, id),
    hostDays: markedDay(town, before, ownHostId, id),
    placements: before.placements.map((row) => ({
      ...row,
      rearrangeFrom: rise.moves.get(row.id) ?? null,
    })),
  };
}

/** When the numbers were confirmed: lately, too long ago to rely on, or so long ago that nobody is placed by them. */
function confirmedAt(town: Town, before: Before, { hostId }: CapacityRow, index: number) {
  if (index % 3 === 0) {
    return { numbersConfirmedOn: addDays(town.today, -4), numbersConfirmedTo: addDays(town.today, 6) };
  }
  const told = before.hosts.some(({ row, fixed }) => row.id === hostId && fixed !== null);
  if (told || index % 3 === 2) return {};
  const comes = before.placements.some((placement) => placement.hostId === hostId);
  return { numbersConfirmedOn: addDays(town.today, comes ? -41 : -135) };
}

function talkBehind(basis: BasisRow, id: string, recordedBy: string): ConsultationRow {
  return {
    id,
    hostId: basis.hostId,
    department: basis.consultedDepartment,
    answeredBy: '係長',
    consultedOn: basis.consultedOn,
    method: 'telephone',
    asked: `${label('temporaryUseKind', basis.kind)}ことについて（一時的な使用）`,
    answer: '本来の利用者を先にすることを条件に、差し支えない。',
    recordedBy,
  };
}

function furtherService({ hosts }: Before, id: (what: string) => string): CapacityRow[] {
  const host = hosts.find(({ key }) => key === WITH_TWO);
  if (!host) return [];
  const kind = 'community_activity_center';
  return [
    {
      id: id('second service'),
      hostId: host.row.id,
      serviceKind: kind,
      designationNumber: '9910020031',
      authorisedCapacity: 15,
      usualCoreUsers: 11,
      staffFte: '3.00',
      requiredFte: '2.00',
      responsibleDepartment: '障害福祉担当',
      ...usualHours(kind),
    },
  ];
}

/** Each offer that takes a seat at a facility written by hand says of which service. */
function seatsOf({ hosts, offers, capacities }: Before, id: (what: string) => string): OfferServiceRow[] {
  const written = new Map(hosts.filter(({ fixed }) => fixed).map(({ key, row }) => [key, row.id]));
  return offers.flatMap(({ key, hostKey, row }) => {
    const hostId = row.usesCapacity ? written.get(hostKey) : undefined;
    const service = hostId && capacities.find((one) => one.hostId === hostId);
    if (!service) return [];
    return [{ id: id(`seat ${key}`), opportunityId: row.id, serviceId: service.id }];
  });
}

const isWednesday = (day: string) => weekdayOf(day) === 'wed';

/** The first facility closes on a Wednesday soon. */
function dayOff(
  town: Town,
  { capacities }: Before,
  id: (what: string) => string,
  enteredBy: string,
): SnapshotRow[] {
  const service = capacities.find(({ closedOnHolidays }) => closedOnHolidays);
  if (!service) return [];
  const day = [4, 5, 6, 7, 8, 9, 10].map((ahead) => addDays(town.today, ahead)).find(isWednesday);
  if (!day) return [];
  return (['am', 'pm'] as const).map((slot) => ({
    id: id(`day off ${slot}`),
    serviceId: service.id,
    day,
    slot,
    closed: true,
    note: '設備の点検',
    enteredBy,
    enteredHow: 'staff',
  }));
}

/** The own host of the demonstration asks to be called first on one of its days of next week. */
function markedDay(
  town: Town,
  { offers, hosts }: Before,
  ownHostId: string,
  id: (what: string) => string,
): HostDayRow[] {
  const own = hosts.find(({ row }) => row.id === ownHostId);
  const times = offers.filter(({ hostKey }) => hostKey === own?.key).flatMap(({ row }) => row.times ?? []);
  for (let ahead = 4; ahead < 11; ahead += 1) {
    const day = addDays(town.today, ahead);
    const time = times.find(({ weekday }) => WEEKDAYS[weekday - 1] === weekdayOf(day));
    if (time) return [{ id: id('marked day'), hostId: ownHostId, day, slot: time.slot, mark: 'maybe' }];
  }
  return [];
}

interface Rise {
  snapshots: SnapshotRow[];
  moves: ReadonlyMap<string, string>;
}

/** The core users of a facility with a participant rise on one coming day above what is left. */
function riseAt(town: Town, before: Before, id: (what: string) => string, enteredBy: string): Rise {
  const facility = facilities(before).find(
    ({ host, service: { participants } }) => !host.fixed && participants.length > 0,
  )?.service;
  const at = facility && firstMomentOf(facility, facility.participants, addDays(town.today, 9));
  if (!facility || !at) return { snapshots: [], moves: new Map() };
  const { capacity } = spareAt(facility, at);
  const forecast = { ...at, coreForecast: capacity, coreActual: null, staffFte: null, closed: false };
  const snapshot = {
    ...{ id: id('rise'), serviceId: facility.service.id, ...at, coreForecast: capacity },
    ...{ note: '新しい利用者の体験', enteredBy, enteredHow: 'staff' },
  };
  const fuller = { ...facility, snapshots: new Map([[`${at.day} ${at.slot}`, forecast]]) };
  return { snapshots: [snapshot], moves: suggestedMoves(fuller, town.today) };
}

function firstMomentOf(facility: Facility, participants: readonly Participant[], from: string) {
  const moments = Array.from({ length: 21 }, (_, ahead) => addDays(from, ahead)).flatMap((day) =>
    SLOTS.map((slot) => ({ day, slot })),
  );
  return moments.find((at) => {
    const coming = participants.some(({ slots }) => slots.includes(`${weekdayOf(at.day)}_${at.slot}`));
    return coming && spareAt(facility, at).operates;
  });
}

/** The facilities with those who have a seat there, as the site counts them. */
function facilities({ hosts, offers, capacities, bases, placements }: Before) {
  const seated = new Set(offers.filter(({ row }) => row.usesCapacity).map(({ row }) => row.id));
  const seats = placements.flatMap((row) =>
    seated.has(row.opportunityId ?? '') && ['trial', 'active', 'paused', 'settled'].includes(row.status ?? '')
      ? [
          {
            placementId: row.id,
            hostId: row.hostId,
            opportunityId: row.opportunityId ?? null,
            slots: row.slots ?? [],
            trialOn: row.trialOn ?? null,
            startedOn: row.startedOn ?? null,
            endedOn: null,
            createdAt: row.createdAt ?? new Date(0),
          },
        ]
      : [],
  );
  const services = capacities.map((row) => ({
    ...row,
    serviceKind: row.serviceKind ?? '',
    operatingCells: row.operatingCells ?? [],
    closedOnHolidays: row.closedOnHolidays ?? true,
    usualWeek: row.usualWeek ?? {},
    staffingRatio: row.staffingRatio ?? null,
    staffFte: row.staffFte ?? null,
    requiredFte: row.requiredFte ?? null,
    supportedByFacilityStaff: row.supportedByFacilityStaff ?? true,
    contractResidents: row.contractResidents ?? null,
    responsibleDepartment: row.responsibleDepartment ?? '',
    numbersConfirmedOn: row.numbersConfirmedOn ?? null,
  }));
  const known = bases.map((row) => ({ ...row, assetDisposalNeeded: row.assetDisposalNeeded ?? false }));
  const at = facilitiesOf({ services, snapshots: [], bases: known, seats, offerServices: [] }, isHoliday);
  return hosts.flatMap((host) => at(host.row).all.map((service) => ({ host, service })));
}
