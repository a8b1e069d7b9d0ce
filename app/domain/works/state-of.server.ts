import { listEndings } from '#db/queries/case-endings.server';
import { listConsents } from '#db/queries/consents.server';
import { listWorkAnswers, listWorks } from '#db/queries/works.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { currentConsents, openCaseStatuses, type CaseStatus } from '~/domain/people/rules';
import type { Day } from '~/lib/japanese-date';
import { decideUse, endedSince, stoodOn, type AnswerState, type Credit, type WorkKind } from './rules';

/** The works of a case with what the person said of each, and whether each may be shown on a day (MAT-9). */
export async function readWorks(tx: ScopedTx, caseId: string, day: Day) {
  const rows = await listWorks(tx, caseId);
  const records = await listConsents(tx, caseId);
  const answers = await listWorkAnswers(
    tx,
    rows.map(({ id }) => id),
  );
  const consent = currentConsents(records, day).work_publication;
  const general = records.filter(({ scope }) => scope === 'work_publication');
  const newest = general.at(-1);
  const consentStood = (on: Day) =>
    stoodOn(
      general.map(({ state, recordedOn, validUntil }) => ({ state, on: recordedOn, until: validUntil })),
      on,
    );
  return {
    consent,
    consentStood,
    agreedUntil: newest?.state === 'granted' ? newest.validUntil : null,
    works: rows.map((row) => {
      const own = answers.filter(({ workId }) => workId === row.id);
      const last = own.at(-1);
      const answer = (last?.state ?? null) as AnswerState | null;
      return {
        ...row,
        kind: row.kind as WorkKind,
        credit: row.credit as Credit,
        answers: own,
        answer,
        answeredOn: last?.answeredOn ?? null,
        /** The newest yes up to a day, which may be over. */
        yesBy: (on: Day) => own.findLast((one) => one.state === 'granted' && one.answeredOn <= on) ?? null,
        use: decideUse({ consent, answer }),
        /** Whether both agreements stood on a day. */
        stood: (on: Day) =>
          consentStood(on) &&
          stoodOn(
            own.map(({ state, answeredOn }) => ({ state, on: answeredOn, until: null })),
            on,
          ),
      };
    }),
  };
}

interface Ending {
  id: string;
  status: string;
  closedOn: Day | null;
  statusSince: Day;
}

/** Since when a case had ended on a day. What ended before ends were kept is told by its state alone. */
export async function readEnds(tx: ScopedTx, { id, status, closedOn, statusSince }: Ending) {
  const endings = await listEndings(tx, id);
  const now = openCaseStatuses.includes(status as CaseStatus)
    ? []
    : [{ endedOn: closedOn ?? statusSince, reopenedOn: null }];
  return (on: Day) => endedSince([...endings, ...now], on);
}

export type FoundWork = Awaited<ReturnType<typeof readWorks>>['works'][number];

/** One work of a case. @throws NotFound, also for a work of another case. */
export function workIn(works: readonly FoundWork[], id: string): FoundWork {
  const found = works.find((work) => work.id === id);
  if (!found) throw new NotFound('作品');
  return found;
}
