import { listMunicipalities } from '#db/queries/directory.server';
import { systemScope } from '~/domain/kernel/scope';
import { placesHeld } from '~/domain/matching/index.server';
import { failureFacts, log } from '~/http/log.server';
import { today, type Day } from '~/lib/japanese-date';

/** How often it is asked whether a new day has begun. */
const everyMs = 60_000;

/**
 * Reads the places that people are compared with, one municipality after the other, so that nobody's first question of
 * a day waits for it. Who asks meanwhile is answered by the same reading.
 */
export async function readPlacesAhead(day: Day): Promise<void> {
  for (const { id } of await listMunicipalities()) {
    await placesHeld(systemScope('matching', id), day).catch((error: unknown) => {
      log.warn({ error: failureFacts(error) }, 'the places of a municipality could not be read ahead');
    });
  }
}

/** Reads them now and when a day begins in Tokyo, beside what the site answers. @returns ends that. */
export function keepPlacesAhead(now = () => new Date()): () => Promise<void> {
  let day: Day | null = null;
  let reading: Promise<void> = Promise.resolve();
  const read = () => {
    const current = today(now());
    if (current === day) return;
    day = current;
    reading = reading
      .then(() => readPlacesAhead(current))
      .catch((error: unknown) => {
        log.warn({ error: failureFacts(error) }, 'places could not be read ahead');
      });
  };
  read();
  const timer = setInterval(read, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await reading;
  };
}
