import { cardsName, packEntry } from './device-drafts';
import { openEntry, openLocked } from './draft-store';
import { joinCards, noCards, type KeptCards } from './kept-cards';

/** Where answers last: locked on the device, open as long as the tab stands, or no longer than the page. */
export type Keeping = 'locked' | 'tab' | 'nowhere';

/** Where the answers to picture cards about one case lie on the device, locked like its queues, until they are in the profile. */
export interface CardStore {
  readonly keeping: Keeping;
  load(): Promise<KeptCards>;
  /** Changes what lies there, which another page of the same user may have changed meanwhile. */
  change(act: (kept: KeptCards) => KeptCards): Promise<void>;
  clear(): void;
}

const nowhere: CardStore = {
  keeping: 'nowhere',
  load: () => Promise.resolve(noCards),
  change: () => Promise.resolve(),
  clear: () => undefined,
};

/** @param drawers the marks of the user and of the case, then those of the cases that were taken up in it */
export async function openCardStore(
  code: string,
  drawers: readonly [string, ...string[]],
  key: string,
): Promise<CardStore> {
  const opened = await openLocked(key).catch(() => null);
  if (opened === null) return nowhere;
  const { lock, storage } = opened;
  const [name, ...earlier] = drawers.map(cardsName) as [string, ...string[]];
  const read = (from: string) => openEntry<KeptCards>(storage, from, lock.open);
  const write = async (kept: KeptCards) => {
    if (Object.keys(kept.cards).length === 0) return;
    storage.setItem(name, packEntry(await lock.close(JSON.stringify({ ...kept, code })), Date.now()));
  };
  return {
    keeping: lock.isOpen ? 'tab' : 'locked',
    async load() {
      const own = { ...noCards, ...(await read(name)) };
      const left = (await Promise.all(earlier.map(read))).flatMap((one) => one ?? []);
      if (left.length === 0) return own;
      const all = left.reduce<KeptCards>((joined, one) => joinCards(joined, { ...noCards, ...one }), own);
      await write(all);
      for (const from of earlier) storage.removeItem(from);
      return all;
    },
    async change(act) {
      await write(act({ ...noCards, ...(await read(name)) }));
    },
    clear: () => storage.removeItem(name),
  };
}
