import { dropQuestionsBefore } from '#db/queries/search-log.server';
import { dropRecentBefore, listSearchesToCheck, setFitting } from '#db/queries/searches.server';
import { withScope } from '#db/scope.server';
import type { Scope } from '~/domain/kernel/scope';
import { addDays, today } from '~/lib/japanese-date';
import { fittingHosts } from './fitting-hosts.server';

/** Minutes after which a saved search is looked up again. */
const EVERY_MINUTES = 9;
const TOGETHER = 100;
/** Days for which the last searches of a user, and what was searched for, are kept. */
const RECENT_DAYS = 30;
const COUNTED_DAYS = 400;

/** Looks up the saved searches of a municipality again and notes which hosts have come to fit them, or do no longer. */
export async function lookAgain(scope: Scope, now: Date): Promise<void> {
  const before = new Date(now.getTime() - EVERY_MINUTES * 60_000);
  for (;;) {
    const waiting = await withScope(scope, (tx) => listSearchesToCheck(tx, before, TOGETHER), {
      readOnly: true,
    });
    const answers = new Map<string, Awaited<ReturnType<typeof fittingHosts>>>();
    for (const search of waiting) {
      const fitting = answers.get(search.asked) ?? (await fittingHosts(scope, search.asked, now));
      answers.set(search.asked, fitting);
      await withScope(scope, (tx) => setFitting(tx, search, fitting, now));
    }
    if (waiting.length < TOGETHER) return;
  }
}

/** Forgets searches that are too old to be kept. */
export async function forgetOldSearches(scope: Scope, now: Date): Promise<void> {
  await withScope(scope, async (tx) => {
    await dropRecentBefore(tx, new Date(now.getTime() - RECENT_DAYS * 86_400_000));
    await dropQuestionsBefore(tx, addDays(today(now), -COUNTED_DAYS));
  });
}
