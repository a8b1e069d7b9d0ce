import { listMunicipalities } from '#db/queries/directory.server';
import { holdRows } from '#search/index.server';
import { systemScope } from '~/domain/kernel/scope';
import { failureFacts, log } from '~/http/log.server';

/** Fetches what searches read before anybody is let in. A site that cannot do so now does it with the first question. */
export async function holdRowsAhead(): Promise<void> {
  try {
    for (const { id } of await listMunicipalities()) await holdRows(systemScope('search', id));
  } catch (error) {
    log.warn({ error: failureFacts(error) }, 'the rows of the search could not be fetched ahead');
  }
}
