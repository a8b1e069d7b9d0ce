import type { Book } from './case-book';
import { bookId, workday } from './case-book';

/** Meetings by their day from today. */
const MEETINGS = [
  { key: 'm0', days: -162, minutes: '議題を確かめ、役割と次に会う日を決めた。' },
  { key: 'm1', days: -132, minutes: '二つのプランを話し合い、訪問の役割を分けた。' },
  { key: 'm2', days: -104, minutes: '受入先の様子を共有し、次の段階を確かめた。' },
  { key: 'm3', days: -76, minutes: '送り迎えの手だてと、休みの連絡のしかたを決めた。' },
  {
    key: 'm4',
    days: -48,
    minutes: '台風の備えのため短く開き、急ぐ議題だけを扱った。',
    exception: '市の担当が災害対応に出ていたため、責任者の判断で開いた。',
  },
  { key: 'm5', days: -20, minutes: '三つのプランを話し合い、一つは目標の言葉を直すことにした。' },
  { key: 'next', days: 6, minutes: '' },
  { key: 'later', days: 34, minutes: '' },
] as const;

export type MeetingKey = (typeof MEETINGS)[number]['key'];

export function meetingDay(book: Book, key: MeetingKey): string {
  const meeting = MEETINGS.find((one) => one.key === key);
  return workday(book, meeting?.days ?? 0);
}

export function meetingId(book: Book, key: MeetingKey): string {
  return bookId(book, `meeting ${key}`);
}

/** 重層的支援会議, past and coming, one of them without the officer and one cancelled; of 支援会議 only the day. */
export function writeMeetings(book: Book): void {
  const createdBy = book.staff.userId('multi-agency');
  const common = { startsAt: '14:00', place: '総合福祉センター 会議室', createdBy };
  for (const { key, days, minutes, ...rest } of MEETINGS) {
    const heldOn = workday(book, days);
    const title = `重層的支援会議（${Number(heldOn.slice(5, 7))}月）`;
    const held = days < 0;
    const exceptionReason = 'exception' in rest ? rest.exception : '';
    book.rows.meetings.push({
      ...common,
      id: meetingId(book, key),
      title,
      heldOn,
      status: held ? 'held' : 'scheduled',
      multiAgencyPresent: held,
      officerPresent: held && exceptionReason === '',
      othersPresent: held ? '社協、包括、障害相談、困窮相談' : '',
      exceptionReason,
      exceptionBy: exceptionReason === '' ? null : book.staff.userId('manager'),
      minutes,
    });
  }
  book.rows.meetings.push({
    ...common,
    id: bookId(book, 'meeting cancelled'),
    title: '重層的支援会議（臨時）',
    heldOn: workday(book, -62),
    status: 'cancelled',
  });
  for (const [days, caseCount] of [
    [-90, 1],
    [-34, 2],
  ] as const)
    book.rows.confidential.push({
      id: bookId(book, `confidential ${days}`),
      heldOn: workday(book, days),
      caseCount,
      recordedBy: createdBy,
    });
}
