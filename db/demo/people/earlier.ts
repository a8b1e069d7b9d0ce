import { trees } from '~/lib/alias-words';
import { addDays, dayOf } from '~/lib/japanese-date';
import { idFor } from '../ids';
import type { PlacementRow } from '../rows';
import { instantOn, type Book } from './case-book';
import type { Registry } from './placing';

const KEY = 'yukiai-assembly';

/** What the host answered, so many days after it was asked, and why it came to nothing then. */
const ANSWERS: readonly [days: number, hostAnswer: string, declineReason: string][] = [
  [1, 'accept', 'too_far'],
  [3, 'meet_first', 'not_interested'],
  [6, 'decline', 'staff'],
  [2, 'accept', 'time'],
];

/**
 * One host was asked for people whose cases have closed since, before they went elsewhere: enough for its page to tell
 * what its answers have shown.
 */
export function writeEarlierInquiries(book: Book, { offers }: Registry): void {
  const offer = offers.find(({ key }) => key === KEY)?.row;
  if (!offer) return;
  const elsewhere = book.rows.cases
    .filter(({ status }) => status === 'closed')
    .flatMap(({ id }) => book.rows.placements.find((one) => one.caseId === id && one.card) ?? [])
    .filter(({ hostId }) => hostId !== offer.hostId);
  for (const [index, [days, hostAnswer, declineReason]] of ANSWERS.entries()) {
    const then = elsewhere[index];
    if (then?.askedAt) write(book, then, { offer, index, days, hostAnswer, declineReason });
  }
}

interface Earlier {
  offer: { id: string; hostId: string };
  index: number;
  days: number;
  hostAnswer: string;
  declineReason: string;
}

function write(book: Book, then: PlacementRow, { offer, index, days, ...answer }: Earlier): void {
  const askedOn = addDays(dayOf(then.askedAt ?? new Date(0)), -12 - index * 5);
  const endedOn = addDays(askedOn, days + 1);
  const used = book.rows.placements
    .filter(({ hostId, caseId }) => hostId === offer.hostId || caseId === then.caseId)
    .map(({ alias }) => alias);
  const row: PlacementRow = {
    id: idFor(`${book.town.name} earlier placement ${index}`),
    caseId: then.caseId,
    hostId: offer.hostId,
    opportunityId: offer.id,
    status: 'declined',
    personWords: then.personWords ?? '',
    personAgreedOn: addDays(askedOn, -2),
    alias: trees.find((tree) => !used.includes(tree)) ?? '',
    card: then.card ?? null,
    askedAt: instantOn(askedOn, 15),
    askedBy: then.askedBy ?? null,
    answerDueOn: addDays(askedOn, 10),
    ...answer,
    hostAnsweredAt: instantOn(addDays(askedOn, days), 12),
    hostAnsweredBy: then.createdBy,
    answeredByPhone: index % 2 === 0,
    endedOn,
    createdBy: then.createdBy,
  };
  book.rows.placements.push(row);
  book.rows.disclosures.push({
    id: idFor(`${book.town.name} earlier disclosure ${index}`),
    placementId: row.id,
    caseId: row.caseId,
    hostId: row.hostId,
    level: 2,
    shown: { alias: row.alias, ...row.card },
    openedAt: instantOn(askedOn, 15),
    closedAt: instantOn(endedOn, 17),
    closedBecause: answer.hostAnswer === 'decline' ? '受入先の見送り' : '見送り',
  });
}
