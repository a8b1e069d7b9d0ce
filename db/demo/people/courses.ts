import { aftercareDays, endingOfStatus, usualAftercareMonths } from '~/domain/people/rules';
import { retentionOver, usualRetentionYears } from '~/domain/records/rules';
import { addDays, dayOf } from '~/lib/japanese-date';
import type { CaseRow } from '../rows';
import { bookId, caseCodeOf, instantOn, workday, type Book } from './case-book';
import { meetingDay } from './meetings';

const EVALUATION = {
  goals: '週に一度、自分から通えるようになった。',
  supporters: '受入先も続けたいと話し、つなぎ元が月に一度声をかける。',
  evaluation: '短い時間から始め、休む日も自分で伝えられるようになった。',
};

const ABSENCE = {
  heardOf: '近くの集まりでも、しばらく見かけていないとのこと。',
  watchOver: '月に一度、つなぎ元が家の様子を見る。',
};

const SOUGHT = [
  { days: -18, means: 'telephone', result: 'no_answer', note: '呼び出し音だけだった。' },
  { days: -14, means: 'visit', result: 'no_answer', note: '会えず、手紙を残した。' },
  { days: -9, means: 'letter', result: 'no_answer', note: '' },
] as const;

/** What belongs to the course of the cases beside plans and placements: how they ended, and what came after. */
export function writeCourses(book: Book): void {
  for (const row of book.rows.cases) {
    writeProposal(book, row);
    writeEnding(book, row);
    if (row.status === 'closed') writeAftercare(book, row);
    if (row.status === 'suspended') writeAttempts(book, row);
  }
  writeDisposed(book);
}

const idOf = (book: Book, row: CaseRow, what: string) => bookId(book, `case ${row.code} ${what}`);

/** The agency that goes on with the person after a closure: the one that referred. */
const leadOf = ({ referrerAgencyId, agencyId }: CaseRow) => referrerAgencyId ?? agencyId;

function writeProposal(book: Book, row: CaseRow): void {
  for (const item of book.rows.agenda.filter(({ caseId }) => caseId === row.id)) {
    if (item.timing !== 'closure' && item.timing !== 'suspension') continue;
    const held = book.rows.meetings.find(({ id }) => id === item.meetingId)?.heldOn ?? book.town.today;
    const proposed = addDays(held, -7);
    const closes = item.timing === 'closure';
    book.rows.endingProposals.push({
      id: idOf(book, row, `proposal ${item.timing}`),
      caseId: row.id,
      agendaItemId: item.id,
      kind: item.timing,
      reason: closes ? 'stable_connection' : 'contact_completely_lost',
      proposedOn: proposed < book.town.today ? proposed : workday(book, -1),
      proposedBy: row.coordinatorUserId ?? book.staff.userId('coordinator'),
      ...(closes
        ? {
            ...EVALUATION,
            ...{ isConnected: true, connectedHow: '受入先で呼び名を覚えてもらい、自分から通っている。' },
            ...{ isStable: true, stableHow: 'ご本人も受入先も、このまま続けたいと話した。' },
            ...{ stabilityPerson: 4, stabilityHost: 5 },
            ...{
              aftercare: 'planned',
              aftercareMonths: [...usualAftercareMonths],
              leadAgencyId: leadOf(row),
            },
          }
        : { ...ABSENCE, recontactOn: row.nextOn ?? addDays(held, 30) }),
    });
  }
}

function writeEnding(book: Book, row: CaseRow): void {
  const how = endingOfStatus(row.status ?? 'intake');
  if (how === null) return;
  const inMeeting = how === 'closure' || how === 'suspension';
  const endedOn = row.closedOn ?? meetingDay(book, 'm5');
  const isHeard = how === 'hand_back' && book.rows.caseEndings.every((one) => one.how !== 'hand_back');
  book.rows.caseEndings.push({
    id: idOf(book, row, 'ending'),
    caseId: row.id,
    how,
    fromStatus: inMeeting ? 'active' : 'intake',
    endedOn,
    reason: row.statusReason ?? '',
    destination: how === 'transfer' ? 'となりの町の相談窓口' : '',
    leadAgencyId: how === 'closure' ? leadOf(row) : null,
    endedBy: inMeeting ? book.staff.userId('multi-agency') : (row.coordinatorUserId ?? null),
    ...(isHeard && {
      referrerHeardOn: addDays(endedOn, 2),
      referrerHeardBy: row.coordinatorUserId ?? null,
    }),
  });
}

/** The usual contacts, and for every other case one that was made before the first of them. */
function writeAftercare(book: Book, row: CaseRow): void {
  const closedOn = row.closedOn ?? book.town.today;
  for (const plannedOn of aftercareDays(closedOn, usualAftercareMonths)) {
    const id = idOf(book, row, `aftercare ${plannedOn}`);
    book.rows.aftercare.push({ id, caseId: row.id, plannedOn });
  }
  const early = addDays(closedOn, 12);
  const closures = book.rows.caseEndings.filter(({ how }) => how === 'closure').length;
  if (early > book.town.today || closures % 2 === 0) return;
  book.rows.aftercare.push({
    ...{ id: idOf(book, row, 'aftercare early'), caseId: row.id, plannedOn: early, status: 'done' },
    ...{ doneOn: early, doneBy: row.coordinatorUserId ?? null, talkedTo: 'person', finding: 'going_well' },
    note: 'いつもの日に行けている。終わりの時間に声をかけてもらえるのがうれしいとのこと。',
  });
}

/** Nobody was reached after the last time somebody talked to the person. */
function writeAttempts(book: Book, row: CaseRow): void {
  const held = meetingDay(book, 'm5');
  const own = new Set(book.rows.placements.filter((one) => one.caseId === row.id).map(({ id }) => id));
  const talked = book.rows.followUps.flatMap(({ placementId, side, doneOn }) =>
    own.has(placementId) && side === 'person' && doneOn ? [doneOn] : [],
  );
  row.lastContactOn = talked.sort().at(-1) ?? addDays(held, -30);
  for (const { days, ...attempt } of SOUGHT) {
    book.rows.attempts.push({
      ...attempt,
      id: idOf(book, row, `attempt ${attempt.means}`),
      caseId: row.id,
      triedOn: addDays(held, days),
      triedBy: row.coordinatorUserId ?? book.staff.userId('coordinator'),
    });
  }
}

const DISPOSED = [
  ['tsubame', 733, -2_900],
  ['hibari', 604, -2_820],
] as const;

/** Two cases that were done away with in spring: a certificate with codes and counts, and nothing else. */
function writeDisposed(book: Book): void {
  const { staff, town } = book;
  for (const [bird, digits, ago] of DISPOSED) {
    const endedOn = workday(book, ago);
    book.rows.disposals.push({
      id: bookId(book, `disposal ${bird}`),
      caseId: bookId(book, `disposed ${bird}`),
      code: caseCodeOf(bird, digits),
      agencyId: staff.agencyId('shakyo'),
      endedOn,
      dueOn: retentionOver(endedOn, usualRetentionYears),
      proposedBy: staff.userId('manager'),
      proposedOn: workday(book, -96),
      disposedBy: staff.userId('officer'),
      disposedAt: instantOn(workday(book, -90), 11),
      number: 1,
      counts: { cases: 1, case_agencies: 2, consents: 4, profiles: 1, profile_strengths: 3, case_endings: 1 },
    });
  }
  if (dayOf(instantOn(workday(book, -90))) > town.today) throw new RangeError('A certificate lies ahead.');
}
