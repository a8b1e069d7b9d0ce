import { useEffect, useRef, useState } from 'react';
import { deviceId, hasAnswers, type Cards, type Drafts, type KeptForm } from '~/components/interview';
import type { ToldScreen } from '~/domain/people/index.server';
import {
  judgeCards,
  newSlots,
  newUnknownParts,
  profileFields,
  valuesOf,
  withCards,
  type JudgedCard,
  type ProfileField,
  type ProfilePart,
  type ProfileValues,
} from '~/domain/people/rules';

/**
 * How it stands with what was chosen: nothing is chosen, nothing of it is new, it lies before somebody to be completed, it
 * is on its way, it is in the profile, or beside a newer one of somebody else.
 */
export type TakingStep = 'unread' | 'none' | 'nothing_new' | 'open' | 'waiting' | 'in' | 'beside';

export interface Taking {
  readonly step: TakingStep;
  /** Something else is on its way, so that the profile of the page is not the one that will stand. */
  readonly isBlocked: boolean;
  readonly profile: ProfileValues;
  readonly judged: readonly JudgedCard[];
  readonly slots: readonly string[];
  readonly parts: readonly ProfilePart[];
  /** What no profile holds; it can still be noted after the answers are gone. */
  readonly declined: readonly JudgedCard[];
  readonly noted: Cards['kept']['noted'];
  readonly take: (taken: readonly ProfileField[], instead: readonly JudgedCard[], form: KeptForm) => void;
}

interface Around {
  readonly version: number;
  readonly profile: ProfileValues;
  readonly screens: readonly ToldScreen[];
  readonly cards: Cards;
  readonly drafts: Drafts;
}

/** The way of what was chosen into the profile; it outlasts the fragment steps of the page. */
export function useTaking({ version, profile: loaded, screens, cards, drafts }: Around): Taking {
  const { kept, choices, isRead, forget } = cards;
  const { queue, tookCards, hasBegun } = drafts;
  const [ended, setEnded] = useState<{ mark: string; isBeside: boolean; version: number } | null>(null);
  const took = tookCards?.isBeside === false ? tookCards : null;
  useEffect(() => {
    if (!tookCards) return;
    const { mark, isBeside } = tookCards;
    setEnded((before) => (before?.mark === mark ? before : { mark, isBeside, version }));
    if (!isBeside && kept.sent === mark) forget();
  }, [tookCards, kept.sent, forget, version]);
  // What the page itself put in is in the profile already, though the site was not asked anew: there may be no line.
  const profile = took ? valuesOf(took.fields) : loaded;
  const isChosen = hasAnswers(kept.cards);
  const judged = judgeCards(profile, choices, screens);
  const slots = newSlots(profile, choices);
  const parts = newUnknownParts(profile, choices);
  const last = useRef<Pick<Taking, 'declined' | 'noted'>>({ declined: [], noted: null });
  if (isChosen) {
    const declined = judged.filter(({ verdict }) => verdict === 'declined');
    last.current = { declined, noted: kept.noted };
  }
  const sent = queue.drafts.find(({ cards: mark }) => mark !== undefined && mark === kept.sent);
  const brings = judged.some(({ verdict }) => ['new', 'unsure', 'differs'].includes(verdict));
  const step = (): TakingStep => {
    if (!isRead || !hasBegun) return 'unread';
    if (!isChosen) return ended && !ended.isBeside ? 'in' : 'none';
    if (sent && !sent.refused) return 'waiting';
    if (took && took.mark === kept.sent) return 'in';
    if (ended?.isBeside && ended.version === version && ended.mark === kept.sent) return 'beside';
    return brings || slots.length + parts.length > 0 ? 'open' : 'nothing_new';
  };
  return {
    ...{ step: step(), profile, judged, slots, parts },
    isBlocked: queue.drafts.some(({ refused }) => !refused) || (queue.base !== version && !took),
    declined: last.current.declined,
    noted: kept.noted ?? last.current.noted,
    take: (taken, instead, form) => {
      const mark = deviceId();
      if (sent) drafts.takeBack(sent.id);
      cards.send(mark, form);
      drafts.saveForm([...withCards(profileFields(profile), taken, instead), ['from', 'cards']], mark);
    },
  };
}
