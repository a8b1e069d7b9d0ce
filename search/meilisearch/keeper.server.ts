import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise, type IndexSwap } from 'meilisearch';
import { goneIds, type IndexedHost } from './document';
import { hasSettings, indexName, isOlderIndex, isRecent, nextIndexName, settingsFor } from './settings';

/** One request. */
const answerMs = 10_000;
/** The first one, which tells whether the server is there at all: other jobs wait behind a server that hangs. */
const greetingMs = 2_000;
/** A task: a batch of documents takes part of a second; a whole index that is built anew, minutes. */
const taskMs = { documents: 20_000, index: 300_000 };
/** Of one server, looked through for old ones. */
const mostIndexes = 1_000;

/** The server could not do a task, or is too old for it. The message is a code, no document is part of it. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
}

/** What kept the server from doing something, in a word that holds no content. */
export function faultCode(error: unknown): string {
  if (error instanceof TaskFailed) return error.message;
  if (error instanceof MeilisearchApiError) return error.cause?.code ?? String(error.response.status);
  return error instanceof Error ? error.name : 'unknown';
}

/** Keeps the index: with the key that may write. Every method throws what kept the server from doing it. */
export interface IndexKeeper {
  /** Makes the index where it is missing and gives it the settings where they differ. */
  prepare(): Promise<void>;
  /** Puts documents in place of what is kept of these hosts, and waits until they are found. */
  put(hostIds: readonly string[], documents: readonly IndexedHost[]): Promise<void>;
  /** An empty index beside the one that answers. What is left of an earlier attempt goes. */
  beginNext(): Promise<void>;
  /** The same as `put`, into the new index. */
  putNext(hostIds: readonly string[], documents: readonly IndexedHost[]): Promise<void>;
  /** Lets the new index answer from one moment to the next, and drops the old one. */
  swap(): Promise<void>;
  dropNext(): Promise<void>;
  /** Drops what older versions of this program have left: indexes of other rules of spelling. @returns their names. */
  dropOlder(): Promise<string[]>;
}

export interface KeeperSettings {
  url: string;
  key: string;
  /** The first part of the names of the indexes. */
  prefix: string;
  /**
   * Awaited before a missing index is made: all that is to be in it has to wait by then, because an index whose making
   * breaks off is found the next time like one that is full.
   */
  beforeMaking: () => Promise<void>;
}

export function indexKeeper({ url, key, prefix, beforeMaking }: KeeperSettings): IndexKeeper {
  const client = new Meilisearch({ host: url, apiKey: key, timeout: answerMs });
  const greeting = new Meilisearch({ host: url, apiKey: key, timeout: greetingMs });
  const [own, next] = [indexName(prefix), nextIndexName(prefix)];
  let version: string | undefined;
  const wanted = async () => {
    version ??= (await greeting.getVersion()).pkgVersion;
    if (!isRecent(version)) throw new TaskFailed('server_older_than_1_12');
    return settingsFor(version);
  };
  const make = async (uid: string) => {
    await done(client.createIndex(uid, { primaryKey: 'id' }), taskMs.index);
    await done(client.index(uid).updateSettings(await wanted()), taskMs.index);
  };
  const prepare = async () => {
    const settings = await wanted();
    const actual = await client.index(own).getSettings().catch(nullWhereMissing);
    if (actual === null) {
      await beforeMaking();
      await make(own);
    } else if (!hasSettings(actual, settings))
      await done(client.index(own).updateSettings(settings), taskMs.index);
  };
  const putInto = async (uid: string, hostIds: readonly string[], documents: readonly IndexedHost[]) => {
    const index = client.index<IndexedHost>(uid);
    const gone = goneIds(hostIds, documents);
    // The server does its tasks one after the other: the last one waited for, all are done.
    const tasks = [
      ...(documents.length > 0 ? [index.addDocuments([...documents])] : []),
      ...(gone.length > 0 ? [index.deleteDocuments(gone)] : []),
    ];
    await Promise.all(tasks.map((task) => done(task, uid === own ? taskMs.documents : taskMs.index)));
  };
  const dropNext = async () => {
    await client.deleteIndexIfExists(next);
  };
  return {
    prepare,
    put: (hostIds, documents) => putInto(own, hostIds, documents),
    beginNext: async () => {
      await dropNext();
      await make(next);
    },
    putNext: (hostIds, documents) => putInto(next, hostIds, documents),
    swap: async () => {
      await prepare();
      // Older servers refuse the field `rename`; without it newer ones swap too.
      await done(client.swapIndexes([{ indexes: [own, next] } as IndexSwap]), taskMs.index);
      await dropNext();
    },
    dropNext,
    dropOlder: async () => {
      const { results } = await client.getRawIndexes({ limit: mostIndexes });
      const older = results.map(({ uid }) => uid).filter((uid) => isOlderIndex(uid, prefix));
      for (const uid of older) await client.deleteIndexIfExists(uid);
      return older;
    },
  };
}

async function done(task: EnqueuedTaskPromise, timeout: number): Promise<void> {
  const { status, error } = await task.waitTask({ timeout, interval: 25 });
  if (status !== 'succeeded') throw new TaskFailed(error?.code ?? status);
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null;
  throw error;
}
