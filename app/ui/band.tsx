import { useId, type ReactNode } from 'react';
import { classes } from './classes';

export interface BandProps {
  title: ReactNode;
  /** One line that says what the band gathers. */
  lead?: ReactNode;
  /** 「2か所」, at the right. */
  count?: ReactNode;
  level?: 2 | 3 | undefined;
  tone?: 'plain' | 'attention' | undefined;
  /** Acts that belong to the whole band. */
  actions?: ReactNode;
  id?: string | undefined;
  children?: ReactNode;
}

/** A heading over a thick line and what belongs under it. */
export function Band({ title, lead, count, level = 2, tone = 'plain', actions, id, children }: BandProps) {
  const generated = useId();
  const headingId = id ? `${id}-title` : generated;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      className={classes('band', tone === 'attention' && 'band--attention')}
      id={id}
      aria-labelledby={headingId}
    >
      <div className="band__head">
        <Heading className={level === 2 ? 'heading-2' : 'heading-3'} id={headingId}>
          {title}
        </Heading>
        {lead ? <p className="band__lead">{lead}</p> : null}
        {count === undefined ? null : <p className="band__count">{count}</p>}
        {actions ? <div className="band__actions">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
