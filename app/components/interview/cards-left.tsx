import { useEffect, useState } from 'react';
import { paths } from '~/paths';
import { LinkButton, Notice } from '~/ui';
import { openCardStore } from './card-store';
import { hasAnswers, noCards, type KeptCards } from './kept-cards';
import { drawersOf, type DevicePlace } from './use-cards';
import type { Drafts } from './use-drafts';

interface CardsLeftProps {
  code: string;
  device: DevicePlace;
  drafts: Pick<Drafts, 'queue' | 'hasBegun' | 'tookCards'>;
}

/** Tells that answers to picture cards about this case lie on the device and are not on their way into the profile. */
export function CardsLeft({ code, device: { key, drawers }, drafts }: CardsLeftProps) {
  const [kept, setKept] = useState<KeptCards>(noCards);
  const joined = drawers.join(' ');
  const { queue, hasBegun, tookCards } = drafts;
  const { sitting } = queue;
  useEffect(() => {
    if (!hasBegun) return;
    let left = false;
    void openCardStore(code, drawersOf(joined), key)
      .then((store) => store.load())
      .then((found) => {
        if (!left) setKept(found);
      });
    return () => {
      left = true;
    };
  }, [code, joined, key, hasBegun, sitting]);
  const isTaken = tookCards?.mark === kept.sent && !tookCards.isBeside;
  const isUnderWay = kept.sent !== null && queue.drafts.some(({ cards }) => cards === kept.sent);
  if (!hasBegun || !hasAnswers(kept.cards) || isUnderWay || isTaken) return null;
  return (
    <Notice
      tone="attention"
      title="絵カードで選んだものが、この端末にあります"
      actions={<LinkButton to={paths.interviewChosen(code)}>選んだものを見る</LinkButton>}
    >
      確かめて、プロフィールに入れるか、捨てるかを選べます。
    </Notice>
  );
}
