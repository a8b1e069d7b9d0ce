import { beforeEach, describe, expect, it, vi } from 'vitest';
import { countDrafts, dropOldDrafts, forgetDrafts, ofUser } from './device-drafts';
import { newQueue, writeNote } from './draft-queue';
import { codesWaiting, openStore } from './draft-store';

/** As a browser keeps it. */
function aStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
    clear: () => entries.clear(),
  };
}

const keyOf = (letter: string) => btoa(letter.repeat(32));
const hana = { key: keyOf('h'), user: 'markofhana' };
const kei = { key: keyOf('k'), user: 'markofkei' };
const code = 'tsubame-482-7';
const something = writeNote(newQueue('sitting', 0), { id: 'n', text: '庭の話', writtenAt: '2026-11-21' });

async function leave({ key, user }: typeof hana) {
  const store = await openStore(code, `${user}.case`, key);
  await store.save(something);
}

let localStorage = aStorage();
beforeEach(() => {
  localStorage = aStorage();
  vi.stubGlobal('window', { isSecureContext: true, localStorage, sessionStorage: aStorage() });
});

describe('what lies on the device', () => {
  it('tells neither the code nor the words, and is listed for its own user alone', async () => {
    await leave(hana);
    const name = localStorage.key(0) ?? '';
    expect(name + (localStorage.getItem(name) ?? '')).not.toMatch(/tsubame|482|庭/);
    expect(await codesWaiting(hana)).toEqual([code]);
    expect(await codesWaiting(kei)).toEqual([]);
    expect(await codesWaiting({ ...hana, key: kei.key })).toEqual([]);
  });

  it('is taken away of one user, or of everybody', async () => {
    await leave(hana);
    await leave(kei);
    forgetDrafts(ofUser(hana.user));
    expect(await codesWaiting(kei)).toEqual([code]);
    expect(countDrafts()).toBe(1);
    forgetDrafts();
    expect(countDrafts()).toBe(0);
  });

  it('goes after fourteen days', async () => {
    await leave(hana);
    const day = 86_400_000;
    dropOldDrafts(Date.now() + 13 * day);
    expect(countDrafts()).toBe(1);
    dropOldDrafts(Date.now() + 15 * day);
    expect(countDrafts()).toBe(0);
  });

  it('is found by another page, and stays until that has it', async () => {
    await leave(hana);
    const { queues, release } = await (
      await openStore(code, `${hana.user}.case`, hana.key)
    ).findOthers('new');
    expect(queues).toEqual([something]);
    expect(countDrafts()).toBe(1);
    release();
    expect(countDrafts()).toBe(0);
  });

  it('is nothing where the browser opens no storage, and the page goes on', async () => {
    vi.stubGlobal('window', {
      isSecureContext: true,
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      },
      get sessionStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const store = await openStore(code, 'x.y', hana.key);
    expect(store.keeps).toBe(false);
    await store.save(something);
    expect(await codesWaiting(hana)).toEqual([]);
  });
});
