import { Link, useNavigate } from '@remix-run/react';
import { useEffect, type RefObject } from 'react';
import { BigCard, WeekOfPictures, answerLooks, useSaying, type Speech } from '~/components/interview-cards';
import type { Cards } from '~/components/interview';
import type { AidCard, ToldScreen } from '~/domain/people/index.server';
import { cardKey } from '~/domain/people/rules';
import { Button, LinkButton } from '~/ui';
import { Head } from './head';
import { waysFrom } from './places';

interface ScreenProps {
  screens: readonly ToldScreen[];
  index: number;
  heading: RefObject<HTMLHeadingElement>;
  cards: Cards;
  speech: Speech;
}

/** One question and its few cards. Nothing has to be answered. */
export function Screen({ screens, index, heading, cards, speech }: ScreenProps) {
  const navigate = useNavigate();
  const screen = screens[index];
  useSaying(speech, screen?.question ?? '');
  const { see } = cards;
  const id = screen?.id;
  useEffect(() => {
    if (id !== undefined) see(id);
  }, [id, see]);
  if (!screen) return null;
  const { topic, asking, list, question, about } = screen;
  const ways = waysFrom(screens, index);
  const part = cardKey('part', topic);
  const answer = (card: AidCard, given: string | null) => {
    speech.say([card.easy, given === null ? '' : (answerLooks[asking][given]?.label ?? '')].join('、'));
    const others = asking === 'one' ? screen.cards.map(({ key }) => [key, null] as const) : [];
    cards.answer({ ...Object.fromEntries(others), [card.key]: given });
  };
  return (
    <div className="aid">
      <Head screens={screens} now={topic} speech={speech} />
      <div className="aid__question">
        <h1 className="aid__heading" ref={heading} tabIndex={-1}>
          {question}
        </h1>
        <p className="aid__about">{about}</p>
      </div>
      <div className="aid__table">
        {asking === 'week' ? (
          <WeekOfPictures
            key={String(cards.isRead)}
            chosen={Object.keys(cards.choices).flatMap((key) =>
              key.startsWith('slot:') ? [key.slice(5)] : [],
            )}
            onChange={(cells) => {
              const before = Object.keys(cards.choices).filter((key) => key.startsWith('slot:'));
              const now = cells.map((cell) => cardKey('slot', cell));
              cards.answer({
                ...Object.fromEntries(before.filter((key) => !now.includes(key)).map((key) => [key, null])),
                ...Object.fromEntries(now.filter((key) => !before.includes(key)).map((key) => [key, 'yes'])),
              });
            }}
          />
        ) : (
          <ul
            className={
              list === 'minutesPerSession' || list === 'travelMinutesMax'
                ? 'aid-cards aid-cards--few'
                : 'aid-cards'
            }
          >
            {screen.cards.map((card) => (
              <li key={card.key}>
                <BigCard
                  card={card}
                  asking={asking}
                  answers={screen.answers}
                  chosen={cards.choices[card.key]}
                  onAnswer={(given) => answer(card, given)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="aid__foot">
        <LinkButton variant="quiet" size="big" to={ways.back}>
          もどる
        </LinkButton>
        <Button
          variant="quiet"
          size="big"
          aria-pressed={cards.choices[part] === 'unknown'}
          onClick={() => {
            const takesBack = cards.choices[part] === 'unknown';
            cards.answer({ [part]: takesBack ? null : 'unknown' });
            if (!takesBack) navigate(ways.past);
          }}
        >
          まだ わからない
        </Button>
        <Link className="button button--quiet button--big" to={ways.past}>
          とばす
        </Link>
        <LinkButton variant="primary" size="big" to={ways.next}>
          {ways.isLast ? 'おわる' : 'つぎへ'}
        </LinkButton>
      </div>
    </div>
  );
}
