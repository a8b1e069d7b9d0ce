import { and, eq, isNull, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { CaseVisibility } from '~/domain/people/rules';
import { cases } from '../schema/people.server';
import type { CaseWay, ScopedTx } from '../scope.server';

const todayInTokyo = sql`(now() at time zone 'Asia/Tokyo')::date`;

/** For how long after a meeting its members still read what it found: until the minutes are settled. */
const daysAfterMeeting = 30;

/** The newest word of the person on a scope is "yes" and still holds. */
const agreedTo = (of: { municipalityId: SQLWrapper; caseId: SQLWrapper; scope: SQLWrapper }) => sql`exists (
  select 1 from (
    select c.state, c.valid_until from consents c
    where c.municipality_id = ${of.municipalityId} and c.case_id = ${of.caseId} and c.scope = ${of.scope}
    order by c.recorded_at desc, c.id desc limit 1
  ) newest
  where newest.state = 'granted' and (newest.valid_until is null or newest.valid_until >= ${todayInTokyo})
)`;

const sharedWithMembers = agreedTo({
  municipalityId: cases.municipalityId,
  caseId: cases.id,
  scope: sql`'plan_meeting_members'`,
});

/** An agency that joined on a consent works on the case as long as that holds (INT-10); `a` is its row. */
export const stillJoined = sql`(a.consent_scope is null or ${agreedTo({
  municipalityId: sql`a.municipality_id`,
  caseId: sql`a.case_id`,
  scope: sql`a.consent_scope`,
})})`;

/** The meeting has to do with the case: an item waits for it or for its result or was lately found on, or a plan waits for what follows. */
const beforeTheMeeting = sql`(
  exists (
    select 1 from agenda_items i
    join meetings m on m.municipality_id = i.municipality_id and m.id = i.meeting_id
    where i.municipality_id = ${cases.municipalityId} and i.case_id = ${cases.id} and i.status <> 'withdrawn'
      and (m.status = 'scheduled'
        or (m.status = 'held' and (i.outcome is null or m.held_on >= ${todayInTokyo} - ${daysAfterMeeting}::int)))
  ) or exists (
    select 1 from plans p
    where p.municipality_id = ${cases.municipalityId} and p.case_id = ${cases.id}
      and p.status in ('submitted', 'found_appropriate')
  )
)`;

const worksOn = (agencyId: string) => sql`exists (
  select 1 from case_agencies a
  where a.municipality_id = ${cases.municipalityId} and a.case_id = ${cases.id} and a.agency_id = ${agencyId}
    and ${stillJoined}
)`;

const isOpenedBy = (userId: string) => sql`exists (
  select 1 from case_openings o
  where o.municipality_id = ${cases.municipalityId} and o.case_id = ${cases.id}
    and o.opened_by = ${userId} and o.until > now()
)`;

/** There is a 支援決定 on the person: under this code, or under that of a case that was taken up in it. */
const isDecided = sql`(${cases.supportDecidedOn} is not null or exists (
  select 1 from cases m
  where m.municipality_id = ${cases.municipalityId} and m.merged_into = ${cases.id}
    and m.support_decided_on is not null
))`;

/** A case that was taken up in another one is seen by nobody: what it held stands there. */
const standsByItself = isNull(cases.mergedInto);

/** The condition on `cases` that a reader's visibility comes down to; nothing visible is `false`. */
export function visibleTo({
  everything,
  agencyId,
  leadAgencyId,
  asMember,
  decided,
  openedBy,
}: Partial<CaseVisibility>): SQL {
  if (everything) return standsByItself;
  const parts = [
    agencyId ? worksOn(agencyId) : undefined,
    leadAgencyId ? eq(cases.agencyId, leadAgencyId) : undefined,
    asMember ? sql`(${sharedWithMembers} and ${beforeTheMeeting})` : undefined,
    decided ? isDecided : undefined,
    openedBy ? isOpenedBy(openedBy) : undefined,
  ];
  const one = or(...parts);
  return one ? (and(standsByItself, one) ?? sql`false`) : sql`false`;
}

/** By which right the reader sees this case, the plainest first; null when by none. */
export async function findCaseWay(
  tx: ScopedTx,
  id: string,
  { everything, agencyId, asMember, decided, openedBy }: CaseVisibility,
): Promise<CaseWay | null> {
  const [row] = await tx
    .select({
      works: sql<boolean>`${visibleTo({ everything, agencyId })}`,
      meeting: sql<boolean>`${visibleTo({ asMember })}`,
      decided: sql<boolean>`${visibleTo({ decided })}`,
      urgent: sql<boolean>`${visibleTo({ openedBy })}`,
    })
    .from(cases)
    .where(eq(cases.id, id));
  const ways = ['works', 'meeting', 'decided', 'urgent'] as const;
  return ways.find((way) => row?.[way]) ?? null;
}

/** The ids of all cases the reader sees. */
export async function listVisibleCaseIds(
  tx: ScopedTx,
  visibility: Partial<CaseVisibility>,
): Promise<string[]> {
  const rows = await tx.select({ id: cases.id }).from(cases).where(visibleTo(visibility));
  return rows.map(({ id }) => id);
}
