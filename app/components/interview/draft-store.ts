import {
  deviceStorages,
  draftName,
  draftNames,
  dropOldDrafts,
  lockedPart,
  ofUser,
  packEntry,
} from './device-drafts';
import { makeLock } from './draft-lock';
import type { DraftQueue } from './draft-queue';

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
}

interface Kept {
  readonly code: string;
  readonly queue: DraftQueue;
}

/**
 * Locked with the key of the user. Without the means to lock (a site that is not served over TLS) it lies open, but only
 * as long as the tab stands; without any storage nothing is kept.
 *
 * @param drawer the marks of the user and of the case
 */
export async function openStore(code: string, drawer: string, key: string): Promise<DraftStore> {
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
      const names = draftNames(storage, `${drawer}:`).filter((name) => name !== draftName(drawer, sitting));
      const found = await Promise.all(
        names.map(async (name) => {
          const kept = await openEntry(storage, name, lock.open);
          return kept ? [{ name, queue: kept.queue }] : [];
        }),
      );
      return {
        queues: found.flat().map(({ queue }) => queue),
        release: () => found.flat().forEach(({ name }) => storage.removeItem(name)),
      };
    },
  };
}

/** The codes of the cases about which the user of these keys has something waiting on this device. */
export async function codesWaiting({ key, user }: DeviceKeys): Promise<string[]> {
  dropOldDrafts(Date.now());
  const lock = await makeLock(key).catch(() => null);
  if (lock === null) return [];
  const kept = await Promise.all(
    deviceStorages().flatMap((storage) =>
      draftNames(storage, ofUser(user)).map((name) => openEntry(storage, name, lock.open)),
    ),
  );
  return [...new Set(kept.flatMap((one) => one?.code ?? []))].sort();
}

async function openEntry(
  storage: Storage,
  name: string,
  open: (locked: string) => Promise<string>,
): Promise<Kept | null> {
  return open(lockedPart(storage.getItem(name) ?? '')).then(
    (text) => JSON.parse(text) as Kept,
    () => null,
  );
}

async function openLocked(key: string) {
  const lock = await makeLock(key);
  const storage = lock.isOpen ? window.sessionStorage : window.localStorage;
  dropOldDrafts(Date.now());
  return { lock, storage };
}

const nowhere: DraftStore = {
  keeps: false,
  save: () => Promise.resolve(),
  findOthers: () => Promise.resolve({ queues: [], release: () => undefined }),
};

/** An id for what a device makes; also where only `getRandomValues` is at hand. */
export function deviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
