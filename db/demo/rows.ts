import type { agencies, settings, users } from '#db/schema/accounts.server';
import type {
  allocationChoices,
  allocationLines,
  allocationProposals,
} from '#db/schema/allocation-proposals.server';
import type { searchWords } from '#db/schema/search-words.server';
import type { reachOuts } from '#db/schema/confirmations.server';
import type { gatheringCounts } from '#db/schema/gatherings.server';
import type { insurances } from '#db/schema/insurances.server';
import type { offerPartners } from '#db/schema/offer-partners.server';
import type { areaMoves } from '#db/schema/area-moves.server';
import type { importRuns } from '#db/schema/exchange.server';
import type { communityWishes, gaps, leads, publicOffers } from '#db/schema/community.server';
import type { claimLines, claims, workRequests } from '#db/schema/expenses.server';
import type {
  agendaItems,
  meetingIdeas,
  confidentialMeetings,
  meetings,
  planActions,
  planGoals,
  plans,
  supportDecisions,
} from '#db/schema/meetings.server';
import type {
  aftercareContacts,
  caseEndings,
  contactAttempts,
  endingProposals,
} from '#db/schema/case-course.server';
import type { caseDisposals } from '#db/schema/case-access.server';
import type { familyContacts } from '#db/schema/family.server';
import type { workAnswers, workLoans, workPrints, works } from '#db/schema/works.server';
import type { referrals } from '#db/schema/referrals.server';
import type {
  caseAgencies,
  cases,
  consents,
  profileConsiderations,
  profileStrengths,
  profiles,
} from '#db/schema/people.server';
import type { disclosures, followUps, placements } from '#db/schema/placements.server';
import type { placementSteps, stepsBack } from '#db/schema/step-plans.server';
import type {
  capacitySnapshots,
  departmentConsultations,
  facilityCapacities,
  hostDays,
  offerServices,
  temporaryUseBases,
} from '#db/schema/capacity.server';
import { type areas, type hostAssessments, type hosts, type opportunities } from '#db/schema/registry.server';
import { type conditionAnswers, type conditionFindings } from '#db/schema/conditions.server';
import { type carveOuts, type hostChanges, type taskCarveOuts } from '#db/schema/host-records.server';
import { type organisations } from '#db/schema/organisations.server';

/** A row as the generator makes it; the municipality is added where it is written. */
type Row<Table extends { $inferInsert: object }> = Omit<Table['$inferInsert'], 'municipalityId'>;

export type AreaRow = Row<typeof areas>;
export type AreaRunRow = Row<typeof importRuns>;
export type AreaMoveRow = Row<typeof areaMoves>;
export type SettingRow = Row<typeof settings>;
export type SearchWordRow = Row<typeof searchWords>;
export type AgencyRow = Row<typeof agencies>;
/** The sign-in of a user is made when the world is written. */
export type UserRow = Omit<Row<typeof users>, 'authUserId'>;
export type HostRow = Row<typeof hosts>;
export type OrganisationRow = Row<typeof organisations>;
export type HostChangeRow = Row<typeof hostChanges>;
export type CarveOutRow = Row<typeof carveOuts>;
export type TaskRow = Row<typeof taskCarveOuts>;
export type AssessmentRow = Row<typeof hostAssessments>;
export type OpportunityRow = Row<typeof opportunities>;
export type AnswerRow = Row<typeof conditionAnswers>;
export type PartnerRow = Row<typeof offerPartners>;
export type GatheringRow = Row<typeof gatheringCounts>;
export type InsuranceRow = Row<typeof insurances>;
export type FindingRow = Row<typeof conditionFindings>;
export type CapacityRow = Row<typeof facilityCapacities>;
export type BasisRow = Row<typeof temporaryUseBases>;
export type SnapshotRow = Row<typeof capacitySnapshots>;
export type ConsultationRow = Row<typeof departmentConsultations>;
export type OfferServiceRow = Row<typeof offerServices>;
export type HostDayRow = Row<typeof hostDays>;
export type CaseRow = Row<typeof cases>;
export type CaseAgencyRow = Row<typeof caseAgencies>;
export type ProfileRow = Row<typeof profiles>;
export type StrengthRow = Row<typeof profileStrengths>;
export type ConsiderationRow = Row<typeof profileConsiderations>;
export type ConsentRow = Row<typeof consents>;
export type CaseEndingRow = Row<typeof caseEndings>;
export type EndingProposalRow = Row<typeof endingProposals>;
export type AftercareRow = Row<typeof aftercareContacts>;
export type AttemptRow = Row<typeof contactAttempts>;
export type KeptProposalRow = Row<typeof allocationProposals>;
export type KeptLineRow = Row<typeof allocationLines>;
export type KeptChoiceRow = Row<typeof allocationChoices>;
export type DisposalRow = Row<typeof caseDisposals>;
export type FamilyContactRow = Row<typeof familyContacts>;
export type WorkRow = Row<typeof works>;
export type WorkAnswerRow = Row<typeof workAnswers>;
export type WorkLoanRow = Row<typeof workLoans>;
export type WorkPrintRow = Row<typeof workPrints>;
export type ReferralRow = Row<typeof referrals>;
export type PlanRow = Row<typeof plans>;
export type GoalRow = Row<typeof planGoals>;
export type ActionRow = Row<typeof planActions>;
export type MeetingRow = Row<typeof meetings>;
export type ConfidentialRow = Row<typeof confidentialMeetings>;
export type AgendaRow = Row<typeof agendaItems>;
export type MeetingIdeaRow = Row<typeof meetingIdeas>;
export type DecisionRow = Row<typeof supportDecisions>;
export type PlacementRow = Row<typeof placements>;
export type FollowUpRow = Row<typeof followUps>;
export type PlacementStepRow = Row<typeof placementSteps>;
export type StepBackRow = Row<typeof stepsBack>;
export type DisclosureRow = Row<typeof disclosures>;
export type ReachOutRow = Row<typeof reachOuts>;
export type WorkRequestRow = Row<typeof workRequests>;
export type ClaimRow = Row<typeof claims>;
export type ClaimLineRow = Row<typeof claimLines>;
export type GapRow = Row<typeof gaps>;
export type LeadRow = Row<typeof leads>;
export type PublicOfferRow = Row<typeof publicOffers>;
export type WishRow = Row<typeof communityWishes>;
