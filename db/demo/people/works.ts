import { bookId, caseCodeOf, instantOn, workday, type Book } from './case-book';
import type { Registry } from './placing';

/** The illustrator of the worked example E2: two drawings, one of them lent to the house that asks for illustrations. */
export function writeWorks(book: Book, { hosts }: Registry): void {
  const code = caseCodeOf('kogera', 231);
  const row = book.rows.cases.find((one) => one.code === code);
  const host = hosts.find(({ key }) => key === 'e2-plaza');
  if (!row || !host) return;
  const by = row.coordinatorUserId ?? book.staff.userId('coordinator');
  const id = (what: string) => bookId(book, `work ${what}`);
  const of = { caseId: row.id, hostId: host.row.id };
  const agreed = workday(book, -12);
  book.rows.consents.push({
    ...{ id: id('consent'), caseId: row.id, scope: 'work_publication', state: 'granted' },
    ...{ rulesVersion: '2026-04', method: 'face_to_face', recordedOn: agreed, recordedBy: by },
    recordedAt: instantOn(agreed, 14),
  });
  for (const [key, title, keptAt, day] of [
    ['river', '川べりの朝', '事務所の棚', -12],
    ['cat', '窓ぎわの猫', 'ご本人の手元', -3],
  ] as const) {
    const at = instantOn(workday(book, day), 15);
    book.rows.works.push({
      ...{ id: id(key), caseId: row.id, title, kind: 'drawing', keptAt, credit: 'none', createdBy: by },
      ...{ createdAt: at, updatedAt: at },
    });
  }
  book.rows.workAnswers.push({
    ...{ id: id('answer'), caseId: row.id, workId: id('river'), state: 'granted', method: 'face_to_face' },
    ...{ answeredOn: agreed, recordedBy: by, recordedAt: instantOn(agreed, 16) },
  });
  book.rows.workLoans.push({
    ...{ ...of, id: id('loan'), workId: id('river'), how: 'lent', answerId: id('answer') },
    ...{ lentOn: workday(book, -9), lentBy: by, dueOn: workday(book, -1) },
  });
  book.rows.workPrints.push({
    ...{ ...of, id: id('print'), workId: id('river'), answerId: id('answer'), credit: 'none' },
    ...{ printedIn: '広報紙の秋号', printedOn: workday(book, -4), recordedBy: by },
  });
}
