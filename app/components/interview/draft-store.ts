import {
  cardsName,
  deviceStorages,
  draftName,
  draftNames,
  dropOldDrafts,
  isCards,
  lockedPart,
  ofUser,
  packEntry,
} from './device-drafts';
import { makeLock } from './draft-lock';
import { writtenUnder, type DraftQueue } from './draft-queue';
import { hasAnswers, type KeptCards } from './kept-cards';

/** How the device of the signed-in user locks what it keeps, and how it names it. */
export interface DeviceKeys {
  /** AES key, base64. */
  readonly key: string;
  /** The mark of the user in names. */
  readonly user: string;
}

/** Where queues of one case lie on the device. */
export interface DraftStore {
  /** False: nothing outlasts the page, as the browser opens no storage. */
  readonly keeps: boolean;
  save(queue: DraftQueue): Promise<void>;
  /** What earlier pages of the same user left about this case; `release` takes it away once it lies elsewhere. */
  findOthers(sitting: string): Promise<{ queues: DraftQueue[]; release: () => void }>;
  /** The answers to picture cards with this mark are in the profile: the device forgets them. */
  tookCards(mark: string): Promise<void>;
}

interface Kept {
  readonly code: string;
  readonly queue: DraftQueue;
}

/**
 * Locked with the key of the user. Without the means to lock (a site that is not served over TLS) it lies open, but only
 * as long as the tab stands; without any storage nothing is kept.
 *
 * @param drawers the marks of the user and of the case, then those of the cases that were taken up in it
 */
export async function openStore(
  code: string,
  drawers: readonly [string, ...string[]],
  key: string,
): Promise<DraftStore> {
  const [drawer] = drawers;
  const opened = await openLocked(key).catch(() => null);
  if (opened === null) return nowhere;
  const { lock, storage } = opened;
  return {
    keeps: true,
    async save(queue) {
      const name = draftName(drawer, queue.sitting);
      if (queue.notes.length + queue.drafts.length === 0) {
        storage.removeItem(name);
        return;
      }
      const kept: Kept = { code, queue: { ...queue, sending: null } };
      storage.setItem(name, packEntry(await lock.close(JSON.stringify(kept)), Date.now()));
    },
    async findOthers(sitting) {
      const names = drawers
        .flatMap((one) => draftNames(storage, `${one}:`))
        .filter((name) => name !== draftName(drawer, sitting) && !isCards(name));
      const found = await Promise.all(
        names.map(async (name) => {
          const kept = await openEntry<Kept>(storage, name, lock.open);
          if (!kept) return [];
          return [{ name, queue: kept.code === code ? kept.queue : writtenUnder(kept.queue, kept.code) }];
        }),
      );
      return {
        queues: found.flat().map(({ queue }) => queue),
        release: () => found.flat().forEach(({ name }) => storage.removeItem(name)),
      };
    },
    async tookCards(mark) {
      for (const name of drawers.map(cardsName)) {
        const kept = await openEntry<KeptCards>(storage, name, lock.open);
        if (kept?.sent === mark) storage.removeItem(name);
      }
    },
  };
}

/** The codes of the cases about which the user of these keys has something on this device that waits to be sent. */
export async function codesWaiting(keys: DeviceKeys): Promise<string[]> {
  return codesOf(await listQueues(keys));
}

/** The codes of the cases of which answers to picture cards lie on this device and are not on their way. */
export async function codesWithCards(keys: DeviceKeys): Promise<string[]> {
  const queues = await listQueues(keys);
  const underWay = new Set(queues.flatMap(({ queue }) => queue.drafts.map(({ cards }) => cards)));
  const kept = await listEntries<KeptCards & { code: string }>(keys, isCards);
  return codesOf(kept.filter(({ cards, sent }) => hasAnswers(cards) && !underWay.has(sent ?? undefined)));
}

const listQueues = (keys: DeviceKeys) => listEntries<Kept>(keys, (name) => !isCards(name));
const codesOf = (kept: readonly { code: string }[]) => [...new Set(kept.map(({ code }) => code))].sort();

async function listEntries<Entry>(
  { key, user }: DeviceKeys,
  counts: (name: string) => boolean,
): Promise<Entry[]> {
  dropOldDrafts(Date.now());
  const lock = await makeLock(key).catch(() => null);
  if (lock === null) return [];
  const kept = await Promise.all(
    deviceStorages().flatMap((storage) =>
      draftNames(storage, ofUser(user))
        .filter(counts)
        .map((name) => openEntry<Entry>(storage, name, lock.open)),
    ),
  );
  return kept.flatMap((one) => one ?? []);
}

/** What lies under a name; null where nothing does, or what another key locked. */
export async function openEntry<Entry>(
  storage: Storage,
  name: string,
  open: (locked: string) => Promise<string>,
): Promise<Entry | null> {
  return open(lockedPart(storage.getItem(name) ?? '')).then(
    (text) => JSON.parse(text) as Entry,
    () => null,
  );
}

export async function openLocked(key: string) {
  const lock = await makeLock(key);
  const storage = lock.isOpen ? window.sessionStorage : window.localStorage;
  dropOldDrafts(Date.now());
  return { lock, storage };
}

const nowhere: DraftStore = {
  keeps: false,
  save: () => Promise.resolve(),
  findOthers: () => Promise.resolve({ queues: [], release: () => undefined }),
  tookCards: () => Promise.resolve(),
};

/** An id for what a device makes; also where only `getRandomValues` is at hand. */
export function deviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
