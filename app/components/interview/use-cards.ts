import { useCallback, useEffect, useRef, useState } from 'react';
import { choicesOf, joinLogs, type AidChoices } from '~/domain/people/rules';
import { openCardStore, type CardStore, type Keeping } from './card-store';
import { hasAnswers, noCards, type KeptCards, type KeptForm } from './kept-cards';

export interface Cards {
  /** False until what lay on the device has been read. */
  readonly isRead: boolean;
  readonly keeping: Keeping;
  readonly choices: AidChoices;
  readonly kept: KeptCards;
  /** Answers given (or taken back: null), by card. */
  readonly answer: (changes: Readonly<Record<string, string | null>>) => void;
  /** A screen is open, to come back to. */
  readonly see: (screen: string) => void;
  readonly keepForm: (form: KeptForm) => void;
  /** They are on their way into the profile, under a mark. */
  readonly send: (mark: string, form: KeptForm) => void;
  readonly note: (noted: { id: string; text: string }) => void;
  /** They are in the profile, or nobody wants them: the device forgets them. */
  readonly forget: () => void;
}

/** The marks that name what lies on the device: of the user and the case, then of the cases taken up in it. */
export interface DevicePlace {
  readonly key: string;
  readonly drawers: readonly string[];
}

export const drawersOf = (joined: string) => joined.split(' ') as [string, ...string[]];

/** The answers to picture cards about one case: kept on the device with each press, so that no line is needed. */
export function useCards(code: string, { key, drawers }: DevicePlace): Cards {
  const [kept, setKept] = useState<KeptCards>(noCards);
  const [isRead, setIsRead] = useState(false);
  const [keeping, setKeeping] = useState<Keeping>('locked');
  const store = useRef<Promise<CardStore>>();
  /** Not kept before there is an answer: a look at the cards leaves nothing behind. */
  const seen = useRef<string | null>(null);
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const joined = drawers.join(' ');
  useEffect(() => {
    let left = false;
    const opened = openCardStore(code, drawersOf(joined), key);
    store.current = opened;
    void opened.then(async (found) => {
      const lay = await found.load();
      if (left) return;
      setKept((given) => ({
        ...lay,
        ...{ cards: joinLogs(lay.cards, given.cards), screen: given.screen ?? lay.screen },
      }));
      setKeeping(found.keeping);
      setIsRead(true);
    });
    return () => {
      left = true;
    };
  }, [code, joined, key]);
  const write = useCallback((act: (store: CardStore) => Promise<void> | void) => {
    writing.current = writing.current
      .then(() => store.current)
      .then((opened) => opened && act(opened))
      .catch(() => setKeeping('nowhere'));
  }, []);
  const change = useCallback(
    (act: (kept: KeptCards) => KeptCards) => {
      setKept(act);
      write((opened) => opened.change(act));
    },
    [write],
  );
  const see = useCallback(
    (screen: string) => {
      seen.current = screen;
      change((before) => ({ ...before, screen }));
    },
    [change],
  );
  const forget = useCallback(() => {
    setKept(noCards);
    write((opened) => opened.clear());
  }, [write]);
  return {
    ...{ isRead, keeping, kept, see, forget },
    choices: choicesOf(kept.cards),
    answer: (changes) => {
      const at = Date.now();
      const given = Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, { value, at }]));
      change((before) => ({
        ...before,
        ...{ cards: joinLogs(before.cards, given), screen: seen.current ?? before.screen },
      }));
    },
    keepForm: (form) => change((before) => (hasAnswers(before.cards) ? { ...before, form } : before)),
    send: (sent, form) => change((before) => ({ ...before, sent, form })),
    note: (noted) => change((before) => ({ ...before, noted })),
  };
}
