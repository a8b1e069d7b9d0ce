import { findFairnessState, listFairnessRuns } from '#db/queries/fairness.server';
import { read } from '~/domain/kernel/read.server';
import { can } from '~/domain/kernel/scope';
import { today, type Day } from '~/lib/japanese-date';
import type { FairnessTable } from './fairness';
import { mayAskFrom, runInWords, type TableInWords, type ToldRun } from './fairness-told';

export interface FairnessPage {
  /** The newest run, as it was kept; null: none has anything to tell yet. */
  readonly run: {
    readonly countedOn: Day;
    readonly places: number;
    readonly threshold: number;
    readonly tables: readonly TableInWords[];
  } | null;
  /** The day of the run before. */
  readonly beforeOn: Day | null;
  /** Something was calculated before, and too few people were there. */
  readonly tooFew: boolean;
  readonly isRunning: boolean;
  /** Null: the reader asks for no run. Else whether one may be asked for today, or from which day on. */
  readonly asks: { readonly now: boolean; readonly from: Day | null } | null;
}

/** Who has somewhere to go and who is left without, as it was kept last, beside the run before. Nobody is shown. */
export const getFairness = read({
  name: 'reports.get-fairness',
  permission: 'statistics.read',
  run: async ({ tx, scope, now }): Promise<FairnessPage> => {
    const [last, before] = (await listFairnessRuns(tx, 2)).map(toldRun);
    const { askedAt, lastOn } = await findFairnessState(tx);
    const from = lastOn === null ? null : mayAskFrom(lastOn);
    return {
      run: last ? { ...last, tables: runInWords(last, before ?? null) } : null,
      beforeOn: before?.countedOn ?? null,
      tooFew: !last && lastOn !== null,
      isRunning: askedAt !== null,
      asks: can(scope, 'gaps.assign') ? { now: from === null || from <= today(now), from } : null,
    };
  },
  shows: ({ run }) => ({ codes: [], context: '検索', detail: { countedOn: run?.countedOn ?? '' } }),
});

type Kept = Awaited<ReturnType<typeof listFairnessRuns>>[number];

function toldRun({ countedOn, places, threshold, content }: Kept): ToldRun & {
  countedOn: Day;
  places: number;
} {
  return {
    ...{ countedOn: countedOn ?? '', places: places ?? 0, threshold: threshold ?? 0 },
    tables: content as FairnessTable[],
  };
}
