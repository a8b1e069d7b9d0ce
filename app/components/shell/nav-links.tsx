import { Link, useLocation } from '@remix-run/react';
import { Icon } from '~/ui';
import { isCurrent, type Nav, type NavItem } from './nav';

function NavLink({ item, className }: { item: NavItem; className: string }) {
  const { pathname } = useLocation();
  return (
    <Link className={className} to={item.to} aria-current={isCurrent(item, pathname) ? 'page' : undefined}>
      {item.label}
    </Link>
  );
}

/** The bar of the main pages; what does not fit stands under 「ほか」. */
export function MainNav({ nav }: { nav: Nav }) {
  const { key } = useLocation();
  return (
    <nav className="mainnav" aria-label="主な画面">
      <ul className="mainnav__list">
        {nav.bar.map((item) => (
          <li key={item.to}>
            <NavLink item={item} className="mainnav__link" />
          </li>
        ))}
        {nav.more.length > 0 ? (
          <li>
            {/* A new key after each move closes the panel. */}
            <details key={key} className="dropdown">
              <summary className="mainnav__link">
                ほか
                <Icon name="chevron-down" size={20} />
              </summary>
              <div className="dropdown__panel">
                <NavList items={nav.more} />
              </div>
            </details>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** The same ways one below the other, for panels. */
export function NavList({ items }: { items: readonly NavItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.to}>
          <NavLink item={item} className="dropdown__link" />
        </li>
      ))}
    </ul>
  );
}
