import { Link, useRevalidator } from '@remix-run/react';
import { useEffect, useRef, type RefObject } from 'react';
import { countWaiting, SaveState, type Cards, type Drafts } from '~/components/interview';
import type { ChoiceGroup, ToldScreen } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { paths } from '~/paths';
import { Button, EmptyState, LinkButton, Notice, Page } from '~/ui';
import { ChosenForm } from './chosen-form';
import { Declined } from './declined';
import { Discard } from './discard';
import { screenToGoOn } from './places';
import type { Taking } from './use-taking';
import { wordsOf } from './words';

export interface ChosenProps {
  code: string;
  screens: readonly ToldScreen[];
  heading: RefObject<HTMLHeadingElement>;
  cards: Cards;
  drafts: Drafts;
  taking: Taking;
  choices: {
    strengths: ChoiceGroup[];
    wishes: ChoiceGroup[];
    considerations: ChoiceGroup[];
    levels: { value: string; label: string }[];
    weights: { value: string; label: string }[];
  };
}

/** 選んだもの, for staff: what the cards would bring into the profile, to be completed, and put in with one press. */
export function Chosen({ code, screens, heading, cards, drafts, taking, choices }: ChosenProps) {
  const { queue } = drafts;
  const { step, declined, noted } = taking;
  const words = wordsOf(choices, screens);
  const before = useRef(step);
  useEffect(() => {
    if (step === 'unread') return;
    // Who pressed finds the focus where the page goes on, as what was pressed is gone.
    if (before.current !== step && before.current !== 'unread') heading.current?.focus();
    before.current = step;
  }, [step, heading]);
  return (
    <Page narrow>
      <p className="aid__staff-bar">
        <span>スタッフの画面</span>
        <Link to={screenToGoOn(screens, cards.kept.screen)}>カードに戻る</Link>
        <Link to={paths.profile(code)}>{formatCaseCode(code)}のプロフィール</Link>
      </p>
      <h1 className="heading-1" ref={heading} tabIndex={-1}>
        選んだもの
      </h1>
      {countWaiting(queue) > 0 || drafts.savedAt !== null ? (
        <SaveState
          drafts={drafts}
          code={code}
          cards={{
            mends: (one) => one.id === noted?.id || ('cards' in one && one.cards === cards.kept.sent),
            tellsBeside: step === 'beside',
          }}
        />
      ) : null}
      <Step {...{ code, screens, cards, taking, choices, words }} />
      {declined.length > 0 ? <Declined {...{ taking, words, cards, drafts }} /> : null}
    </Page>
  );
}

type StepProps = Omit<ChosenProps, 'heading' | 'drafts'> & { words: ReturnType<typeof wordsOf> };

function Step({ code, screens, cards, taking, choices, words }: StepProps) {
  const { revalidate } = useRevalidator();
  const toCards = screenToGoOn(screens, cards.kept.screen);
  const discard = <Discard count={Object.keys(cards.choices).length} onDiscard={cards.forget} />;
  switch (taking.step) {
    case 'unread':
      return null;
    case 'none':
      return (
        <EmptyState
          title="まだ、何も選んでいません"
          action={<LinkButton to={toCards}>カードを開く</LinkButton>}
        >
          カードで選ぶと、ここに並びます。
        </EmptyState>
      );
    case 'nothing_new':
      return (
        <Notice title="プロフィールに新しく入るものは、ありません" actions={discard}>
          {taking.judged.some(({ verdict }) => verdict === 'already')
            ? `プロフィールにあるもの：${taking.judged
                .filter(({ verdict }) => verdict === 'already')
                .map(words.card)
                .join('、')}`
            : 'カードに戻って選び足すか、捨てるかを選べます。'}
        </Notice>
      );
    case 'waiting':
      return (
        <Notice live title="プロフィールに入れています">
          {cards.keeping === 'nowhere'
            ? '送り終わるまで、この画面を閉じないでください。'
            : 'つながらないときは、この端末に残し、つながると送ります。'}
        </Notice>
      );
    case 'in':
      return (
        <Notice
          tone="success"
          live
          title="プロフィールに入れました"
          actions={<LinkButton to={paths.profile(code)}>プロフィールを開く</LinkButton>}
        >
          絵カードの答えは、この端末から消しました。
        </Notice>
      );
    case 'beside':
      return (
        <Notice
          tone="attention"
          live
          title="ほかの人が、先にプロフィールを変えていました"
          actions={
            <>
              <LinkButton to={paths.profileHistory(code)}>二つをくらべる</LinkButton>
              <Button onClick={revalidate}>いまのプロフィールで確かめなおす</Button>
              {discard}
            </>
          }
        >
          絵カードから入れたものは、プロフィールには入らず、横に残してあります。くらべて、どちらにするかを決めてください。決めるまで、絵カードの答えはこの端末にあります。
        </Notice>
      );
    case 'open':
      return (
        <>
          <p className="lead">
            確かめて、要るところに言葉を添えてから、プロフィールに入れます。プロフィールにあるものは、ここで選ばない限り消えません。
          </p>
          <ChosenForm {...{ cards, taking, words, choices, discard }} />
        </>
      );
  }
}
