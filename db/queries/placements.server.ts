import { and, asc, count, desc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import { users } from '../schema/accounts.server';
import { plans, supportDecisions } from '../schema/meetings.server';
import { cases, consents, profileConsiderations } from '../schema/people.server';
import { disclosures, followUps, placements } from '../schema/placements.server';
import {
  conditionAnswers,
  facilityCapacities,
  hostAssessments,
  hosts,
  opportunities,
  temporaryUseBases,
} from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

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
};

const ofCase = and(eq(cases.municipalityId, placements.municipalityId), eq(cases.id, placements.caseId));
const ofHost = and(eq(hosts.municipalityId, placements.municipalityId), eq(hosts.id, placements.hostId));

/** Placements with what a board card shows; without those long ended when `running` is asked. */
export async function listPlacements(
  tx: ScopedTx,
  filter: { running?: boolean; caseId?: string; coordinatorId?: string },
) {
  return tx
    .select(board)
    .from(placements)
    .innerJoin(cases, ofCase)
    .innerJoin(hosts, ofHost)
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
  kind: placements.kind,
  status: placements.status,
  personWords: placements.personWords,
  personAgreedOn: placements.personAgreedOn,
  alias: placements.alias,
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
  endedOn: placements.endedOn,
  endReason: placements.endReason,
  rearrangeFrom: placements.rearrangeFrom,
  version: placements.version,
};

/** One placement with its case and host; locked for a change when `lock` is set. */
export async function findPlacement(tx: ScopedTx, id: string, { lock = false } = {}) {
  const query = tx
    .select({
      ...whole,
      code: cases.code,
      caseStatus: cases.status,
      caseAgencyId: cases.agencyId,
      coordinatorId: cases.coordinatorUserId,
      coordinatorName: users.name,
      isMinor: cases.isMinor,
      guardianConsent: cases.guardianConsent,
      childViewHeard: cases.childViewHeard,
      hostName: hosts.name,
      hostKind: hosts.kind,
      hostStatus: hosts.status,
      hostStance: hosts.stance,
      hostPhone: hosts.contactPhone,
      hostContact: hosts.contactName,
      opportunityTitle: opportunities.title,
      usesCapacity: opportunities.usesCapacity,
      places: opportunities.places,
      openEntry: opportunities.openEntry,
    })
    .from(placements)
    .innerJoin(cases, ofCase)
    .innerJoin(hosts, ofHost)
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.municipalityId, placements.municipalityId),
        eq(opportunities.id, placements.opportunityId),
      ),
    )
    .leftJoin(
      users,
      and(eq(users.municipalityId, cases.municipalityId), eq(users.id, cases.coordinatorUserId)),
    )
    .where(eq(placements.id, id));
  const [row] = await (lock ? query.for('update', { of: placements }) : query);
  return row ?? null;
}

export type PlacementRow = NonNullable<Awaited<ReturnType<typeof findPlacement>>>;

/** What decides whether a host may be asked and a start may be made. */
export async function findPlacementGates(
  tx: ScopedTx,
  row: { id: string; caseId: string; hostId: string; opportunityId: string | null },
  day: string,
) {
  const [consent] = await tx
    .select({ state: consents.state, validUntil: consents.validUntil })
    .from(consents)
    .where(and(eq(consents.caseId, row.caseId), eq(consents.scope, 'hosts_anonymous')))
    .orderBy(desc(consents.recordedAt))
    .limit(1);
  const [assessment] = await tx
    .select({ id: hostAssessments.id })
    .from(hostAssessments)
    .where(eq(hostAssessments.hostId, row.hostId))
    .limit(1);
  const musts = await tx
    .select({ slug: profileConsiderations.slug })
    .from(profileConsiderations)
    .where(and(eq(profileConsiderations.caseId, row.caseId), eq(profileConsiderations.weight, 'must')))
    .orderBy(asc(profileConsiderations.position));
  const answers = await tx
    .select({
      consideration: conditionAnswers.consideration,
      answer: conditionAnswers.answer,
      opportunityId: conditionAnswers.opportunityId,
    })
    .from(conditionAnswers)
    .where(eq(conditionAnswers.hostId, row.hostId));
  const [decision] = await tx
    .select({ id: supportDecisions.id })
    .from(supportDecisions)
    .innerJoin(
      plans,
      and(eq(plans.municipalityId, supportDecisions.municipalityId), eq(plans.id, supportDecisions.planId)),
    )
    .where(
      and(
        eq(supportDecisions.caseId, row.caseId),
        eq(plans.status, 'confirmed'),
        inArray(supportDecisions.outcome, ['decided', 'decided_with_conditions']),
      ),
    )
    .orderBy(desc(supportDecisions.decidedOn))
    .limit(1);
  const done = await tx
    .select({ side: followUps.side, times: count() })
    .from(followUps)
    .where(and(eq(followUps.placementId, row.id), eq(followUps.status, 'done')))
    .groupBy(followUps.side);
  const answerTo = (slug: string) =>
    answers.find((a) => a.consideration === slug && a.opportunityId === row.opportunityId)?.answer ??
    answers.find((a) => a.consideration === slug && a.opportunityId === null)?.answer;
  return {
    consentToAsk: consent?.state === 'granted' && (!consent.validUntil || consent.validUntil >= day),
    assessed: Boolean(assessment),
    openMusts: musts.map(({ slug }) => slug).filter((slug) => !answerTo(slug)),
    refusedMusts: musts.map(({ slug }) => slug).filter((slug) => answerTo(slug) === 'no'),
    decisionId: decision?.id ?? null,
    done: {
      person: done.find(({ side }) => side === 'person')?.times ?? 0,
      host: done.find(({ side }) => side === 'host')?.times ?? 0,
    },
  };
}

/**
 * What capacity is judged by. With `lock` the host stays locked until the transaction ends: whoever asks second
 * waits, and then counts what the first has taken (I1).
 */
export async function readCapacity(
  tx: ScopedTx,
  hostId: string,
  opportunityId: string | null,
  { lock = false } = {},
) {
  if (lock) await tx.select({ id: hosts.id }).from(hosts).where(eq(hosts.id, hostId)).for('update');
  const [facility] = await tx
    .select({
      authorisedCapacity: facilityCapacities.authorisedCapacity,
      usualCoreUsers: facilityCapacities.usualCoreUsers,
      staffingRatio: facilityCapacities.staffingRatio,
      staffFte: facilityCapacities.staffFte,
      requiredFte: facilityCapacities.requiredFte,
      responsibleDepartment: facilityCapacities.responsibleDepartment,
      supportedByFacilityStaff: facilityCapacities.supportedByFacilityStaff,
      contractResidents: facilityCapacities.contractResidents,
    })
    .from(facilityCapacities)
    .where(eq(facilityCapacities.hostId, hostId));
  const bases = await tx
    .select({
      kind: temporaryUseBases.kind,
      validFrom: temporaryUseBases.validFrom,
      validTo: temporaryUseBases.validTo,
      assetDisposalNeeded: temporaryUseBases.assetDisposalNeeded,
    })
    .from(temporaryUseBases)
    .where(eq(temporaryUseBases.hostId, hostId));
  const taken = await tx
    .select({
      id: placements.id,
      opportunityId: placements.opportunityId,
      slots: placements.slots,
      usesCapacity: opportunities.usesCapacity,
    })
    .from(placements)
    .leftJoin(
      opportunities,
      and(
        eq(opportunities.municipalityId, placements.municipalityId),
        eq(opportunities.id, placements.opportunityId),
      ),
    )
    .where(
      and(
        eq(placements.hostId, hostId),
        inArray(placements.status, ['trial', 'active', 'paused', 'settled']),
      ),
    );
  return {
    facility: facility ?? null,
    bases,
    taken: taken.map((row) => ({ ...row, sameOffer: row.opportunityId === opportunityId })),
  };
}

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

/** Tree names already used in the municipality toward this host. */
export async function listAliases(tx: ScopedTx, hostId: string): Promise<string[]> {
  const rows = await tx
    .select({ alias: placements.alias })
    .from(placements)
    .where(eq(placements.hostId, hostId));
  return rows.map(({ alias }) => alias);
}

export async function insertDisclosure(
  tx: ScopedTx,
  row: Omit<typeof disclosures.$inferInsert, 'municipalityId'>,
) {
  await tx.insert(disclosures).values({ ...row, municipalityId: tx.municipalityId });
}

/** Closes what is open of a case (all hosts) or of one placement. @returns what had been shown to whom. */
export async function closeDisclosures(
  tx: ScopedTx,
  of: { caseId: string } | { placementId: string },
  now: Date,
  because: string,
) {
  return tx
    .update(disclosures)
    .set({ closedAt: now, closedBecause: because })
    .where(
      and(
        isNull(disclosures.closedAt),
        'caseId' in of ? eq(disclosures.caseId, of.caseId) : eq(disclosures.placementId, of.placementId),
      ),
    )
    .returning({
      hostId: disclosures.hostId,
      level: disclosures.level,
      placementId: disclosures.placementId,
    });
}

export async function listDisclosures(tx: ScopedTx, caseId: string) {
  return tx
    .select({
      hostName: hosts.name,
      level: disclosures.level,
      shown: disclosures.shown,
      openedAt: disclosures.openedAt,
      closedAt: disclosures.closedAt,
      closedBecause: disclosures.closedBecause,
    })
    .from(disclosures)
    .innerJoin(
      hosts,
      and(eq(hosts.municipalityId, disclosures.municipalityId), eq(hosts.id, disclosures.hostId)),
    )
    .where(eq(disclosures.caseId, caseId))
    .orderBy(desc(disclosures.openedAt));
}
