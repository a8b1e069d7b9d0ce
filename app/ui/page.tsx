import type { ReactNode } from 'react';
import { classes } from './classes';
import { Breadcrumb, type Crumb } from './breadcrumb';

/** The content of a page between the margins. `narrow` is for forms and running text. */
export function Page({ children, narrow }: { children: ReactNode; narrow?: boolean | undefined }) {
  return <div className={classes('wrap', 'page', narrow && 'page--narrow')}>{children}</div>;
}

export interface PageHeadProps {
  /** The fact the page is about, as the only heading of the first level. */
  title: ReactNode;
  /** A short line above the title: what kind of thing it is. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  crumbs?: readonly Crumb[] | undefined;
  /** At most one primary button and quiet ones. */
  actions?: ReactNode;
  /** On a white ground with a line below, for heads that hold a search. */
  tone?: 'paper' | 'white' | undefined;
  children?: ReactNode;
}

/**
 * The head of a page, over the whole width. On a small screen a search stands above the actions, because it is what the
 * page is for.
 */
export function PageHead({ title, eyebrow, lead, crumbs, actions, tone = 'paper', children }: PageHeadProps) {
  const text = (
    <div className="page-head__text">
      {eyebrow ? <p className="page-head__eyebrow">{eyebrow}</p> : null}
      <h1 className="heading-1">{title}</h1>
      {lead ? <div className="page-head__lead">{lead}</div> : null}
    </div>
  );
  const acts = actions ? <div className="page-head__actions">{actions}</div> : null;
  return (
    <div className={classes('page-head', tone === 'white' && 'page-head--white')}>
      <div className="wrap">
        {crumbs ? <Breadcrumb crumbs={crumbs} /> : null}
        {tone === 'white' ? (
          <div className="page-head__search">
            {text}
            <div className="page-head__box">{children}</div>
            {acts}
          </div>
        ) : (
          <>
            <div className="page-head__row">
              {text}
              {acts}
            </div>
            {children}
          </>
        )}
      </div>
    </div>
  );
}
