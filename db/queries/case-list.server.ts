import { and, asc, count, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { CaseSort, CaseVisibility, StallKind, VisitKind } from '~/domain/people/rules';
import { cases, profiles } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';
import {
  coordinator,
  coordinatorOfCase,
  line,
  profileOfCase,
  referrerAgency,
  referrerOfCase,
} from './case-lines.server';
import { stallColumns, standsStill } from './case-stalls.server';
import { listMarks } from './case-marks.server';
import { visibleTo } from './case-visibility.server';

export interface CaseFilter {
  statuses?: readonly string[];
  /** Whose cases: as coordinator or as referrer. */
  ofUserId?: string;
  /** Those that stand still today. */
  stalled?: { cutoffs: Readonly<Record<StallKind, string>>; today: string };
  /** Cases that this actor has opened, by the audit log. */
  openedBy?: string;
  /** Beginning of the code, or of one that was taken up in the case, such as `tsubame-48`. */
  codePrefix?: string;
  /** A part of the case number of the reader's own agency, as `plainRef` has it; empty finds nothing. */
  caseRef?: { agencyId: string | null; text: string };
  /** Of these alone. */
  ids?: readonly string[];
}

/** How many of the cases somebody opened last are remembered. */
const remembered = 20;
/** Openings of cases that are looked through for them: one case may have been opened many times. */
const lookedThrough = 400;

/** The newest opening of each of the cases that somebody opened last. */
const openings = (tx: ScopedTx, actor: string) => sql`(
  select o.subject_id as code, max(o.seq) as seq from (
    select a.subject_id, a.seq from audit_log a
    where a.municipality_id = ${tx.municipalityId} and a.actor = ${actor} and a.action = 'people.get-case'
    order by a.seq desc limit ${lookedThrough}
  ) o group by o.subject_id order by 2 desc limit ${remembered}
)`;

/** Letters, digits and width alone decide: 「参－９００」 is 参900, as is 「参 900」. */
const plain = (text: SQL) =>
  sql`regexp_replace(lower(normalize(${text}, NFKC)), '[[:space:]‐-―−ー・._/-]', '', 'g')`;

/** The case number of one agency; '' without one. */
const refOf = (agencyId: string | null) => sql<string>`coalesce((
  select r.case_ref from case_agencies r
  where r.municipality_id = ${cases.municipalityId} and r.case_id = ${cases.id} and r.agency_id = ${agencyId}
), '')`;

/** Every day that is planned for a case: what comes next, a visit or trial, follow-ups of either side. */
const planned = sql`(
  select ${cases.nextOn} as on_day, 'next' as kind, 1 as rank
  union all
  select p.trial_on, 'trial', 0 from placements p
  where p.municipality_id = ${cases.municipalityId} and p.case_id = ${cases.id} and p.status = 'trial'
  union all
  select f.planned_on, f.side, 2 from placements p
  join follow_ups f on f.municipality_id = p.municipality_id and f.placement_id = p.id and f.status = 'planned'
  where p.municipality_id = ${cases.municipalityId} and p.case_id = ${cases.id}
    and p.status in ('active', 'paused', 'settled')
)`;

const nextVisit = sql<{ on: string; kind: VisitKind } | null>`(
  select json_build_object('on', v.on_day, 'kind', v.kind) from ${planned} v
  where v.on_day is not null order by v.on_day, v.rank limit 1
)`;

const orders: Record<CaseSort, SQL> = {
  next: sql`(select min(v.on_day) from ${planned} v) asc nulls last`,
  contact: sql`${cases.lastContactOn} asc nulls first`,
  new: desc(cases.createdAt),
};

function matching(tx: ScopedTx, visibility: CaseVisibility, filter: CaseFilter): SQL | undefined {
  const { statuses, ofUserId, stalled, openedBy, codePrefix, caseRef, ids } = filter;
  const found = [
    codePrefix === undefined
      ? undefined
      : sql`(starts_with(${cases.code}, ${codePrefix}) or exists (select 1 from cases m
          where m.municipality_id = ${cases.municipalityId} and m.merged_into = ${cases.id}
            and starts_with(m.code, ${codePrefix})))`,
    caseRef &&
      (caseRef.text === ''
        ? sql`false`
        : sql`position(${caseRef.text} in ${plain(refOf(caseRef.agencyId))}) > 0`),
  ].filter((part) => part !== undefined);
  return and(
    visibleTo(visibility),
    ids ? inArray(cases.id, [...ids]) : undefined,
    statuses ? inArray(cases.status, [...statuses]) : undefined,
    ofUserId ? or(eq(cases.coordinatorUserId, ofUserId), eq(cases.referrerUserId, ofUserId)) : undefined,
    stalled ? standsStill(stalled.cutoffs, stalled.today) : undefined,
    openedBy ? sql`${cases.code} in (select l.code from ${openings(tx, openedBy)} l)` : undefined,
    found.length > 0 ? or(...found) : undefined,
  );
}

/** Cases a reader sees, with the number that the own agency gave each; what somebody opened comes newest first. */
export async function listCases(
  tx: ScopedTx,
  visibility: CaseVisibility,
  filter: CaseFilter,
  page: { sort: CaseSort; limit: number; offset: number; agencyId: string | null },
) {
  const first = filter.openedBy
    ? sql`(select l.seq from ${openings(tx, filter.openedBy)} l where l.code = ${cases.code}) desc`
    : orders[page.sort];
  return tx
    .select({ ...line, ...stallColumns, caseRef: refOf(page.agencyId), nextVisit })
    .from(cases)
    .leftJoin(profiles, profileOfCase)
    .leftJoin(coordinator, coordinatorOfCase)
    .leftJoin(referrerAgency, referrerOfCase)
    .where(matching(tx, visibility, filter))
    .orderBy(first, desc(cases.updatedAt), asc(cases.id))
    .limit(page.limit)
    .offset(page.offset);
}

/** How many such cases there are, by state. */
export async function countCases(tx: ScopedTx, visibility: CaseVisibility, filter: CaseFilter) {
  return tx
    .select({ status: cases.status, total: count() })
    .from(cases)
    .where(matching(tx, visibility, filter))
    .groupBy(cases.status);
}

/** What such cases can be told apart by. */
export async function listCaseMarks(tx: ScopedTx, visibility: CaseVisibility, filter: CaseFilter) {
  return listMarks(tx, matching(tx, visibility, filter));
}
