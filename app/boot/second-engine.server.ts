import { openSecondEngine, searchKeyReach, secondEngine, secondEngineState } from '#search/index.server';
import { env } from '~/env.server';
import type { Remarks } from '~/http/health.server';
import { log } from '~/http/log.server';

/** Lets the search ask the server of the settings, where they name one. */
export function openSettledEngine(): void {
  const { MEILISEARCH_URL, MEILISEARCH_KEY, MEILISEARCH_ADMIN_KEY, MEILISEARCH_INDEX } = env();
  if (!MEILISEARCH_URL || !MEILISEARCH_KEY) return;
  openSecondEngine({
    url: MEILISEARCH_URL,
    searchKey: MEILISEARCH_KEY,
    adminKey: MEILISEARCH_ADMIN_KEY ?? null,
    index: MEILISEARCH_INDEX,
    onChange: (open) => {
      if (open) log.warn('the search server fails; PostgreSQL answers for it');
      else {
        log.info('the search server answers again');
        void warnOfWideKey();
      }
    },
  });
}

/** Says so when whoever finds the key of the site could do more with it than search. Never fails. */
export async function warnOfWideKey(): Promise<void> {
  if ((await searchKeyReach()) === 'more')
    log.warn(
      'MEILISEARCH_KEY can do more than search: make a key whose only action is "search" for the site',
    );
}

/** What `/readyz` tells of the search server, where the settings name one; it never makes the site not ready. */
export function remarksOfEngine(): Remarks {
  if (!secondEngine()) return {};
  return {
    searchServer: async () => {
      const state = await secondEngineState();
      if (state?.heldBack) return 'away';
      return state?.tooFarBehind ? 'behind' : 'ok';
    },
    searchServerLagSeconds: async () => Math.round((await secondEngineState())?.lagS ?? 0),
  };
}
