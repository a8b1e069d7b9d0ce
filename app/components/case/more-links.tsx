import { Link } from '@remix-run/react';
import { Band } from '~/ui';

export interface MoreLink {
  to: string;
  label: string;
  /** What it is for, or how it stands, where the label does not say it. */
  help?: string;
}

export interface MoreGroup {
  title: string;
  links: readonly MoreLink[];
}

/** What is done with a case more seldom, each on a page of its own: one list, in groups. */
export function MoreLinks({ groups }: { groups: readonly MoreGroup[] }) {
  return (
    <Band title="ほかにできること">
      <div className="more-links">
        {groups
          .filter(({ links }) => links.length > 0)
          .map(({ title, links }) => (
            <section key={title}>
              <h3 className="heading-4">{title}</h3>
              <ul className="more-links__list">
                {links.map(({ to, label, help }) => (
                  <li key={to}>
                    <Link className="link-tall" to={to}>
                      {label}
                    </Link>
                    {help ? <p className="muted">{help}</p> : null}
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Band>
  );
}
