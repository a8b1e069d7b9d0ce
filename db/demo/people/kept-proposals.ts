import type { Book } from './case-book';
import { bookId, caseCodeOf, instantOn, workday } from './case-book';
import type { Registry } from './placing';

type Case = readonly [bird: string, digits: number];

const LEFT_TWICE: Case = ['umineko', 786];
const LEFT_ONCE: Case = ['kogera', 231];
const TEACHES: Case = ['kakko', 120];

interface KeptStory {
  readonly days: number;
  readonly remark: string;
  readonly pairs: readonly (readonly [who: Case, offer: string, cell: string, byHand?: 'fixed'])[];
  readonly left: readonly Case[];
}

/** What the coordinator laid before two meetings; one person was left out both times. */
const KEPT: readonly KeptStory[] = [
  {
    days: -33,
    remark: '料理教室の先生役は、先に決めて組みました。',
    pairs: [[TEACHES, 'e1-class', 'sat_am', 'fixed']],
    left: [LEFT_ONCE, LEFT_TWICE],
  },
  {
    days: -19,
    remark: '',
    pairs: [
      [TEACHES, 'e1-class', 'sat_am'],
      [LEFT_ONCE, 'e2-illustration', 'mon_am'],
    ],
    left: [LEFT_TWICE],
  },
];

/** Kept 組み合わせ案 of those who have not started anywhere yet. */
export function writeKeptProposals(book: Book, { hosts, offers }: Registry): void {
  for (const { days, remark, pairs, left } of KEPT) {
    const keptOn = workday(book, days);
    const id = bookId(book, `kept proposal ${days}`);
    const lineId = (what: string, who: Case) => bookId(book, `kept ${what} ${days} ${who.join(' ')}`);
    const caseOf = ([bird, digits]: Case) => {
      const code = caseCodeOf(bird, digits);
      return book.rows.cases.find((row) => row.code === code)?.id;
    };
    const offerOf = (key: string) => {
      const offer = offers.find((one) => one.key === key);
      const host = hosts.find((one) => one.key === offer?.hostKey);
      return offer && host && { id: offer.row.id, place: `${host.row.name}「${offer.row.title}」` };
    };
    const found = pairs.flatMap(([who, key, cell, byHand]) => {
      const [caseId, offer] = [caseOf(who), offerOf(key)];
      return caseId && offer ? [{ who, caseId, offer, cell, byHand }] : [];
    });
    const without = left.flatMap((who) => {
      const caseId = caseOf(who);
      return caseId ? [{ who, caseId }] : [];
    });
    if (found.length < pairs.length || without.length < left.length) continue;
    book.rows.keptProposals.push({
      ...{ id, keptOn, keptAt: instantOn(keptOn, 16), keptBy: book.staff.userId('coordinator') },
      ...{ agencyId: book.staff.agencyId('shakyo'), remark, digest: id, mightServe: 0, gap: 0 },
    });
    for (const { who, caseId, offer, cell, byHand } of found) {
      const own = { proposalId: id, caseId, opportunityId: offer.id, place: offer.place };
      book.rows.keptLines.push({
        ...{ id: lineId('line', who), ...own, keptOn, cell, band: 'ready', foundAlone: true },
      });
      if (byHand) book.rows.keptChoices.push({ id: lineId('choice', who), ...own, kind: byHand });
    }
    for (const { who, caseId } of without)
      book.rows.keptLines.push({
        ...{ id: lineId('line', who), proposalId: id, caseId, keptOn },
        ...{ leftReasons: ['taken'], foundAlone: false },
      });
  }
}
