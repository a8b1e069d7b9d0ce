import { Link } from '@remix-run/react';
import { Band } from '~/ui';

export interface CourseLink {
  to: string;
  label: string;
  /** What it is for, in a few words. */
  help: string;
}

/** What leads on or to an end, each a page of its own. */
export function CourseLinks({ links }: { links: readonly CourseLink[] }) {
  if (links.length === 0) return null;
  return (
    <Band title="この先の手続き">
      <ul className="lines">
        {links.map(({ to, label, help }) => (
          <li key={to}>
            <Link className="link-tall" to={to}>
              {label}
            </Link>
            <p className="muted">{help}</p>
          </li>
        ))}
      </ul>
    </Band>
  );
}
