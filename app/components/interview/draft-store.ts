import type { DraftQueue } from './draft-queue';

const prefix = 'musubiba-draft:';

/** Where queues lie on the device, by the code of the case and the sitting. */
export interface DraftStore {
  save(queue: DraftQueue): Promise<void>;
  /** What earlier pages of the same user left about this case. */
  takeOthers(sitting: string): Promise<DraftQueue[]>;
}

/**
 * Locked with the key of the user. Without the means to lock (a site that is not served over TLS) it lies open, but only
 * as long as the tab stands.
 */
export async function openStore(code: string, keyBase64: string): Promise<DraftStore> {
  const lock = await makeLock(keyBase64);
  const storage = lock.isOpen ? sessionStorage : localStorage;
  const own = `${prefix}${code}:`;
  return {
    async save(queue) {
      const name = own + queue.sitting;
      if (queue.notes.length + queue.drafts.length === 0) storage.removeItem(name);
      else storage.setItem(name, await lock.close(JSON.stringify({ ...queue, sending: null })));
    },
    async takeOthers(sitting) {
      const names = Object.keys(storage).filter((name) => name.startsWith(own) && name !== own + sitting);
      const found = await Promise.all(
        names.map(async (name) => {
          // What another user locked stays until that user comes back or signs out.
          const text = await lock.open(storage.getItem(name) ?? '').catch(() => null);
          if (text === null) return [];
          storage.removeItem(name);
          return [JSON.parse(text) as DraftQueue];
        }),
      );
      return found.flat();
    },
  };
}

/** The codes of the cases about which something waits on this device. */
export function codesWaiting(): string[] {
  const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  const codes = names.filter((name) => name.startsWith(prefix)).map((name) => name.split(':')[1] ?? '');
  return [...new Set(codes)].sort();
}

/** Signing out leaves nothing on the device. */
export function clearDrafts(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const name of Object.keys(storage)) if (name.startsWith(prefix)) storage.removeItem(name);
  }
}

interface Lock {
  readonly isOpen: boolean;
  close(text: string): Promise<string>;
  open(locked: string): Promise<string>;
}

const nonceBytes = 12;

async function makeLock(keyBase64: string): Promise<Lock> {
  if (!window.isSecureContext) {
    return { isOpen: true, close: (text) => Promise.resolve(text), open: (text) => Promise.resolve(text) };
  }
  const key = await crypto.subtle.importKey('raw', fromBase64(keyBase64), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return {
    isOpen: false,
    async close(text) {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const bytes = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv: nonce },
        key,
        new TextEncoder().encode(text),
      );
      return toBase64(new Uint8Array([...nonce, ...new Uint8Array(bytes)]));
    },
    async open(locked) {
      const bytes = fromBase64(locked);
      const plain = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: bytes.slice(0, nonceBytes) },
        key,
        bytes.slice(nonceBytes),
      );
      return new TextDecoder().decode(plain);
    },
  };
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** An id for what a device makes; also where only `getRandomValues` is at hand. */
export function deviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
