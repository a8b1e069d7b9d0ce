import { and, eq, or, sql, type SQL } from 'drizzle-orm';
import type { CaseVisibility } from '~/domain/people/rules';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

const todayInTokyo = sql`(now() at time zone 'Asia/Tokyo')::date`;

/** The newest word of the person on sharing with the members of the meeting is "yes" and still holds. */
const sharedWithMembers = sql`exists (
  select 1 from (
    select c.state, c.valid_until from consents c
    where c.municipality_id = ${cases.municipalityId} and c.case_id = ${cases.id} and c.scope = 'plan_meeting_members'
    order by c.recorded_at desc, c.id desc limit 1
  ) newest
  where newest.state = 'granted' and (newest.valid_until is null or newest.valid_until >= ${todayInTokyo})
)`;

/** The condition on `cases` that a reader's visibility comes down to; nothing visible is `false`. */
export function visibleTo(visibility: CaseVisibility): SQL {
  if (visibility.everything) return sql`true`;
  const parts = [
    visibility.agencyId === null
      ? undefined
      : sql`exists (
          select 1 from case_agencies a
          where a.municipality_id = ${cases.municipalityId} and a.case_id = ${cases.id}
            and a.agency_id = ${visibility.agencyId}
        )`,
    visibility.sharedWithMembers ? sharedWithMembers : undefined,
    visibility.decided ? sql`${cases.supportDecidedOn} is not null` : undefined,
  ];
  return or(...parts) ?? sql`false`;
}

/** Whether the reader sees this case. */
export async function isCaseVisible(tx: ScopedTx, id: string, visibility: CaseVisibility): Promise<boolean> {
  const [row] = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, id), visibleTo(visibility)));
  return row !== undefined;
}

/** The ids of all cases the reader sees. */
export async function listVisibleCaseIds(tx: ScopedTx, visibility: CaseVisibility): Promise<string[]> {
  const rows = await tx.select({ id: cases.id }).from(cases).where(visibleTo(visibility));
  return rows.map(({ id }) => id);
}
