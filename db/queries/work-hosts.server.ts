import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { areas, hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { areaOfHost } from './joins.server';

const named = { id: hosts.id, name: hosts.name, areaName: areas.name };

/** Hosts that bear a name, or a name with their area behind it as lists write it. */
export async function listHostsCalled(tx: ScopedTx, called: string) {
  return tx
    .select(named)
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(
      and(
        inArray(hosts.status, ['pending', 'listed', 'paused']),
        or(eq(hosts.name, called), sql`${hosts.name} || '（' || ${areas.name} || '）' = ${called}`),
      ),
    )
    .orderBy(asc(hosts.id))
    .limit(5);
}

/** Hosts to be offered for a work: where the person goes or was asked about, and where works were shown before. */
export async function listLikelyHosts(tx: ScopedTx, caseId: string, limit: number) {
  return tx
    .select(named)
    .from(hosts)
    .leftJoin(areas, areaOfHost)
    .where(
      and(
        inArray(hosts.status, ['pending', 'listed', 'paused']),
        or(
          sql`exists (select 1 from placements p where p.municipality_id = ${hosts.municipalityId}
            and p.host_id = ${hosts.id} and p.case_id = ${caseId})`,
          sql`exists (select 1 from work_loans l where l.municipality_id = ${hosts.municipalityId}
            and l.host_id = ${hosts.id})`,
          sql`exists (select 1 from opportunities o where o.municipality_id = ${hosts.municipalityId}
            and o.host_id = ${hosts.id} and o.menu_kind = 'creative_commission' and o.status = 'open')`,
        ),
      ),
    )
    .orderBy(asc(hosts.name), asc(hosts.id))
    .limit(limit);
}
