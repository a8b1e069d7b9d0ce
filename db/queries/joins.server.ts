import { and, eq, sql } from 'drizzle-orm';
import { cases } from '../schema/people.server';
import { placements, takesPlace } from '../schema/placements.server';
import { areas, hosts, opportunities } from '../schema/registry.server';

// How the rows of two tables find each other: always within one municipality, and by the whole key.

export const caseOfPlacement = and(
  eq(cases.municipalityId, placements.municipalityId),
  eq(cases.id, placements.caseId),
);

export const hostOfPlacement = and(
  eq(hosts.municipalityId, placements.municipalityId),
  eq(hosts.id, placements.hostId),
);

export const offerOfPlacement = and(
  eq(opportunities.municipalityId, placements.municipalityId),
  eq(opportunities.id, placements.opportunityId),
);

export const areaOfHost = and(eq(areas.municipalityId, hosts.municipalityId), eq(areas.id, hosts.areaId));

/** Persons who hold a place at a host, in whatever offer or in none; without those who come and go as they like. */
export const takenPlaces = sql<number>`(select count(*) from placements p
  left join opportunities o on o.municipality_id = p.municipality_id and o.id = p.opportunity_id
  where p.municipality_id = hosts.municipality_id and p.host_id = hosts.id and p.status in ${takesPlace}
    and o.open_entry is not true)`.mapWith(Number);
