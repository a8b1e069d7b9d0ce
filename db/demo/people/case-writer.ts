import type { Book } from './case-book';
import { bookId, caseCodeOf, instantOn } from './case-book';
import type { MeetingKey } from './meetings';
import { meetingDay, meetingId } from './meetings';
import type { CaseRow, PlanRow } from '../rows';
import { addDays, addMonths } from '~/lib/japanese-date';
import type { Story } from './story';

const SOURCES: Record<string, string> = {
  'houkatsu-west': 'elderly_care_center',
  'houkatsu-east': 'elderly_care_center',
  houkatsu: 'elderly_care_center',
  disability: 'disability_consultation',
  poverty: 'self_reliance',
  family: 'child_family_center',
  hikikomori: 'health_center',
  outreach: 'outreach',
};

type PlanStatus = NonNullable<PlanRow['status']>;
type ConsentState = 'explained' | 'granted' | 'refused' | 'withdrawn';

/** Writes one case into the book, step by step, in the words of the story. */
export class CaseWriter {
  readonly id: string;
  readonly coordinatorId: string;
  private readonly row: CaseRow;
  private consentCount = 0;

  constructor(
    private readonly book: Book,
    readonly story: Story,
    readonly number: number,
  ) {
    const { town, staff } = book;
    this.id = bookId(book, `case ${story.bird} ${story.digits}`);
    this.coordinatorId = staff.userId(story.coordinator ?? 'coordinator');
    this.row = {
      id: this.id,
      code: caseCodeOf(story.bird, story.digits),
      agencyId: staff.agencyId('shakyo'),
      coordinatorUserId: this.coordinatorId,
      referrerUserId:
        story.referrer.startsWith('houkatsu') && story.referrer !== 'houkatsu-east'
          ? staff.userId('referrer')
          : null,
      referrerAgencyId: staff.agencyId(story.referrer),
      referralSource: SOURCES[story.referrer] ?? 'other',
      gapType: story.persona.gapType,
      areaId: story.area === null ? null : town.areaId(story.area),
      ageBand: `age_${story.age.slice(0, 2)}s`,
      isMinor: story.minor !== undefined,
      guardianConsent: story.minor !== undefined,
      childViewHeard: story.minor !== undefined,
      schoolEndsFiscalYear: story.minor ? Number(town.today.slice(0, 4)) + story.minor.schoolEndsIn : null,
    };
    book.rows.cases.push(this.row);
  }

  set(facts: Partial<CaseRow>): void {
    Object.assign(this.row, facts);
  }

  /** First day of the case, and the agencies that work on it from then on. */
  opened(day: string): void {
    const { staff, rows } = this.book;
    this.set({ createdAt: instantOn(day), updatedAt: instantOn(day) });
    const agencies = [
      { key: 'shakyo', caseRef: `参-${String(this.number).padStart(3, '0')}` },
      { key: this.story.referrer, caseRef: this.number % 3 === 0 ? `相談 ${100 + this.number}` : '' },
    ];
    for (const { key, caseRef } of agencies)
      rows.caseAgencies.push({
        id: this.rowId(`agency ${key}`),
        caseId: this.id,
        agencyId: staff.agencyId(key),
        caseRef,
        since: day,
      });
  }

  /** That the printed slip was made and is kept. */
  slip(madeOn: string): void {
    this.set({ slipMadeOn: madeOn, slipKeptAt: '社協 事務所の鍵のかかる棚' });
  }

  /** The slip was compared with the code; the newest time stands. */
  slipChecked(day: string): void {
    if ((this.row.slipCheckedOn ?? '') < day)
      this.set({ slipCheckedOn: day, slipCheckedBy: this.coordinatorId });
  }

  profile(day: string, moreSlots: readonly string[] = []): void {
    const { persona } = this.story;
    const slots = [...new Set([...persona.slots.split(' '), ...moreSlots])];
    this.book.rows.profiles.push({
      id: this.rowId('profile'),
      caseId: this.id,
      travelModes: persona.travel.split(' '),
      travelMinutesMax: persona.travel === 'none' ? null : 30,
      minutesPerSession: persona.slots === 'stay' ? null : 120,
      sessionsPerWeek: persona.slots === 'stay' ? null : 1,
      slots,
      menuKinds: persona.menus.split(' '),
      updatedAt: instantOn(day),
    });
    const said = [
      ...persona.strengths.map(([slug, level, words]) => ({
        kind: 'strength',
        slug,
        level,
        ownWords: words ?? '',
      })),
      ...persona.wishes.split(' ').map((slug) => ({ kind: 'wish', slug, level: null, ownWords: '' })),
    ];
    for (const [position, entry] of said.entries())
      this.book.rows.strengths.push({ ...entry, id: this.rowId(entry.slug), caseId: this.id, position });
    for (const [position, entry] of persona.considerations.split(' ').entries()) {
      const [weight = 'prefer', slug = ''] = entry.split(':');
      this.book.rows.considerations.push({ id: this.rowId(slug), caseId: this.id, slug, weight, position });
    }
  }

  consent(scope: string, state: ConsentState, day: string): void {
    this.consentCount += 1;
    this.book.rows.consents.push({
      id: this.rowId(`consent ${this.consentCount}`),
      caseId: this.id,
      scope,
      state,
      rulesVersion: '2026-04',
      method: this.consentCount % 4 === 0 ? 'paper' : 'face_to_face',
      recordedOn: day,
      recordedBy: this.coordinatorId,
      recordedAt: instantOn(day, 9 + (this.consentCount % 8)),
      validUntil: state === 'granted' ? addMonths(day, 12) : null,
    });
  }

  /** One plan with its goal and actions. @returns the plan's id. */
  plan(
    number: number,
    status: PlanStatus,
    days: { written: string; submitted?: string; from?: string },
  ): string {
    const { persona } = this.story;
    const id = this.rowId(`plan ${number}`);
    const goalId = this.rowId(`goal ${number}`);
    const from = days.from ?? null;
    const stays = persona.slots === 'stay';
    this.book.rows.plans.push({
      id,
      caseId: this.id,
      number,
      status,
      policy: persona.policy,
      schemesConsidered: '既存の制度を先に確かめた。今の願いに合う場がなかったため、参加支援で始める。',
      temporaryHousing: stays,
      exitPlan: stays ? '三十日ごとに住まいの相談を開き、三か月で次の住まいに移る。' : '',
      monitoringOn: addDays(from ?? days.written, 120),
      periodFrom: from,
      periodTo: from === null ? null : addDays(from, 180),
      writtenBy: this.coordinatorId,
      submittedOn: days.submitted ?? null,
      createdAt: instantOn(days.written),
      updatedAt: instantOn(days.submitted ?? days.written),
    });
    this.book.rows.goals.push({ id: goalId, planId: id, text: persona.goal, horizon: 'short' });
    const actions = [
      { owner: '参加支援コーディネーター', what: persona.support, frequency: '月2回', isStatutory: true },
      { owner: 'つなぎ元', what: '暮らしの相談を続ける', frequency: '月1回', isStatutory: false },
      { owner: '本人', what: 'してみたい日を自分で決める', frequency: '', isStatutory: false },
    ];
    for (const [position, action] of actions.entries()) {
      const confirmedOn = !action.isStatutory && from !== null ? from : null;
      this.book.rows.actions.push({
        ...action,
        id: this.rowId(`action ${number} ${position}`),
        planId: id,
        goalId,
        confirmedOn,
        position,
      });
    }
    return id;
  }

  agenda(
    meeting: MeetingKey,
    timing: string,
    planId: string | null,
    outcome: string | null,
    note = '',
  ): void {
    const { rows, staff } = this.book;
    const heldAt = meetingId(this.book, meeting);
    rows.agenda.push({
      id: this.rowId(`agenda ${meeting} ${timing}`),
      meetingId: heldAt,
      caseId: this.id,
      planId,
      timing,
      status: outcome === null ? 'proposed' : 'resolved',
      outcome,
      note,
      proposedBy: outcome === null ? this.coordinatorId : staff.userId('multi-agency'),
      position: rows.agenda.filter((item) => item.meetingId === heldAt).length,
    });
  }

  /** 支援決定 some days after the meeting. @returns its id and day. */
  decision(planId: string, meeting: MeetingKey, outcome = 'decided'): { id: string; day: string } {
    const { rows, staff } = this.book;
    const id = this.rowId(`decision ${planId}`);
    const day = addDays(meetingDay(this.book, meeting), 6);
    rows.decisions.push({
      id,
      planId,
      caseId: this.id,
      outcome,
      conditions: outcome === 'decided_with_conditions' ? '三か月で見直すこと。' : '',
      decidedOn: day,
      documentNumber: `地福第${200 + this.number}号`,
      deciderTitle: '福祉部長',
      recordedBy: staff.userId('officer'),
      planWrittenBy: this.coordinatorId,
      recordedAt: instantOn(day, 16),
    });
    if (outcome !== 'not_decided') this.set({ supportDecidedOn: day });
    return { id, day };
  }

  rowId(what: string): string {
    return bookId(this.book, `case ${this.number} ${what}`);
  }
}
