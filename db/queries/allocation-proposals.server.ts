import { and, asc, desc, eq, exists, inArray, sql } from 'drizzle-orm';
import { agencies, users } from '../schema/accounts.server';
import {
  allocationChoices,
  allocationLines,
  allocationProposals,
} from '../schema/allocation-proposals.server';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import { hosts, opportunities } from '../schema/registry.server';
import type { CaseVisibility } from '~/domain/people/rules';
import type { ScopedTx } from '../scope.server';
import { visibleTo } from './case-visibility.server';
import { hostOfPlacement } from './joins.server';
import { isOneOf } from './one-of';

type Insert<Table extends { $inferInsert: object }> = Omit<Table['$inferInsert'], 'municipalityId'>;

export interface ProposalInsert {
  readonly proposal: Insert<typeof allocationProposals>;
  readonly lines: readonly Omit<Insert<typeof allocationLines>, 'proposalId' | 'keptOn'>[];
  readonly choices: readonly Omit<Insert<typeof allocationChoices>, 'proposalId'>[];
}

/**
 * Keeps a proposal. One that the same user kept on that day already, chosen and found alike, becomes the last of the day
 * with the remark that was written now, also where that is none.
 *
 * @returns its id.
 */
export async function insertProposal(
  tx: ScopedTx,
  { proposal, lines, choices }: ProposalInsert,
): Promise<string> {
  const { municipalityId } = tx;
  const { keptBy, keptOn, digest } = allocationProposals;
  const [row] = await tx
    .insert(allocationProposals)
    .values({ ...proposal, municipalityId })
    .onConflictDoUpdate({
      target: [allocationProposals.municipalityId, keptBy, keptOn, digest],
      set: {
        remark: sql`excluded.remark`,
        keptAt: sql`excluded.kept_at`,
      },
    })
    .returning({ id: allocationProposals.id });
  const id = row?.id ?? proposal.id;
  if (id !== proposal.id) return id;
  const own = { municipalityId, proposalId: id };
  await tx
    .insert(allocationLines)
    .values(lines.map((line) => ({ ...line, ...own, keptOn: proposal.keptOn })));
  if (choices.length > 0)
    await tx.insert(allocationChoices).values(choices.map((choice) => ({ ...choice, ...own })));
  return id;
}

/** Host and offer, as they are called, of some offers. */
export async function listOfferNames(tx: ScopedTx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .select({ id: opportunities.id, title: opportunities.title, hostName: hosts.name })
    .from(opportunities)
    .innerJoin(
      hosts,
      and(eq(hosts.municipalityId, opportunities.municipalityId), eq(hosts.id, opportunities.hostId)),
    )
    .where(isOneOf(opportunities.id, ids));
}

/**
 * What kept proposals before a day said of these cases: of each the newest `days` days on which any was kept, the newest
 * first, and of a day what the last one said.
 */
export async function listKeptOf(
  tx: ScopedTx,
  caseIds: readonly string[],
  { before, days }: { before: string; days: number },
) {
  if (caseIds.length === 0) return [];
  const newest = sql`select distinct on (l.kept_on) l.kept_on, l.opportunity_id is null as "left"
    from ${allocationLines} l
    join ${allocationProposals} p on p.municipality_id = l.municipality_id and p.id = l.proposal_id
    where l.municipality_id = ${cases.municipalityId} and l.case_id = ${cases.id} and l.kept_on < ${before}
    order by l.kept_on desc, p.kept_at desc, p.id desc limit ${days}`;
  return tx
    .select({
      caseId: cases.id,
      kept: sql<
        { keptOn: string; left: boolean }[]
      >`coalesce((select json_agg(json_build_object('keptOn', d.kept_on, 'left', d."left")
        order by d.kept_on desc) from (${newest}) d), '[]')`,
    })
    .from(cases)
    .where(isOneOf(cases.id, caseIds));
}

const proposalOfLine = and(
  eq(allocationProposals.municipalityId, allocationLines.municipalityId),
  eq(allocationProposals.id, allocationLines.proposalId),
);

const caseOfLine = and(
  eq(cases.municipalityId, allocationLines.municipalityId),
  eq(cases.id, allocationLines.caseId),
);

/** The newest kept proposals with a line that the reader sees. */
async function listNewest(tx: ScopedTx, of: CaseVisibility, limit: number): Promise<string[]> {
  const seen = tx
    .select({ id: allocationLines.id })
    .from(allocationLines)
    .innerJoin(cases, caseOfLine)
    .where(and(proposalOfLine, visibleTo(of)));
  const rows = await tx
    .select({ id: allocationProposals.id })
    .from(allocationProposals)
    .where(exists(seen))
    .orderBy(desc(allocationProposals.keptAt), desc(allocationProposals.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * Kept proposals with a line that the reader sees, the newest first; every number is of these lines alone, but `hidden`: how
 * many the reader does not see, for the rule that says who reads the whole, and never to be shown.
 */
export async function listProposals(
  tx: ScopedTx,
  of: CaseVisibility,
  which: { id: string } | { limit: number },
) {
  const ids = 'id' in which ? [which.id] : await listNewest(tx, of, which.limit);
  if (ids.length === 0) return [];
  return tx
    .select({
      id: allocationProposals.id,
      keptOn: allocationProposals.keptOn,
      keptAt: allocationProposals.keptAt,
      keptBy: users.name,
      agencyId: allocationProposals.agencyId,
      agencyName: agencies.name,
      remark: allocationProposals.remark,
      mightServe: allocationProposals.mightServe,
      gap: allocationProposals.gap,
      people: sql<number>`count(*)::int`,
      served: sql<number>`count(${allocationLines.opportunityId})::int`,
      hidden: hiddenLines,
    })
    .from(allocationLines)
    .innerJoin(allocationProposals, proposalOfLine)
    .innerJoin(cases, caseOfLine)
    .innerJoin(
      users,
      and(
        eq(users.municipalityId, allocationProposals.municipalityId),
        eq(users.id, allocationProposals.keptBy),
      ),
    )
    .innerJoin(
      agencies,
      and(
        eq(agencies.municipalityId, allocationProposals.municipalityId),
        eq(agencies.id, allocationProposals.agencyId),
      ),
    )
    .where(and(isOneOf(allocationProposals.id, ids), visibleTo(of)))
    .groupBy(
      allocationProposals.municipalityId,
      allocationProposals.id,
      users.municipalityId,
      users.id,
      agencies.municipalityId,
      agencies.id,
    )
    .orderBy(desc(allocationProposals.keptAt), desc(allocationProposals.id));
}

/** All lines but those of cases taken up in another one, less those that are seen. */
const hiddenLines = sql<number>`((select count(*) from allocation_lines l
  join cases c on c.municipality_id = l.municipality_id and c.id = l.case_id and c.merged_into is null
  where l.municipality_id = ${allocationProposals.municipalityId} and l.proposal_id = ${allocationProposals.id})
  - count(*))::int`;

/** The lines of a proposal that the reader sees, with the offers as they are now. */
export async function listProposalLines(tx: ScopedTx, of: CaseVisibility, proposalId: string) {
  return tx
    .select({
      caseId: allocationLines.caseId,
      caseStatus: cases.status,
      opportunityId: allocationLines.opportunityId,
      place: allocationLines.place,
      cell: allocationLines.cell,
      band: allocationLines.band,
      leftReasons: allocationLines.leftReasons,
      foundAlone: allocationLines.foundAlone,
      hostId: opportunities.hostId,
      menuKind: opportunities.menuKind,
    })
    .from(allocationLines)
    .innerJoin(cases, caseOfLine)
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.municipalityId, allocationLines.municipalityId),
        eq(opportunities.id, allocationLines.opportunityId),
      ),
    )
    .where(and(eq(allocationLines.proposalId, proposalId), visibleTo(of)))
    .orderBy(asc(allocationLines.place), asc(cases.code));
}

/** What was chosen by hand for cases that the reader sees. */
export async function listProposalChoices(tx: ScopedTx, of: CaseVisibility, proposalId: string) {
  return tx
    .select({
      caseId: allocationChoices.caseId,
      code: cases.code,
      kind: allocationChoices.kind,
      opportunityId: allocationChoices.opportunityId,
      place: allocationChoices.place,
      party: allocationChoices.party,
    })
    .from(allocationChoices)
    .innerJoin(
      cases,
      and(eq(cases.municipalityId, allocationChoices.municipalityId), eq(cases.id, allocationChoices.caseId)),
    )
    .where(and(eq(allocationChoices.proposalId, proposalId), visibleTo(of)))
    .orderBy(asc(allocationChoices.kind), asc(cases.code), asc(allocationChoices.place));
}

/** What has been done with these cases at hosts, in the order in which it was begun. */
export async function listStepsOf(tx: ScopedTx, caseIds: readonly string[]) {
  if (caseIds.length === 0) return [];
  return tx
    .select({
      caseId: placements.caseId,
      id: placements.id,
      hostId: placements.hostId,
      hostName: hosts.name,
      status: placements.status,
      begunAt: placements.createdAt,
    })
    .from(placements)
    .innerJoin(hosts, hostOfPlacement)
    .where(inArray(placements.caseId, [...caseIds]))
    .orderBy(asc(placements.createdAt), asc(placements.id));
}
