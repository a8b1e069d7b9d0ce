export interface Lock {
  /** Nothing can be locked here: the site is not served over TLS. */
  readonly isOpen: boolean;
  close(text: string): Promise<string>;
  open(locked: string): Promise<string>;
}

const nonceBytes = 12;

/** AES-GCM with the key (base64) of a user; `open` rejects what another key locked. */
export async function makeLock(keyBase64: string): Promise<Lock> {
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
