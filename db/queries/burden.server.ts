import { and, asc, eq, inArray, isNotNull, sql, type AnyColumn } from 'drizzle-orm';
import { cases } from '../schema/people.server';
import { followUps, placements } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { caseOfPlacement, hostOfPlacement } from './joins.server';

/** The last answer to one question with its day; of one day the heavier one. */
function last(column: AnyColumn, heavierFirst: 'asc' | 'desc') {
  const answer = sql`f.${sql.identifier(column.name)}`;
  return sql`(
    select jsonb_build_object('value', ${answer}, 'on', f.done_on) from ${followUps} f
    where f.municipality_id = ${placements}.municipality_id and f.placement_id = ${placements}.id
      and f.status = 'done' and ${answer} is not null
    order by f.done_on desc, ${answer} ${sql.raw(heavierFirst)} limit 1)`;
}

interface Answer<Value> {
  value: Value;
  on: string;
}

const answers = {
  felt: sql<Answer<'yes' | 'no'> | null>`${last(followUps.feltBurden, 'desc')}`,
  mood: sql<Answer<number> | null>`${last(followUps.mood, 'asc')}`,
  hostBurden: sql<Answer<number> | null>`${last(followUps.hostBurden, 'desc')}`,
};

/** What was answered last about the load of the person and of the host at one placement. */
export async function findBurden(tx: ScopedTx, placementId: string) {
  const [row] = await tx.select(answers).from(placements).where(eq(placements.id, placementId));
  return row ?? { felt: null, mood: null, hostBurden: null };
}

/** The same of all who come, with whether a talk with the person is due up to a day anyway. */
export async function listBurdens(tx: ScopedTx, day: string) {
  return tx
    .select({
      ...answers,
      placementId: placements.id,
      status: placements.status,
      startedOn: placements.startedOn,
      caseId: cases.id,
      coordinatorId: cases.coordinatorUserId,
      hostName: hosts.name,
      personTalkDue: sql<boolean>`exists (select 1 from ${followUps} f
        where f.municipality_id = ${placements}.municipality_id and f.placement_id = ${placements}.id
          and f.side = 'person' and f.status = 'planned' and f.planned_on <= ${day})`,
    })
    .from(placements)
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(hosts, hostOfPlacement)
    .where(and(inArray(placements.status, ['active', 'paused', 'settled']), isNotNull(placements.startedOn)))
    .orderBy(asc(placements.id));
}
