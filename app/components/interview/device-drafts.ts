/** Names of what lies on the device: `musubiba-draft:<mark of the user>.<mark of the case>:<sitting>`; both marks come from the site and tell nobody else anything. */
const prefix = 'musubiba-draft:';

/** What nobody came back for goes after this many days. */
export const keptDays = 14;

/** The storages that this browser opens at all; it may refuse them, or one of them. */
export function deviceStorages(): Storage[] {
  return [() => window.localStorage, () => window.sessionStorage].flatMap((open) => {
    try {
      return [open()];
    } catch {
      return [];
    }
  });
}

export const draftName = (drawer: string, sitting: string): string => `${prefix}${drawer}:${sitting}`;

/** Where the answers to picture cards about one case lie, beside its queues. */
export const cardsName = (drawer: string): string => draftName(drawer, 'cards');
export const isCards = (name: string): boolean => name.endsWith(':cards');

/** Names of entries in a storage; of one user by the mark, of one case by mark and case, of everybody without. */
export function draftNames(storage: Storage, whose = ''): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((name) =>
    name.startsWith(prefix + whose),
  );
}

/** An entry is the instant of its keeping, which anybody may read, and the locked text. */
export const packEntry = (locked: string, now: number): string => `${now}.${locked}`;
export const lockedPart = (entry: string): string => entry.slice(entry.indexOf('.') + 1);

export function countDrafts(whose = ''): number {
  return deviceStorages().reduce((sum, storage) => sum + draftNames(storage, whose).length, 0);
}

/** Takes away what lies here of one user, or, without a mark, of everybody. */
export function forgetDrafts(whose = ''): void {
  for (const storage of deviceStorages())
    for (const name of draftNames(storage, whose)) storage.removeItem(name);
}

/** Takes away what is older than is kept, whoever left it. */
export function dropOldDrafts(now: number): void {
  for (const storage of deviceStorages()) {
    for (const name of draftNames(storage)) {
      const keptAt = Number((storage.getItem(name) ?? '').split('.', 1)[0]);
      if (!(now - keptAt < keptDays * 86_400_000)) storage.removeItem(name);
    }
  }
}

/** The mark of a user as a part of names: nothing else begins with it. */
export const ofUser = (mark: string): string => `${mark}.`;
