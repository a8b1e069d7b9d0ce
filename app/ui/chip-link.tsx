import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classes } from './classes';

export interface ChipLinkProps {
  to: string;
  /** Whether this is what is shown now. */
  on: boolean;
  /** How many there are. */
  count?: number | undefined;
  children: ReactNode;
}

/** One of several views of a list, as a chip that leads there; the one that is shown has a thick rim, a tint and ✓. */
export function ChipLink({ to, on, count, children }: ChipLinkProps) {
  return (
    <Link
      className={classes('chip', on && 'chip--on')}
      to={to}
      aria-current={on ? 'true' : undefined}
      preventScrollReset
    >
      {on ? <span aria-hidden="true">✓</span> : null}
      {children}
      {count === undefined ? null : <span className="chip__count">{count}</span>}
    </Link>
  );
}
