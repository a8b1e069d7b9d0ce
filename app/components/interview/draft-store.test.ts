import { beforeEach, describe, expect, it, vi } from 'vitest';
import { countDrafts, dropOldDrafts, forgetDrafts, ofUser } from './device-drafts';
import { joinLogs, type AidLog } from '~/domain/people/rules';
import { changeForm, newQueue, writeNote } from './draft-queue';
import { openCardStore } from './card-store';
import { hasAnswers, noCards, type KeptCards } from './kept-cards';
import { codesWaiting, codesWithCards, openStore } from './draft-store';

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
  const store = await openStore(code, [`${user}.case`], key);
  await store.save(something);
}

const giving = (given: AidLog) => (kept: KeptCards) => ({ ...kept, cards: joinLogs(kept.cards, given) });
const talk = giving({ 'wish:want_talk': { value: 'yes', at: 1 } });

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
      await openStore(code, [`${hana.user}.case`], hana.key)
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
    const store = await openStore(code, ['x.y'], hana.key);
    expect(store.keeps).toBe(false);
    await store.save(something);
    expect(await codesWaiting(hana)).toEqual([]);
  });

  it('keeps answers to picture cards apart from what waits to be sent, and joins those of two pages', async () => {
    const drawer = `${hana.user}.case`;
    const page = await openCardStore(code, [drawer], hana.key);
    const other = await openCardStore(code, [drawer], hana.key);
    await page.change(giving({ 'wish:want_talk': { value: 'yes', at: 1 } }));
    await other.change(
      giving({ 'wish:want_talk': { value: null, at: 2 }, 'wish:want_music': { value: 'no', at: 2 } }),
    );
    expect((await page.load()).cards).toEqual({
      'wish:want_talk': { value: null, at: 2 },
      'wish:want_music': { value: 'no', at: 2 },
    });
    expect(await codesWithCards(hana)).toEqual([code]);
    expect(await codesWithCards(kei)).toEqual([]);
    expect(await codesWaiting(hana)).toEqual([]);
    expect(localStorage.getItem(localStorage.key(0) ?? '')).not.toContain('want_');
    // A queue that opens does not take them for its own.
    const { queues } = await (await openStore(code, [drawer], hana.key)).findOthers('new');
    expect(queues).toEqual([]);
    page.clear();
    expect(countDrafts()).toBe(0);
    expect(await other.load()).toEqual(noCards);
  });

  it('of a case that was taken up is found with the one that remains, and keeps its own code', async () => {
    const old = 'kamome-111-1';
    await (await openStore(old, [`${hana.user}.old`], hana.key)).save(something);
    const talkOfOld = await openCardStore(old, [`${hana.user}.old`], hana.key);
    await talkOfOld.change(talk);
    const drawers = [`${hana.user}.case`, `${hana.user}.old`] as const;
    const { queues } = await (await openStore(code, [...drawers], hana.key)).findOthers('new');
    expect(queues.flatMap(({ notes }) => notes)).toMatchObject([{ text: '庭の話', code: old }]);
    const cards = await openCardStore(code, [...drawers], hana.key);
    expect(hasAnswers((await cards.load()).cards)).toBe(true);
    expect(await codesWithCards(hana)).toEqual([code]);
    expect((await talkOfOld.load()).cards).toEqual({});
  });

  it('says nothing of cards that are on their way, or of which all was taken back', async () => {
    const drawer = [`${hana.user}.case`] as const;
    const cards = await openCardStore(code, [...drawer], hana.key);
    await cards.change(talk);
    await cards.change((kept) => ({ ...kept, sent: 'mark' }));
    const store = await openStore(code, [...drawer], hana.key);
    await store.save(changeForm(newQueue('s', 0), 'a', [['wishes', 'want_talk']], 'mark'));
    expect(await codesWithCards(hana)).toEqual([]);
    // Thrown away: the answers are there to be sent again.
    await store.save(newQueue('s', 0));
    expect(await codesWithCards(hana)).toEqual([code]);
    await store.tookCards('another');
    expect(hasAnswers((await cards.load()).cards)).toBe(true);
    await cards.change(giving({ 'wish:want_talk': { value: null, at: 3 } }));
    expect(await codesWithCards(hana)).toEqual([]);
    await store.tookCards('mark');
    expect(countDrafts()).toBe(0);
  });
});
