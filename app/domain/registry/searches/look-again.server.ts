import { dropQuestionsBefore } from '#db/queries/search-log.server';
import { dropRecentBefore, listSearchesToCheck, setFitting } from '#db/queries/searches.server';
import { withScope } from '#db/scope.server';
import type { Scope } from '~/domain/kernel/scope';
import { addDays, today } from '~/lib/japanese-date';
import { allFitting, fittingHosts, withoutWords } from './fitting-hosts.server';

/** Minutes after which a saved search is looked up again. */
const EVERY_MINUTES = 9;
const TOGETHER = 100;
/** Days for which the last searches of a user, and what was searched for, are kept. */
const RECENT_DAYS = 30;
const COUNTED_DAYS = 400;

/**
 * Looks up the saved searches of a municipality again and notes which hosts have come to fit them, and which their filters
 * keep out by now. A host that the words alone miss stays known: how loosely words are looked up hangs on what else there
 * is, and a host that is found again when another one has gone has not come to fit.
 */
export async function lookAgain(scope: Scope, now: Date): Promise<void> {
  const before = new Date(now.getTime() - EVERY_MINUTES * 60_000);
  for (;;) {
    const waiting = await withScope(scope, (tx) => listSearchesToCheck(tx, before, TOGETHER), {
      readOnly: true,
    });
    const fitting = onceEach((asked) => fittingHosts(scope, asked, now));
    const admitted = onceEach((asked) => allFitting(scope, asked, now));
    for (const search of waiting) {
      const { ids } = await fitting(search.asked);
      const missed = notIn(new Set(ids), search.known ?? []);
      const lost = missed.length === 0 ? [] : notIn(await admitted(withoutWords(search.asked)), missed);
      await withScope(scope, (tx) => setFitting(tx, search, { ids, lost }, now));
    }
    if (waiting.length < TOGETHER) return;
  }
}

function notIn(fits: ReadonlySet<string>, hosts: readonly string[]): string[] {
  return hosts.filter((host) => !fits.has(host));
}

/** Asks each question once. */
function onceEach<Answer>(ask: (asked: string) => Promise<Answer>): (asked: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (asked) => {
    const answer = answers.get(asked) ?? ask(asked);
    answers.set(asked, answer);
    return answer;
  };
}

/** Forgets searches that are too old to be kept. */
export async function forgetOldSearches(scope: Scope, now: Date): Promise<void> {
  await withScope(scope, async (tx) => {
    await dropRecentBefore(tx, new Date(now.getTime() - RECENT_DAYS * 86_400_000));
    await dropQuestionsBefore(tx, addDays(today(now), -COUNTED_DAYS));
  });
}
