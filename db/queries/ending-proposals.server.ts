import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { agencies, users } from '../schema/accounts.server';
import { endingProposals } from '../schema/case-course.server';
import { agendaItems, meetings } from '../schema/meetings.server';
import { followUps, placements } from '../schema/placements.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { hostOfPlacement } from './joins.server';

const columns = {
  id: endingProposals.id,
  caseId: endingProposals.caseId,
  agendaItemId: endingProposals.agendaItemId,
  kind: endingProposals.kind,
  reason: endingProposals.reason,
  isConnected: endingProposals.isConnected,
  connectedHow: endingProposals.connectedHow,
  isStable: endingProposals.isStable,
  stableHow: endingProposals.stableHow,
  stabilityPerson: endingProposals.stabilityPerson,
  stabilityHost: endingProposals.stabilityHost,
  goals: endingProposals.goals,
  supporters: endingProposals.supporters,
  evaluation: endingProposals.evaluation,
  exception: endingProposals.exception,
  aftercare: endingProposals.aftercare,
  aftercareMonths: endingProposals.aftercareMonths,
  leadAgencyId: endingProposals.leadAgencyId,
  leadAgency: agencies.name,
  heardOf: endingProposals.heardOf,
  watchOver: endingProposals.watchOver,
  recontactOn: endingProposals.recontactOn,
  proposedOn: endingProposals.proposedOn,
  proposedBy: users.name,
  meetingId: meetings.id,
  heldOn: meetings.heldOn,
  itemStatus: agendaItems.status,
  outcome: agendaItems.outcome,
  outcomeNote: agendaItems.note,
};

function select(tx: ScopedTx) {
  return tx
    .select(columns)
    .from(endingProposals)
    .innerJoin(
      agendaItems,
      and(
        eq(agendaItems.municipalityId, endingProposals.municipalityId),
        eq(agendaItems.id, endingProposals.agendaItemId),
      ),
    )
    .innerJoin(
      meetings,
      and(eq(meetings.municipalityId, agendaItems.municipalityId), eq(meetings.id, agendaItems.meetingId)),
    )
    .innerJoin(
      users,
      and(eq(users.municipalityId, endingProposals.municipalityId), eq(users.id, endingProposals.proposedBy)),
    )
    .leftJoin(
      agencies,
      and(
        eq(agencies.municipalityId, endingProposals.municipalityId),
        eq(agencies.id, endingProposals.leadAgencyId),
      ),
    );
}

/** What was ever laid before a meeting to end a case, the newest first. */
export async function listProposals(tx: ScopedTx, caseId: string) {
  return select(tx).where(eq(endingProposals.caseId, caseId)).orderBy(desc(endingProposals.id));
}

/** The proposals that stand behind items of an agenda, the newest first. */
export async function listProposalsOf(tx: ScopedTx, itemIds: readonly string[]) {
  if (itemIds.length === 0) return [];
  return select(tx)
    .where(inArray(endingProposals.agendaItemId, [...itemIds]))
    .orderBy(desc(endingProposals.id));
}

export type ProposalRow = Awaited<ReturnType<typeof listProposals>>[number];

export async function insertProposal(
  tx: ScopedTx,
  row: Omit<typeof endingProposals.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx.insert(endingProposals).values({ ...row, municipalityId: tx.municipalityId });
}

/** Where the person goes, with how often both sides were heard: what speaks for a stable relation (CLS-1). */
export async function listStability(tx: ScopedTx, caseId: string) {
  const heard = (side: 'person' | 'host') =>
    sql<number>`count(*) filter (where ${followUps.status} = 'done' and ${followUps.side} = ${side})`.mapWith(
      Number,
    );
  return tx
    .select({
      id: placements.id,
      hostName: hosts.name,
      status: placements.status,
      startedOn: placements.startedOn,
      settledOn: placements.settledOn,
      stabilityPerson: placements.stabilityPerson,
      stabilityHost: placements.stabilityHost,
      person: heard('person'),
      host: heard('host'),
    })
    .from(placements)
    .innerJoin(hosts, hostOfPlacement)
    .leftJoin(
      followUps,
      and(eq(followUps.municipalityId, placements.municipalityId), eq(followUps.placementId, placements.id)),
    )
    .where(and(eq(placements.caseId, caseId), isNotNull(placements.startedOn)))
    .groupBy(
      placements.id,
      hosts.name,
      placements.status,
      placements.startedOn,
      placements.settledOn,
      placements.stabilityPerson,
      placements.stabilityHost,
    )
    .orderBy(desc(placements.startedOn));
}
