import { listMunicipalities } from '#db/queries/directory.server';
import { holdRows } from '#search/index.server';
import { systemScope } from '~/domain/kernel/scope';
import { failureFacts, log } from '~/http/log.server';

/** For so long others are begun with; the rest is fetched with their first question. */
const longestMs = 20_000;

/** Fetches what searches read before anybody is let in. A site that cannot do so now does it with the first question. */
export async function holdRowsAhead(): Promise<void> {
  const until = performance.now() + longestMs;
  for (const { id } of await listMunicipalities()) {
    if (performance.now() > until) return;
    await holdRows(systemScope('search', id)).catch((error: unknown) => {
      log.warn({ error: failureFacts(error) }, 'the rows of the search could not be fetched ahead');
    });
  }
}
