import { and, eq } from 'drizzle-orm';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
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
