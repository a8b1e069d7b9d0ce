import { bookId, instantOn, type Book } from './case-book';

/** What agencies proposed in meetings: of the first came a place, the second waits, the third was let go. */
const IDEAS = [
  'できた物を、近くの店に並べてもらえないか聞いてみる。',
  '朝の静かな時間だけ、いっしょに見に行ってみる。',
  '祭りの手伝いに、家族と出てみる。',
] as const;

/** 会議で出た案, by the agency that referred, for cases on which a meeting found already. */
export function writeMeetingIdeas(book: Book): void {
  const { agenda, placements, cases } = book.rows;
  const found = agenda.filter(({ outcome, timing }) => outcome === 'appropriate' && timing === 'plan_making');
  const running = found.filter(({ caseId }) =>
    cases.some(
      ({ id, status, referrerAgencyId }) => id === caseId && status === 'active' && referrerAgencyId,
    ),
  );
  for (const [at, idea] of IDEAS.entries()) {
    const item = running[at];
    const row = cases.find(({ id }) => id === item?.caseId);
    const heldOn = book.rows.meetings.find(({ id }) => id === item?.meetingId)?.heldOn;
    if (!item || !row?.referrerAgencyId || heldOn === undefined) continue;
    const id = bookId(book, `idea ${item.id}`);
    const dropped = at === 2;
    book.rows.meetingIdeas.push({
      ...{ id, agendaItemId: item.id, caseId: row.id, agencyId: row.referrerAgencyId, idea },
      ...{ recordedBy: book.staff.userId('multi-agency'), recordedAt: instantOn(heldOn) },
      ...(dropped ? { droppedOn: heldOn, dropReason: '人の多い場所は、いまは疲れるとのこと。' } : {}),
    });
    const placement = at === 0 ? placements.find(({ caseId }) => caseId === row.id) : undefined;
    if (placement) placement.ideaId = id;
  }
}
