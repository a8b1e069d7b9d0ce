import { and, asc, eq, inArray, notInArray, or, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { cases } from '../schema/people.server';
import { placements } from '../schema/placements.server';
import { hosts, opportunities } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { caseOfPlacement, hostOfPlacement, offerOfPlacement } from './joins.server';

const board = {
  id: placements.id,
  status: placements.status,
  kind: placements.kind,
  code: cases.code,
  caseId: cases.id,
  hostId: hosts.id,
  hostName: hosts.name,
  hostPhone: hosts.contactPhone,
  timeText: placements.timeText,
  askedAt: placements.askedAt,
  answerDueOn: placements.answerDueOn,
  trialOn: placements.trialOn,
  startedOn: placements.startedOn,
  endedOn: placements.endedOn,
  coordinatorId: cases.coordinatorUserId,
  updatedAt: placements.updatedAt,
  /** What the acceptance card of the host is for; null until one is written. */
  acceptanceKind: sql<'whole' | 'watch' | null>`${placements.acceptanceDraft}->>'kind'`,
};

/** Placements with what a board card shows; without those long ended when `running` is asked. */
export async function listPlacements(
  tx: ScopedTx,
  filter: { running?: boolean; caseId?: string; coordinatorId?: string },
) {
  return tx
    .select(board)
    .from(placements)
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(hosts, hostOfPlacement)
    .where(
      and(
        filter.running ? notInArray(placements.status, ['ended', 'declined']) : undefined,
        filter.caseId ? eq(placements.caseId, filter.caseId) : undefined,
        filter.coordinatorId ? eq(cases.coordinatorUserId, filter.coordinatorId) : undefined,
      ),
    )
    .orderBy(asc(placements.updatedAt));
}

const whole = {
  id: placements.id,
  caseId: placements.caseId,
  hostId: placements.hostId,
  opportunityId: placements.opportunityId,
  ideaId: placements.ideaId,
  kind: placements.kind,
  status: placements.status,
  personWords: placements.personWords,
  personAgreedOn: placements.personAgreedOn,
  alias: placements.alias,
  portalKey: placements.portalKey,
  acceptanceDraft: placements.acceptanceDraft,
  card: placements.card,
  askedAt: placements.askedAt,
  answerDueOn: placements.answerDueOn,
  hostAnswer: placements.hostAnswer,
  hostAnsweredAt: placements.hostAnsweredAt,
  answeredByPhone: placements.answeredByPhone,
  declineReason: placements.declineReason,
  agreedConditions: placements.agreedConditions,
  trialOn: placements.trialOn,
  startedOn: placements.startedOn,
  supportDecisionId: placements.supportDecisionId,
  slots: placements.slots,
  timeText: placements.timeText,
  pausedOn: placements.pausedOn,
  settledOn: placements.settledOn,
  stabilityPerson: placements.stabilityPerson,
  stabilityHost: placements.stabilityHost,
  endedOn: placements.endedOn,
  endReason: placements.endReason,
  rearrangeFrom: placements.rearrangeFrom,
  version: placements.version,
};

/** The host and the case of a placement, to be locked before it; null when there is no such placement. */
export async function findOwners(tx: ScopedTx, id: string) {
  const [row] = await tx
    .select({ hostId: placements.hostId, caseId: placements.caseId })
    .from(placements)
    .where(eq(placements.id, id));
  return row ?? null;
}

/** One placement with its case and host; locked for a change when `lock` is set. */
export async function findPlacement(tx: ScopedTx, id: string, { lock = false } = {}) {
  const query = tx
    .select({
      ...whole,
      code: cases.code,
      caseStatus: cases.status,
      caseAgencyId: cases.agencyId,
      earlyEngagementOn: cases.earlyEngagementOn,
      engagementReviewedOn: cases.engagementReviewedOn,
      engagementEndedOn: cases.engagementEndedOn,
      coordinatorId: cases.coordinatorUserId,
      coordinatorName: users.name,
      isMinor: cases.isMinor,
      schoolEndsFiscalYear: cases.schoolEndsFiscalYear,
      ageBand: cases.ageBand,
      areaId: cases.areaId,
      guardianConsent: cases.guardianConsent,
      childViewHeard: cases.childViewHeard,
      hostName: hosts.name,
      hostKind: hosts.kind,
      hostStatus: hosts.status,
      hostStance: hosts.stance,
      hostPhone: hosts.contactPhone,
      hostContact: hosts.contactName,
      opportunityTitle: opportunities.title,
      menuKind: opportunities.menuKind,
      rewardKind: opportunities.rewardKind,
      usesCapacity: opportunities.usesCapacity,
      places: opportunities.places,
      times: opportunities.times,
      calendar: opportunities.calendar,
      openEntry: opportunities.openEntry,
    })
    .from(placements)
    .innerJoin(cases, caseOfPlacement)
    .innerJoin(hosts, hostOfPlacement)
    .leftJoin(opportunities, offerOfPlacement)
    .leftJoin(
      users,
      and(eq(users.municipalityId, cases.municipalityId), eq(users.id, cases.coordinatorUserId)),
    )
    .where(eq(placements.id, id));
  const [row] = await (lock ? query.for('update', { of: placements }) : query);
  return row ?? null;
}

export type PlacementRow = NonNullable<Awaited<ReturnType<typeof findPlacement>>>;

type PlacementInsert = Omit<typeof placements.$inferInsert, 'municipalityId'>;

export async function insertPlacement(tx: ScopedTx, row: PlacementInsert) {
  await tx.insert(placements).values({ ...row, municipalityId: tx.municipalityId });
}

/** Writes a step if nobody has changed the row since `version`. @returns false when somebody has. */
export async function updatePlacement(
  tx: ScopedTx,
  id: string,
  version: number,
  set: Partial<PlacementInsert>,
): Promise<boolean> {
  const changed = await tx
    .update(placements)
    .set({ ...set, version: version + 1, updatedAt: sql`now()` })
    .where(and(eq(placements.id, id), eq(placements.version, version)))
    .returning({ id: placements.id });
  return changed.length === 1;
}

/**
 * Tree names already used toward this host, and for this person toward any host: one name never stands for two people,
 * and two hosts never have the same name for one.
 */
export async function listAliases(
  tx: ScopedTx,
  { hostId, caseId }: { hostId: string; caseId: string },
): Promise<string[]> {
  const rows = await tx
    .select({ alias: placements.alias })
    .from(placements)
    .where(or(eq(placements.hostId, hostId), eq(placements.caseId, caseId)));
  return rows.map(({ alias }) => alias);
}

/** Ends the inquiries of a case that no host has taken up yet. */
export async function declineOpenInquiries(tx: ScopedTx, caseId: string, because: string) {
  return tx
    .update(placements)
    .set({
      status: 'declined',
      declineReason: because,
      version: sql`${placements.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(placements.caseId, caseId), inArray(placements.status, ['asked', 'accepted'])))
    .returning({ id: placements.id });
}

/** A host and one of its offers, to be proposed; null when there is no such host. */
export async function findProposal(tx: ScopedTx, hostId: string, opportunityId: string | null) {
  const [row] = await tx
    .select({
      hostName: hosts.name,
      opportunityTitle: opportunities.title,
      openEntry: opportunities.openEntry,
    })
    .from(hosts)
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.municipalityId, hosts.municipalityId),
        eq(opportunities.hostId, hosts.id),
        opportunityId ? eq(opportunities.id, opportunityId) : sql`false`,
      ),
    )
    .where(eq(hosts.id, hostId));
  return row ?? null;
}
