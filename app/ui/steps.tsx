import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icon';
import { VisuallyHidden } from './visually-hidden';

export interface Step {
  label: ReactNode;
  state: 'done' | 'current' | 'todo';
  /** When it was done, or what it waits for. */
  note?: ReactNode;
}

const spoken: Record<Step['state'], string> = { done: 'すんだ', current: 'いまここ', todo: 'これから' };

/** The stages of something that takes weeks, with the one it stands at. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <div className="steps-room">
      <ol className="steps" aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={typeof step.label === 'string' ? step.label : index}
            className={classes('steps__step', `steps__step--${step.state}`)}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className="steps__mark" aria-hidden="true">
              {step.state === 'done' ? <Icon name="check" size={20} /> : index + 1}
            </span>
            <span className="steps__text">
              <span className="steps__label">
                {step.label}
                <VisuallyHidden>（{spoken[step.state]}）</VisuallyHidden>
              </span>
              {step.note ? <span className="steps__note">{step.note}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
