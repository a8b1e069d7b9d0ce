import { z } from 'zod';
import type { PlaceRows } from '#db/queries/matching.server';

type Capacity = PlaceRows['capacity'];

/** Who held a place before: with what its offer says of counting, because that one need not be open any more. */
const seatBefore = z.object({
  takes: z.boolean(),
  opportunity_id: z.string().nullable(),
  open_entry: z.boolean(),
  uses_capacity: z.boolean(),
  slots: z.array(z.string()),
  trial_on: z.string().nullable(),
  started_on: z.string().nullable(),
  ended_on: z.string().nullable(),
  created_at: z.coerce.date(),
});

const serviceBefore = z.object({
  authorised_capacity: z.number(),
  usual_core_users: z.number(),
  operating_cells: z.array(z.string()),
  closed_on_holidays: z.boolean(),
  usual_week: z.custom<Capacity['services'][number]['usualWeek']>((value) => typeof value === 'object'),
  staffing_ratio: z.coerce.string().nullable(),
  staff_fte: z.coerce.string().nullable(),
  required_fte: z.coerce.string().nullable(),
  supported_by_facility_staff: z.boolean(),
  contract_residents: z.number().nullable(),
});

const snapshotBefore = z.object({
  core_forecast: z.number().nullable(),
  core_actual: z.number().nullable(),
  staff_fte: z.coerce.string().nullable(),
  closed: z.boolean(),
});

/** The rows before somebody began, changed or ended to hold a place. Null: how it was cannot be read. */
export function seatUndone(rows: PlaceRows, id: string, before: unknown): PlaceRows | null {
  const { data: was } = seatBefore.nullable().safeParse(before);
  if (was === undefined) return null;
  const { capacity, hosts } = rows;
  const others = rows.taken.filter((one) => one.id !== id);
  const seats = capacity.seats.filter(({ placementId }) => placementId !== id);
  if (!was?.takes) return { ...rows, taken: others, capacity: { ...capacity, seats } };
  const held = hosts.map(({ id: hostId }) => ({
    ...{ hostId, opportunityId: was.opportunity_id, slots: was.slots },
  }));
  const taken = held.map((one) => ({ ...one, id, openEntry: was.open_entry }));
  const seated = held.map((one) => ({
    ...{ ...one, placementId: id, createdAt: was.created_at },
    ...{ trialOn: was.trial_on, startedOn: was.started_on, endedOn: was.ended_on },
  }));
  return {
    ...rows,
    taken: [...others, ...taken],
    capacity: { ...capacity, seats: was.uses_capacity ? [...seats, ...seated] : seats },
  };
}

/** The rows before the numbers of a facility changed; one that was registered since is left out. */
export function serviceUndone(rows: PlaceRows, id: string, before: unknown): PlaceRows | null {
  const { data: was } = serviceBefore.nullable().safeParse(before);
  if (was === undefined) return null;
  const services = rows.capacity.services.flatMap((row) => {
    if (row.id !== id) return [row];
    if (was === null) return [];
    return [
      {
        ...row,
        ...{ authorisedCapacity: was.authorised_capacity, usualCoreUsers: was.usual_core_users },
        ...{ operatingCells: was.operating_cells, closedOnHolidays: was.closed_on_holidays },
        ...{ usualWeek: was.usual_week, staffingRatio: was.staffing_ratio, staffFte: was.staff_fte },
        ...{ requiredFte: was.required_fte, contractResidents: was.contract_residents },
        supportedByFacilityStaff: was.supported_by_facility_staff,
      },
    ];
  });
  return { ...rows, capacity: { ...rows.capacity, services } };
}

/** The rows before the numbers of one day did. `subject`: '<service> <day> <slot>'. */
export function snapshotUndone(rows: PlaceRows, subject: string, before: unknown): PlaceRows | null {
  const { data: was } = snapshotBefore.nullable().safeParse(before);
  if (was === undefined) return null;
  const [serviceId = '', day = '', slot = ''] = subject.split(' ');
  const others = rows.capacity.snapshots.filter(
    (row) => row.serviceId !== serviceId || row.day !== day || row.slot !== slot,
  );
  const then = was && {
    ...{ serviceId, day, slot, note: '', closed: was.closed },
    ...{ coreForecast: was.core_forecast, coreActual: was.core_actual, staffFte: was.staff_fte },
  };
  return { ...rows, capacity: { ...rows.capacity, snapshots: then ? [...others, then] : others } };
}
