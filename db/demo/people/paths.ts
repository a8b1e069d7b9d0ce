import { weekdayOfCell } from '~/domain/taxonomy/slots';
import { addDays, weekdayOf } from '~/lib/japanese-date';
import type { Random } from '../random';
import type { PlacementRow } from '../rows';
import type { Book } from './case-book';
import { workday } from './case-book';
import type { CaseWriter } from './case-writer';
import { writeSteps } from './gradually';
import { writeFollowUps } from './following';
import type { MeetingKey } from './meetings';
import { meetingDay } from './meetings';
import type { Choice, Placer } from './placing';
import type { Ahead, Path } from './story';

interface Teller {
  book: Book;
  writer: CaseWriter;
  placer: Placer;
  random: Random;
}

const DECLINED_BY_PERSON = ['too_soon', 'time', 'no_reason'];
const DECLINED_BY_HOST = ['no_capacity', 'season', 'staff'];

/** Reception, and what the person was told; `agreed` is the day of the answer. */
function begin({ book, writer }: Teller, daysAgo: number, { agreed = true } = {}): string {
  const day = workday(book, -daysAgo);
  writer.opened(day);
  writer.set({ lastContactOn: workday(book, -Math.min(daysAgo, 3 + (writer.number % 9))) });
  writer.consent('consultation', agreed ? 'granted' : 'explained', day);
  return day;
}

/** From reception to the first profile: consent, slip, need. */
function assess(teller: Teller, daysAgo: number): string {
  const { book, writer } = teller;
  const day = begin(teller, daysAgo);
  writer.set({ appliedOn: day, needConfirmedOn: workday(book, -Math.max(1, daysAgo - 10)) });
  writer.slip(addDays(day, 2));
  writer.consent('hosts_anonymous', 'granted', addDays(day, 4));
  return day;
}

/** A plan that one meeting took: the agenda item is settled with `outcome`, or open when none is given. */
function takeToMeeting(
  teller: Teller,
  number: number,
  meeting: MeetingKey,
  status: string,
  outcome: string | null,
  timing = 'plan_making',
): string {
  const { book, writer } = teller;
  const held = meetingDay(book, meeting);
  const submitted = addDays(held, -7);
  const submittedOn = submitted < book.town.today ? submitted : workday(book, -1);
  // Who still waits for the meeting is asked at the visit and by the officer.
  if (outcome !== null) writer.slipChecked(submittedOn);
  const decided = ['confirmed', 'completed', 'superseded', 'discontinued'].includes(status);
  const planId = writer.plan(number, status, {
    written: addDays(submittedOn, -9),
    submitted: submittedOn,
    ...(decided ? { from: addDays(held, 6) } : {}),
  });
  writer.agenda(meeting, timing, planId, outcome, outcome === 'revise' ? '目標を本人の言葉に近づける。' : '');
  return planId;
}

/** From reception to 支援決定 with the meeting named. @returns the decision. */
function decide(teller: Teller, meeting: MeetingKey, status = 'confirmed'): { id: string; day: string } {
  const { book, writer } = teller;
  const held = meetingDay(book, meeting);
  const first = assess(teller, daysFrom(book, held) + 52);
  writer.consent('plan_meeting_members', 'granted', addDays(first, 20));
  const planId = takeToMeeting(teller, 1, meeting, status, 'appropriate');
  const decision = writer.decision(
    planId,
    meeting,
    writer.number % 6 === 0 ? 'decided_with_conditions' : 'decided',
  );
  writer.set({ status: 'active' });
  return decision;
}

function daysFrom(book: Book, day: string): number {
  return Math.round((Date.parse(book.town.today) - Date.parse(day)) / 86_400_000);
}

/** The placement of somebody who has not started anywhere yet. */
function ahead({ book, writer, placer, random }: Teller, kind: Ahead | undefined): string[] {
  if (!kind) return [];
  const choice = placer.choose(writer);
  if (!choice) return [];
  const { story } = writer;
  const askedOn = workday(book, -(story.askedAgo ?? 8));
  const agreedOn = addDays(askedOn, -2);
  const wish = {
    personWords: story.persona.words,
    personAgreedOn: kind === 'agreed' ? workday(book, -1) : agreedOn,
  };
  if (kind === 'proposed') placer.write(writer, choice, 'proposed', {});
  else if (kind === 'declined_by_person')
    placer.write(writer, choice, 'declined', { declineReason: random.pick(DECLINED_BY_PERSON) });
  else if (kind === 'agreed') placer.write(writer, choice, 'agreed', wish);
  else inquire({ book, writer, placer, random }, choice, kind, askedOn, wish);
  return choice.cells;
}

/** The day of a visit: as the story says, a coming one moved on to a weekday of the offer. */
function trialDay(book: Book, inDays: number | undefined, { cells }: Choice): string {
  if (inDays === undefined) return workday(book, -3);
  const wanted = addDays(book.town.today, inDays);
  const days = cells.map(weekdayOfCell);
  const moved = [0, 1, 2, 3, 4, 5, 6].map((more) => addDays(wanted, more));
  return (inDays > 0 && moved.find((day) => days.includes(weekdayOf(day)))) || wanted;
}

function inquire(
  { book, writer, placer, random }: Teller,
  choice: Choice,
  kind: Ahead,
  askedOn: string,
  wish: Partial<PlacementRow>,
): void {
  const { story } = writer;
  const asked = placer.asked(writer, choice, askedOn, workday(book, story.dueIn ?? 4));
  const answeredOn = addDays(askedOn, 2);
  const answered = {
    hostAnsweredAt: new Date(`${answeredOn}T03:00:00Z`),
    answeredByPhone: writer.number % 2 === 0,
    hostAnsweredBy: writer.coordinatorId,
  };
  const agreed = { agreedConditions: '静かな席と、休憩の声かけをお願いした。' };
  const trialOn = trialDay(book, story.trialIn, choice);
  if (kind === 'trial') writer.slipChecked(answeredOn);
  const written = {
    asked: () => placer.write(writer, choice, 'asked', { ...wish, ...asked }),
    accepted: () =>
      placer.write(writer, choice, 'accepted', {
        ...wish,
        ...asked,
        ...answered,
        hostAnswer: 'accept',
        ...agreed,
      }),
    trial: () =>
      placer.write(writer, choice, 'trial', {
        ...wish,
        ...asked,
        ...answered,
        hostAnswer: 'meet_first',
        trialOn,
        slots: choice.cells,
        timeText: choice.timeText,
      }),
    declined: () =>
      placer.write(writer, choice, 'declined', {
        ...wish,
        ...asked,
        ...answered,
        hostAnswer: 'decline',
        declineReason: random.pick(DECLINED_BY_HOST),
      }),
  };
  const row =
    kind === 'asked'
      ? written.asked()
      : kind === 'accepted'
        ? written.accepted()
        : kind === 'trial'
          ? written.trial()
          : written.declined();
  placer.disclose(
    writer,
    row,
    2,
    askedOn,
    kind === 'declined_by_host' ? { on: answeredOn, because: '受入先の見送り' } : undefined,
  );
}

/** A placement that began after the decision, with its inquiry, trial and follow-ups. */
function start(
  teller: Teller,
  decision: { id: string; day: string },
  status: 'active' | 'paused' | 'settled' | 'ended',
  facts: Partial<PlacementRow> = {},
  options: { other?: string; after?: number } = {},
): Choice | null {
  const { book, writer, placer, random } = teller;
  const choice = placer.choose(writer, options.other === undefined ? {} : { other: options.other });
  if (!choice) return null;
  const askedOn = addDays(decision.day, (options.after ?? 0) - 14);
  const startedOn = addDays(decision.day, (options.after ?? 0) + 5);
  const row = placer.write(writer, choice, status, {
    personWords: writer.story.persona.words,
    personAgreedOn: addDays(askedOn, -3),
    ...placer.asked(writer, choice, askedOn, addDays(askedOn, 10)),
    hostAnswer: 'accept',
    hostAnsweredAt: new Date(`${addDays(askedOn, 3)}T03:00:00Z`),
    hostAnsweredBy: writer.coordinatorId,
    answeredByPhone: writer.number % 2 === 1,
    trialOn: addDays(decision.day, options.after ?? 0),
    startedOn,
    supportDecisionId: decision.id,
    slots: choice.cells,
    timeText: choice.timeText,
    agreedConditions: '休む日は当日の連絡でよい。声かけは短く。',
    ...facts,
  });
  writer.consent('hosts_named', 'granted', addDays(askedOn, 4));
  const closed = row.endedOn ? { on: row.endedOn, because: '受入れの終了' } : undefined;
  placer.disclose(writer, row, 2, askedOn, closed);
  placer.disclose(writer, row, 3, startedOn, closed);
  writeFollowUps(book, writer, row, random);
  writeSteps(book, writer, row);
  return choice;
}

/** How each path of a story is told; what is not written here did not happen. */
export const PATHS: Record<Path, (teller: Teller) => void> = {
  intake_new: (teller) => {
    begin(teller, 1 + (teller.writer.number % 5), { agreed: false });
    teller.writer.set({ nextOn: workday(teller.book, 3), nextWhat: '最初の面談' });
  },
  intake_family: ({ book, writer }) => {
    writer.opened(workday(book, -9));
    writer.set({
      familyConsultation: true,
      referralSource: 'family',
      lastContactOn: workday(book, -2),
      ageBand: null,
      nextOn: workday(book, 6),
      nextWhat: '家族に電話する',
    });
  },
  intake_applied: (teller) => {
    const day = begin(teller, 6 + (teller.writer.number % 4));
    teller.writer.set({ appliedOn: day, nextOn: workday(teller.book, 2), nextWhat: '担当を決める' });
    teller.writer.slip(addDays(day, 1));
  },
  assessing: (teller) => {
    const { book, writer } = teller;
    const day = assess(teller, 24);
    if (writer.number % 2 === 0)
      writer.set({
        earlyEngagementOn: addDays(day, 8),
        earlyEngagementReason: '出かけられる日が続いている間に、見学だけ先に行うため。',
      });
    writer.set({
      status: 'assessing',
      nextOn: workday(book, 1 + (writer.number % 8)),
      nextWhat: '二回目の面談',
    });
    writer.profile(addDays(day, 6), ahead(teller, writer.story.ahead));
  },
  drafting: (teller) => {
    const { book, writer } = teller;
    const day = assess(teller, 40);
    writer.consent('plan_meeting_members', 'granted', addDays(day, 12));
    writer.set({ status: 'planning', nextOn: workday(book, 4), nextWhat: 'プランの案を一緒に読む' });
    writer.plan(1, 'draft', { written: workday(book, -6) });
    writer.profile(addDays(day, 6), ahead(teller, writer.story.ahead));
  },
  submitted: (teller) => {
    const { book, writer } = teller;
    const day = assess(teller, 48);
    writer.consent('plan_meeting_members', 'granted', addDays(day, 12));
    writer.set({ status: 'deciding', nextOn: meetingDay(book, 'next'), nextWhat: '会議' });
    takeToMeeting(teller, 1, 'next', 'submitted', null);
    writer.profile(addDays(day, 6), ahead(teller, writer.story.ahead));
  },
  returned: (teller) => {
    const { book, writer } = teller;
    const day = assess(teller, 70);
    writer.consent('plan_meeting_members', 'granted', addDays(day, 12));
    writer.set({ status: 'planning', nextOn: workday(book, 2), nextWhat: '目標の言葉を一緒に直す' });
    takeToMeeting(teller, 1, 'm5', 'returned', 'revise');
    writer.plan(2, 'draft', { written: workday(book, -8) });
    writer.profile(addDays(day, 6), ahead(teller, writer.story.ahead));
  },
  deciding: (teller) => {
    const { book, writer } = teller;
    const day = assess(teller, 72);
    writer.consent('plan_meeting_members', 'granted', addDays(day, 12));
    writer.set({ status: 'deciding', nextOn: workday(book, 4), nextWhat: '支援決定の見込み' });
    takeToMeeting(teller, 1, 'm5', 'found_appropriate', 'appropriate');
    if (writer.story.ahead === 'trial')
      writer.set({
        earlyEngagementOn: workday(book, -24),
        earlyEngagementReason: '作業場の空く週が近く、決定を待つ間に見学だけ先に行うため。',
      });
    writer.profile(addDays(day, 6), ahead(teller, writer.story.ahead));
  },
  not_decided: (teller) => {
    const { book, writer } = teller;
    const day = assess(teller, 130);
    writer.consent('plan_meeting_members', 'granted', addDays(day, 12));
    writer.set({ status: 'planning', nextOn: workday(book, 5), nextWhat: '別の始め方を考える' });
    writer.decision(takeToMeeting(teller, 1, 'm3', 'not_decided', 'appropriate'), 'm3', 'not_decided');
    writer.plan(2, 'draft', { written: workday(book, -4) });
    writer.profile(addDays(day, 6));
  },
  decided: (teller) => {
    const { book, writer } = teller;
    decide(teller, 'm5');
    writer.set({ nextOn: workday(book, 3), nextWhat: '見学の日を決める' });
    writer.profile(workday(book, -30), ahead(teller, writer.story.ahead));
  },
  active: (teller) => {
    const { book, writer } = teller;
    const meeting = writer.story.meeting ?? (['m3', 'm4', 'm2'] as const)[writer.number % 3] ?? 'm3';
    const choice = start(teller, decide(teller, meeting), 'active');
    writer.set({ nextOn: workday(book, 2 + (writer.number % 12)), nextWhat: '様子を聞く' });
    writer.profile(workday(book, -60), choice?.cells);
  },
  paused: (teller) => {
    const { book, writer } = teller;
    const choice = start(teller, decide(teller, 'm2'), 'paused', { pausedOn: workday(book, -9) });
    writer.set({ nextOn: workday(book, 5), nextWhat: 'お休み中の様子を聞く' });
    writer.profile(workday(book, -90), choice?.cells);
  },
  settled: (teller) => {
    const { book, writer } = teller;
    const choice = start(teller, decide(teller, 'm1'), 'settled', {
      settledOn: workday(book, -25),
      ...{ stabilityPerson: 4, stabilityHost: 5 },
    });
    writer.set({ nextOn: meetingDay(book, 'next'), nextWhat: '終結を会議で話し合う' });
    if (writer.number % 2 === 0) writer.agenda('next', 'closure', writer.rowId('plan 1'), null);
    writer.profile(workday(book, -100), choice?.cells);
  },
  replanned: (teller) => {
    const { book, writer } = teller;
    const first = decide(teller, 'm1', 'superseded');
    const ended = start(teller, first, 'ended', {
      endedOn: addDays(meetingDay(book, 'm4'), -3),
      endReason: 'moved_on_other_host',
    });
    const second = writer.decision(
      takeToMeeting(teller, 2, 'm4', 'confirmed', 'appropriate', 'replan'),
      'm4',
    );
    const choice = start(teller, second, 'active', {}, ended ? { other: ended.host.key } : {});
    writer.set({ nextOn: workday(book, 7), nextWhat: '新しい場所の様子を聞く' });
    writer.profile(workday(book, -50), [...(ended?.cells ?? []), ...(choice?.cells ?? [])]);
  },
  dropping_in: (teller) => {
    const { book, writer, placer, random } = teller;
    const decision = decide(teller, 'm4');
    const choice = placer.choose(writer, { dropIn: true });
    if (choice) {
      const startedOn = addDays(decision.day, 4);
      const facts = {
        kind: 'drop_in',
        personWords: writer.story.persona.words,
        personAgreedOn: addDays(startedOn, -2),
        startedOn,
        supportDecisionId: decision.id,
        slots: choice.cells,
        timeText: choice.timeText,
      };
      writeFollowUps(book, writer, placer.write(writer, choice, 'active', facts), random);
    }
    writer.set({ nextOn: workday(book, 9), nextWhat: '居場所での様子を聞く' });
    writer.profile(workday(book, -40), choice?.cells);
  },
  closed: (teller) => {
    const { book, writer, random } = teller;
    const decision = decide(teller, 'm0', 'completed');
    const endedOn = addDays(meetingDay(book, 'm5'), -10);
    const endReason = random.pick(['goal_reached', 'became_regular_member', 'moved_on_work']);
    start(teller, decision, 'ended', { endedOn, endReason, settledOn: addDays(endedOn, -30) });
    writer.agenda('m5', 'closure', writer.rowId('plan 1'), 'close');
    const closedOn = meetingDay(book, 'm5');
    writer.set({
      status: 'closed',
      statusReason: 'stable_connection',
      closedOn,
      nextOn: addDays(closedOn, 30),
      nextWhat: '終結後の連絡（1か月）',
    });
    writer.profile(addDays(endedOn, -90));
  },
  suspended: (teller) => {
    const { book, writer } = teller;
    const decision = decide(teller, 'm1', 'discontinued');
    start(teller, decision, 'ended', {
      endedOn: addDays(meetingDay(book, 'm5'), -20),
      endReason: 'contact_lost',
    });
    writer.agenda('m5', 'suspension', writer.rowId('plan 1'), 'suspend');
    writer.set({
      status: 'suspended',
      statusReason: 'contact_completely_lost',
      nextOn: workday(book, 14),
      nextWhat: '手紙を送る',
    });
    writer.profile(workday(book, -110));
  },
  handed_back: (teller) => {
    const { book, writer } = teller;
    const day = begin(teller, 88);
    writer.set({
      status: 'handed_back',
      statusReason: 'main_agency_continues',
      appliedOn: day,
      closedOn: workday(book, -70),
    });
  },
  withdrawn: (teller) => {
    const { book, writer } = teller;
    const day = assess(teller, 95);
    ahead(teller, writer.story.ahead);
    writer.consent('hosts_anonymous', 'withdrawn', workday(book, -45));
    writer.consent('consultation', 'withdrawn', workday(book, -45));
    writer.set({ status: 'withdrawn', statusReason: 'person_withdrew', closedOn: workday(book, -45) });
    writer.profile(addDays(day, 6));
  },
  withdrawn_long_ago: (teller) => {
    const { book, writer } = teller;
    const endedOn = workday(book, -2_600);
    begin(teller, 2_700);
    writer.consent('consultation', 'withdrawn', endedOn);
    writer.set({
      ...{ status: 'withdrawn', statusReason: 'person_withdrew' },
      ...{ closedOn: endedOn, lastContactOn: endedOn },
    });
  },
  transferred: (teller) => {
    const { book, writer } = teller;
    const day = assess(teller, 150);
    writer.set({ status: 'transferred', statusReason: 'moved_away', closedOn: workday(book, -60) });
    writer.profile(addDays(day, 6));
  },
};
