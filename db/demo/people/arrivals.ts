import { addDays, dayOf } from '~/lib/japanese-date';
import type { CaseRow } from '../rows';
import { bookId, workday, type Book } from './case-book';

const MESSAGES = [
  '人の少ない時間に行ける所を、いっしょに考えてほしい。',
  '外に出たい気持ちが出てきたところ。急がなくてよい。',
  '',
];

/** How people came: whom the demonstration's referrer referred, and what families said who came first. */
export function writeArrivals(book: Book, noticedAt: string | null): void {
  const referred = book.rows.cases.filter(({ referrerUserId }) => referrerUserId);
  for (const [index, row] of referred.entries()) writeReferral(book, row, index, noticedAt);
  for (const row of book.rows.cases) {
    if (row.familyConsultation) writeFamily(book, row);
    else if (row.isMinor && row.status !== 'intake') writeGuardian(book, row);
  }
}

const openedOn = (book: Book, { createdAt }: CaseRow) =>
  createdAt instanceof Date ? dayOf(createdAt) : book.town.today;

function writeReferral(book: Book, row: CaseRow, index: number, noticedAt: string | null): void {
  const base = {
    caseId: row.id,
    agencyId: row.referrerAgencyId ?? row.agencyId,
    userId: row.referrerUserId ?? book.staff.userId('referrer'),
  };
  book.rows.referrals.push({
    ...base,
    id: bookId(book, `referral ${row.code}`),
    kind: 'first',
    hostId: index === 0 ? noticedAt : null,
    message: MESSAGES[index % MESSAGES.length] ?? '',
    requestedOn: openedOn(book, row),
  });
  if (row.status !== 'closed' || book.rows.referrals.some(({ kind }) => kind === 'again')) return;
  book.rows.referrals.push({
    ...base,
    id: bookId(book, `referral again ${row.code}`),
    kind: 'again',
    message: '通う日が減ってきたので、もう一度いっしょに考えてほしい。',
    requestedOn: workday(book, -1),
  });
}

/** Two talks with a parent; the next is the one that stands as the next step of the case. */
function writeFamily(book: Book, row: CaseRow): void {
  const first = openedOn(book, row);
  const common = {
    caseId: row.id,
    who: 'parent',
    beforePerson: true,
    recordedBy: row.coordinatorUserId ?? book.staff.userId('coordinator'),
  };
  book.rows.familyContacts.push(
    {
      ...common,
      id: bookId(book, `family ${row.code} 1`),
      contactOn: first,
      means: 'office',
      agreed: 'まず、ご家族の会の日を伝えた。家では何も変えずに、様子をみる。',
      personMayKnow: false,
      recordedAt: new Date(`${first}T06:00:00Z`),
    },
    {
      ...common,
      id: bookId(book, `family ${row.code} 2`),
      contactOn: row.lastContactOn ?? addDays(first, 1),
      means: 'telephone',
      agreed: '会の帰りに、もう一度話す。案内の紙を家に置いてみる。',
      personMayKnow: true,
      nextContactOn: row.nextOn ?? null,
      recordedAt: new Date(`${row.lastContactOn ?? addDays(first, 1)}T06:00:00Z`),
    },
  );
  row.nextWhat = 'ご家族に連絡する';
}

/** The guardian of a child whose own case goes on. */
function writeGuardian(book: Book, row: CaseRow): void {
  const on = workday(book, -4);
  book.rows.familyContacts.push({
    id: bookId(book, `family ${row.code} guardian`),
    caseId: row.id,
    contactOn: on,
    who: 'parent',
    means: 'telephone',
    agreed: '水曜の帰りの時間と、遅れる日の知らせ方を決めた。',
    personMayKnow: true,
    beforePerson: false,
    recordedBy: row.coordinatorUserId ?? book.staff.userId('coordinator'),
    recordedAt: new Date(`${on}T06:00:00Z`),
  });
}
