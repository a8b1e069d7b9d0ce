import type { ReactNode } from 'react';
import { classes } from './classes';

export interface Fact {
  label: ReactNode;
  value: ReactNode;
  /** Where it is known from, in one line. */
  source?: ReactNode;
}

/** Facts of one thing, each with its name at the left. */
export function Facts({ items, wide }: { items: readonly Fact[]; wide?: boolean | undefined }) {
  return (
    <dl className={classes('facts', wide && 'facts--wide')}>
      {items.map((fact, index) => (
        <div key={typeof fact.label === 'string' ? fact.label : index} className="facts__row">
          <dt className="facts__label">{fact.label}</dt>
          <dd className="facts__value">
            {fact.value}
            {fact.source ? <span className="source">{fact.source}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
