import type { PgTable } from 'drizzle-orm/pg-core';
import { agencies, settings, users } from '../schema/accounts.server';
import {
  allocationChoices,
  allocationLines,
  allocationProposals,
} from '../schema/allocation-proposals.server';
import { reachOuts } from '../schema/confirmations.server';
import { areaMoves } from '../schema/area-moves.server';
import { communityWishes, gaps, leads, publicOffers } from '../schema/community.server';
import { municipalities } from '../schema/directory.server';
import { importRuns } from '../schema/exchange.server';
import { claimLines, claims, workRequests } from '../schema/expenses.server';
import {
  aftercareContacts,
  caseEndings,
  contactAttempts,
  endingProposals,
} from '../schema/case-course.server';
import { caseDisposals } from '../schema/case-access.server';
import { familyContacts } from '../schema/family.server';
import { workAnswers, workLoans, workPrints, works } from '../schema/works.server';
import { referrals } from '../schema/referrals.server';
import {
  agendaItems,
  meetingIdeas,
  confidentialMeetings,
  meetings,
  planActions,
  planGoals,
  plans,
  supportDecisions,
} from '../schema/meetings.server';
import {
  caseAgencies,
  cases,
  consents,
  profileConsiderations,
  profiles,
  profileStrengths,
} from '../schema/people.server';
import { disclosures, followUps, placements } from '../schema/placements.server';
import { placementSteps, stepsBack } from '../schema/step-plans.server';
import {
  capacitySnapshots,
  departmentConsultations,
  facilityCapacities,
  hostDays,
  offerServices,
  temporaryUseBases,
} from '../schema/capacity.server';
import { conditionAnswers, conditionFindings } from '../schema/conditions.server';
import { gatheringCounts } from '../schema/gatherings.server';
import { insurances } from '../schema/insurances.server';
import { offerPartners } from '../schema/offer-partners.server';
import { areas, hostAssessments, hosts, opportunities } from '../schema/registry.server';
import { carveOuts, hostChanges, taskCarveOuts } from '../schema/host-records.server';
import { organisations } from '../schema/organisations.server';
import { searchWords } from '../schema/search-words.server';
import type { Scope } from '~/domain/kernel/scope';
import { withScope } from '../scope.server';
import { idFor } from './ids';
import type { World } from './world';

/** PostgreSQL takes 65,535 parameters a statement; a transaction stays short, so that it ends in time anywhere. */
const PARAMETERS = 30_000;

/** The id of the sign-in that belongs to a demonstration user. */
export function signInId(userId: string): string {
  return idFor(`sign-in ${userId}`);
}

/** The tables of a world with their rows, each after those it refers to. */
function tablesOf(world: World): [table: PgTable, rows: readonly object[]][] {
  return [
    [agencies, world.agencies],
    [areas, [...world.areas, ...world.goneAreas]],
    [settings, world.settings],
    [organisations, world.organisations],
    [hosts, world.hosts],
    [users, world.users.map((user) => ({ ...user, authUserId: signInId(user.id) }))],
    [searchWords, world.searchWords],
    [hostAssessments, world.assessments],
    [opportunities, world.opportunities],
    [offerPartners, world.partners],
    [gatheringCounts, world.gatherings],
    [insurances, world.insurances],
    [conditionAnswers, world.answers],
    [conditionFindings, world.findings],
    [hostChanges, [...world.changes, ...world.areaChanges]],
    [importRuns, world.areaRuns],
    [areaMoves, world.areaMoves],
    [carveOuts, world.carveOuts],
    [taskCarveOuts, world.tasks],
    [facilityCapacities, world.capacities],
    [departmentConsultations, world.consultations],
    [temporaryUseBases, world.bases],
    [capacitySnapshots, world.snapshots],
    [offerServices, world.offerServices],
    [hostDays, world.hostDays],
    [reachOuts, world.reachOuts],
    [cases, world.cases],
    [caseAgencies, world.caseAgencies],
    [profiles, world.profiles],
    [profileStrengths, world.strengths],
    [profileConsiderations, world.considerations],
    [consents, world.consents],
    [plans, world.plans],
    [planGoals, world.goals],
    [planActions, world.actions],
    [meetings, world.meetings],
    [agendaItems, world.agenda],
    [meetingIdeas, world.meetingIdeas],
    [confidentialMeetings, world.confidential],
    [supportDecisions, world.decisions],
    [placements, world.placements],
    [followUps, world.followUps],
    [placementSteps, world.placementSteps],
    [stepsBack, world.stepsBack],
    [disclosures, world.disclosures],
    [endingProposals, world.endingProposals],
    [caseEndings, world.caseEndings],
    [aftercareContacts, world.aftercare],
    [contactAttempts, world.attempts],
    [familyContacts, world.familyContacts],
    [works, world.works],
    [workAnswers, world.workAnswers],
    [workLoans, world.workLoans],
    [workPrints, world.workPrints],
    [referrals, world.referrals],
    [caseDisposals, world.disposals],
    [allocationProposals, world.keptProposals],
    [allocationLines, world.keptLines],
    [allocationChoices, world.keptChoices],
    [workRequests, world.workRequests],
    [claims, world.claims],
    [claimLines, world.claimLines],
    [gaps, world.gaps],
    [leads, world.leads],
    [publicOffers, world.publicOffers],
    [communityWishes, world.wishes],
  ];
}

/**
 * Writes a municipality with all rows of a world, in short transactions. Rows that are there already are left as
 * they are: called again after an interruption, it writes what is missing.
 */
export async function writeWorld(scope: Scope, world: World): Promise<void> {
  await withScope(scope, (tx) =>
    tx
      .insert(municipalities)
      .values({ ...world.municipality, isDemo: true })
      .onConflictDoNothing(),
  );
  for (const [table, rows] of tablesOf(world)) {
    const size = Math.floor(PARAMETERS / Object.keys(table).length);
    for (let from = 0; from < rows.length; from += size) {
      const part = rows
        .slice(from, from + size)
        .map((row) => ({ ...row, municipalityId: scope.municipalityId }));
      await withScope(scope, (tx) => tx.insert(table).values(part).onConflictDoNothing());
    }
  }
}
