import { FetchSource, type Source } from 'pmtiles';
import { log } from '~/http/log.server';
import { NoPictures, openPictures } from '~/lib/picture-archive';

const patienceMs = 10_000;

/** Reads parts of a file at an address, gives up in time, and leaves no answer half read. */
function patientSource(url: string): Source {
  const source = new FetchSource(url);
  return {
    getKey: () => url,
    getBytes: async (offset, length) => {
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
      try {
        return await source.getBytes(offset, length, stop.signal);
      } catch (error) {
        stop.abort();
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/**
 * Says in the log why the map draws borders alone, where the settings name a PMTiles file that browsers will not be able
 * to draw. Never fails.
 */
export async function warnOfUselessArchive(url: string): Promise<void> {
  try {
    await openPictures(patientSource(url));
  } catch (error) {
    if (error instanceof NoPictures)
      log.warn(
        { reason: error.message },
        'TILE_URL names a PMTiles file without pictures: the map draws borders alone; name one of PNG, JPEG, WebP or AVIF',
      );
    else
      log.warn(
        { reason: error instanceof Error ? error.message : String(error) },
        'TILE_URL names a PMTiles file that this server cannot read: where browsers cannot either, the map draws borders alone',
      );
  }
}
