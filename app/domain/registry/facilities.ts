import { groupBy } from '~/lib/group-by';
import type { Day } from '~/lib/japanese-date';
import {
  snapshotKey,
  type Facility,
  type Participant,
  type StoredBasis,
  type StoredService,
  type StoredSnapshot,
} from './facility';
import { usualHours } from './usual-hours';

/** Somebody who takes, or took, a seat of a facility. */
export interface SeatRow {
  readonly placementId: string;
  readonly hostId: string;
  readonly opportunityId: string | null;
  readonly slots: readonly string[];
  readonly trialOn: Day | null;
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  readonly createdAt: Date;
}

/** Everything 余力 is computed from, of one host or of many. */
export interface CapacityRows {
  readonly services: readonly (StoredService & { readonly hostId: string })[];
  readonly snapshots: readonly (StoredSnapshot & { readonly serviceId: string })[];
  readonly bases: readonly (StoredBasis & { readonly hostId: string })[];
  readonly seats: readonly SeatRow[];
  readonly offerServices: readonly { readonly opportunityId: string; readonly serviceId: string }[];
}

/** The designated services of one host; the one of the host's own kind first. */
export interface HostFacilities {
  readonly all: readonly Facility[];
  /** The service whose 定員 an offer takes; null when none is registered. */
  of(opportunityId: string | null): Facility | null;
}

/** Rows grouped by host, ready to be computed with. */
export function facilitiesOf(rows: CapacityRows, isHoliday: (day: Day) => boolean) {
  const services = groupBy(rows.services, ({ hostId }) => hostId);
  const bases = groupBy(rows.bases, ({ hostId }) => hostId);
  const seats = groupBy(rows.seats, ({ hostId }) => hostId);
  const snapshots = groupBy(rows.snapshots, ({ serviceId }) => serviceId);
  const chosen = new Map(
    rows.offerServices.map(({ opportunityId, serviceId }) => [opportunityId, serviceId]),
  );
  return (host: { id: string; kind: string }): HostFacilities => {
    const own = (services.get(host.id) ?? [])
      .map((service) => (service.serviceKind === '' ? { ...service, ...usualHours(host.kind) } : service))
      .toSorted((a, b) => rank(a, host.kind) - rank(b, host.kind));
    const serviceOf = (opportunityId: string | null) => {
      const id = opportunityId === null ? undefined : chosen.get(opportunityId);
      return own.find((service) => service.id === id) ?? own[0];
    };
    const all = own.map((service): Facility => ({
      kind: service.serviceKind || host.kind,
      service,
      bases: bases.get(host.id) ?? [],
      snapshots: new Map((snapshots.get(service.id) ?? []).map((row) => [snapshotKey(row), row])),
      participants: (seats.get(host.id) ?? [])
        .filter(({ opportunityId }) => serviceOf(opportunityId) === service)
        .map(participantOf),
      isHoliday,
    }));
    return {
      all,
      of: (opportunityId) => all.find(({ service }) => service === serviceOf(opportunityId)) ?? null,
    };
  };
}

function rank({ serviceKind }: StoredService, hostKind: string): number {
  return serviceKind === '' || serviceKind === hostKind ? 0 : 1;
}

/** A place is held from the first day somebody comes, a visit included, until the placement ends. */
function participantOf({ placementId, slots, trialOn, startedOn, endedOn, createdAt }: SeatRow): Participant {
  const from = trialOn !== null && startedOn !== null && startedOn < trialOn ? startedOn : trialOn;
  return { id: placementId, slots, from: from ?? startedOn, to: endedOn, since: createdAt.toISOString() };
}
