import { listLikelyHosts } from '#db/queries/work-hosts.server';
import { listLentTo } from '#db/queries/works-out.server';
import { listLoans, listPrints } from '#db/queries/works.server';
import type { ScopedTx } from '#db/scope.server';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { caseLines, findCaseForWork, findProfile } from '~/domain/people/index.server';
import { consentMethodNames, type ConsentMethod } from '~/domain/people/rules';
import { today, type Day } from '~/lib/japanese-date';
import { hostWords } from './host-called.server';
import {
  answerNames,
  answersAfter,
  creditWords,
  refuseEnded,
  usualCredit,
  workKindNames,
  type AnswerState,
  type Credit,
  type LoanHow,
  type WorkKind,
} from './rules';
import { readEnds, readWorks } from './state-of.server';

/** So many hosts are offered while a name is typed; any other is found by its whole name. */
const likely = 40;

async function givenOf(tx: ScopedTx, caseId: string) {
  const loans = await listLoans(tx, caseId);
  const prints = await listPrints(tx, caseId);
  return {
    loans: loans.map(({ how, ...loan }) => ({ ...loan, how: how as LoanHow })),
    prints: prints.map(({ credit, penName, ...print }) => ({
      ...print,
      creditWords: creditWords({ credit: credit as Credit, penName }),
    })),
  };
}

/** 作品: what there is, what the person said of each, where each was and is, and where it was printed. */
export const getWorks = read({
  name: 'works.get',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const day = today(now);
    const row = await findCaseForWork(tx, scope, code);
    const { consent, agreedUntil, works } = await readWorks(tx, row.id, day);
    const ended = (await readEnds(tx, row))(day);
    const { considerations } = await findProfile(tx, row.id);
    const line = (await caseLines(tx, [row.id])).get(row.id);
    const mayEdit = can(scope, 'cases.edit') && tx.caseWay === 'works';
    return {
      line,
      code: row.code,
      today: day,
      consent,
      agreedUntil,
      /** Since when the case has ended; null: it goes on. */
      endedOn: ended,
      mayEdit,
      mayRecord: can(scope, 'consents.record'),
      usualCredit: usualCredit(considerations),
      hosts: mayEdit ? (await listLikelyHosts(tx, row.id, likely)).map(hostWords) : [],
      works: works.map(({ answers, stood: _, yesBy, ...work }) => ({
        ...work,
        use: ended === null ? work.use : refuseEnded(ended),
        kindName: workKindNames[work.kind],
        creditWords: creditWords(work),
        everAgreed: yesBy(day) !== null,
        next: answersAfter(work.answer),
        history: answers.map(({ id, state, method, answeredOn, recordedBy }) => ({
          id,
          words: answerNames[state as AnswerState],
          method:
            method === null
              ? '「作品を見せる・載せる」の取りやめ'
              : consentMethodNames[method as ConsentMethod],
          answeredOn,
          recordedBy,
        })),
      })),
      ...(await givenOf(tx, row.id)),
    };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当' }),
});

/** What was given of a person's works, for the record of what was shown to whom: lent, shown and printed (I10). */
export const getGivenWorks = read({
  name: 'works.get-given',
  permission: 'cases.read',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const row = await findCaseForWork(tx, scope, code);
    return { code: row.code, today: today(now), ...(await givenOf(tx, row.id)) };
  },
  shows: ({ code }) => ({ codes: [code], context: '担当' }),
});

/**
 * The works that a host has now (I11), each with the code for the log. Its title and how its maker is named are seen
 * only while the person agrees to it on this day; of any other it learns only what has to be given back.
 */
export async function lentTo(tx: ScopedTx, hostId: string, day: Day) {
  const rows = await listLentTo(tx, hostId);
  const agreed = new Set<string>();
  for (const caseId of new Set(rows.map((row) => row.caseId))) {
    const { works } = await readWorks(tx, caseId, day);
    for (const { id, use } of works) if (use.ok) agreed.add(id);
  }
  return rows.map(({ code, workId, title, kind, credit, penName, lentOn, dueOn, recalledOn }) => ({
    code,
    page:
      recalledOn === null && agreed.has(workId)
        ? {
            isRecalled: false as const,
            ...{ title, kindName: workKindNames[kind as WorkKind], lentOn, dueOn },
            creditWords: creditWords({ credit: credit as Credit, penName }),
          }
        : { isRecalled: true as const, kindName: workKindNames[kind as WorkKind], lentOn },
  }));
}
