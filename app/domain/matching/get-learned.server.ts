import { listInquiryTraces } from '#db/queries/learned.server';
import { listHostNames } from '#db/queries/registry.server';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { startOfDay, today } from '~/lib/japanese-date';
import { learnedFromAnswers, learnedSpan } from './learned';
import { learnedAnswerLines, type LearnedLine } from './learned-words';

/** So many hosts are looked at in one question at most; a page shows fewer. */
const mostHosts = 250;

/** What is known of a host from its answers, in words; `answers` is empty where they are too few. */
export interface Learned {
  readonly answers: readonly LearnedLine[];
}

/**
 * What was learned of some hosts from what was recorded, by host: one read for all that a page shows. It is told beside
 * what matching says and never moves a gate or a score. Of hosts that are not there nothing is told.
 */
export const getLearned = read({
  name: 'matching.get-learned',
  permission: 'registry.search',
  run: async ({ tx, now }, { hostIds }: { hostIds: readonly string[] }): Promise<Record<string, Learned>> => {
    const day = today(now);
    const span = learnedSpan(day);
    const asked = [...new Set(hostIds)].filter(isId).slice(0, mostHosts);
    const there = [...(await listHostNames(tx, asked)).keys()];
    const traces = await listInquiryTraces(tx, there, startOfDay(span.from));
    return Object.fromEntries(
      there.map((hostId) => {
        const own = traces.filter((trace) => trace.hostId === hostId);
        return [hostId, { answers: learnedAnswerLines(learnedFromAnswers(own, day), span) }];
      }),
    );
  },
});
