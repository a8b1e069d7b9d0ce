import { makeCaseCode } from '~/domain/people/rules';
import { birds } from '~/lib/alias-words';
import { addDays, weekdayOf } from '~/lib/japanese-date';
import type { StaffRows } from '../agencies';
import { idFor } from '../ids';
import type * as rows from '../rows';
import type { Town } from '../town';

/** Everything that is known about people in a town, as rows in the order in which they can be written. */
export interface PeopleRows {
  cases: rows.CaseRow[];
  caseAgencies: rows.CaseAgencyRow[];
  profiles: rows.ProfileRow[];
  strengths: rows.StrengthRow[];
  considerations: rows.ConsiderationRow[];
  consents: rows.ConsentRow[];
  plans: rows.PlanRow[];
  goals: rows.GoalRow[];
  actions: rows.ActionRow[];
  meetings: rows.MeetingRow[];
  agenda: rows.AgendaRow[];
  meetingIdeas: rows.MeetingIdeaRow[];
  confidential: rows.ConfidentialRow[];
  decisions: rows.DecisionRow[];
  placements: rows.PlacementRow[];
  followUps: rows.FollowUpRow[];
  placementSteps: rows.PlacementStepRow[];
  stepsBack: rows.StepBackRow[];
  disclosures: rows.DisclosureRow[];
  endingProposals: rows.EndingProposalRow[];
  caseEndings: rows.CaseEndingRow[];
  aftercare: rows.AftercareRow[];
  attempts: rows.AttemptRow[];
  familyContacts: rows.FamilyContactRow[];
  works: rows.WorkRow[];
  workAnswers: rows.WorkAnswerRow[];
  workLoans: rows.WorkLoanRow[];
  workPrints: rows.WorkPrintRow[];
  referrals: rows.ReferralRow[];
  disposals: rows.DisposalRow[];
  keptProposals: rows.KeptProposalRow[];
  keptLines: rows.KeptLineRow[];
  keptChoices: rows.KeptChoiceRow[];
}

/** What the writers of people share: the town, its staff, and the rows made so far. */
export interface Book {
  town: Town;
  staff: StaffRows;
  rows: PeopleRows;
}

export function openBook(town: Town, staff: StaffRows): Book {
  const rows: PeopleRows = {
    cases: [],
    caseAgencies: [],
    profiles: [],
    strengths: [],
    considerations: [],
    consents: [],
    plans: [],
    goals: [],
    actions: [],
    meetings: [],
    agenda: [],
    meetingIdeas: [],
    confidential: [],
    decisions: [],
    placements: [],
    followUps: [],
    placementSteps: [],
    stepsBack: [],
    disclosures: [],
    endingProposals: [],
    caseEndings: [],
    aftercare: [],
    attempts: [],
    familyContacts: [],
    works: [],
    workAnswers: [],
    workLoans: [],
    workPrints: [],
    referrals: [],
    disposals: [],
    keptProposals: [],
    keptLines: [],
    keptChoices: [],
  };
  return { town, staff, rows };
}

export function bookId(book: Book, what: string): string {
  return idFor(`${book.town.name} ${what}`);
}

/** So many days from today; a Saturday or Sunday is moved to the Friday before. */
export function workday(book: Book, days: number): string {
  const day = addDays(book.town.today, days);
  const back = { sat: 1, sun: 2 }[weekdayOf(day) as string] ?? 0;
  return addDays(day, -back);
}

/** An instant on a day at an hour of Tokyo. */
export function instantOn(day: string, hour = 10): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+09:00`);
}

/** The code of a bird and three digits, with its check digit. */
export function caseCodeOf(bird: string, digits: number): string {
  const place = birds.findIndex(({ romaji }) => romaji === bird);
  if (place < 0) throw new Error(`${bird} is not a bird of case codes.`);
  return makeCaseCode((below) => (below === birds.length ? place : digits));
}
