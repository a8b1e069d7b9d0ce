import { useId } from 'react';
import type { AidCard } from '~/domain/people/index.server';
import type { AidAsking } from '~/domain/people/rules';
import { classes } from '~/ui';
import { answerLooks } from './answers';
import { CardFace } from './card-face';

interface BigCardProps {
  card: AidCard;
  asking: AidAsking;
  answers: readonly string[];
  chosen: string | undefined;
  /** An answer was pressed; null takes it back. */
  onAnswer: (answer: string | null) => void;
}

/** One card and its answers. Pressing the same answer again takes it back. */
export function BigCard({ card, asking, answers, chosen, onAnswer }: BigCardProps) {
  const id = useId();
  const press = (answer: string) => onAnswer(chosen === answer ? null : answer);
  if (asking === 'one') {
    const isOn = chosen !== undefined;
    return (
      <button
        type="button"
        className={classes('aid-card', 'aid-card--whole', isOn && 'aid-card--on')}
        aria-pressed={isOn}
        onClick={() => press('yes')}
      >
        <CardFace card={card} />
      </button>
    );
  }
  return (
    <div
      className={classes('aid-card', chosen !== undefined && 'aid-card--on')}
      role="group"
      aria-labelledby={id}
    >
      <div className="aid-card__face">
        <CardFace card={card} id={id} />
      </div>
      <div className={classes('aid-answers', `aid-answers--${asking}`)}>
        {answers.map((answer) => {
          const look = answerLooks[asking][answer];
          return look ? (
            <button
              key={answer}
              type="button"
              className="aid-answer"
              aria-label={`${card.easy}：${look.label}`}
              aria-pressed={chosen === answer}
              onClick={() => press(answer)}
            >
              <look.Picture className="aid-answer__picture" aria-hidden="true" />
              <span>{look.label}</span>
            </button>
          ) : null;
        })}
      </div>
    </div>
  );
}
