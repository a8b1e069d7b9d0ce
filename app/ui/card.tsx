import type { ReactNode } from 'react';
import { classes } from './classes';

export interface CardProps {
  children: ReactNode;
  /** Draws the rim in the colour of attention. */
  tone?: 'plain' | 'attention' | undefined;
  /** No inner margin: the parts bring their own. */
  flush?: boolean | undefined;
  as?: 'article' | 'section' | 'div' | 'li' | undefined;
  /** The id of the heading inside. */
  labelledBy?: string | undefined;
  className?: string | undefined;
}

/** One card for one thing; never a card in a card. */
export function Card({
  children,
  tone = 'plain',
  flush,
  as: Element = 'article',
  labelledBy,
  className,
}: CardProps) {
  return (
    <Element
      className={classes(
        'card',
        tone === 'attention' && 'card--attention',
        flush && 'card--flush',
        className,
      )}
      aria-labelledby={labelledBy}
    >
      {children}
    </Element>
  );
}

/** A line of words with one act at its end, in a card: 「上の3か所を一枚にします」 and the button. */
export function ActionCard({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action: ReactNode;
}) {
  return (
    <div className="card action-card">
      <div>
        <p className="action-card__title">{title}</p>
        {children ? <div className="muted">{children}</div> : null}
      </div>
      <div>{action}</div>
    </div>
  );
}
