import { sql } from 'drizzle-orm';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';

const lastEnd = sql`(select max(p.ended_on) from ${placements} p
  where p.municipality_id = ${cases.municipalityId} and p.case_id = ${cases.id} and p.status = 'ended')`;

/** A placement that was ended for a later day: until then somebody comes. */
export function endsAfter(day: string) {
  return sql`(${placements.status} = 'ended' and ${placements.endedOn} > ${day})`;
}

/**
 * The day since which a case waits for a place: that of the application, else the one on which the case was opened, or
 * the end of its last placement. A placement that was declined ended nothing: the waiting goes on.
 */
export const waitingSince = sql<string>`greatest(coalesce(${cases.appliedOn},
  (${cases.createdAt} at time zone 'Asia/Tokyo')::date), ${lastEnd})::text`;
