import { useLocation } from '@remix-run/react';
import { Icon, SiteLink } from '~/ui';
import { Dropdown } from './dropdown';
import { currentItem, type Nav, type NavItem } from './nav';

function NavLink({ item, current, className }: { item: NavItem; current: string | null; className: string }) {
  return (
    <SiteLink className={className} to={item.to} aria-current={item.to === current ? 'page' : undefined}>
      {item.label}
    </SiteLink>
  );
}

/** The bar of the main pages; what does not fit stands under 「ほか」. */
export function MainNav({ nav }: { nav: Nav }) {
  const { pathname } = useLocation();
  const current = currentItem(nav, pathname);
  return (
    <nav className="mainnav" aria-label="主な画面">
      <ul className="mainnav__list">
        {nav.bar.map((item) => (
          <li key={item.to}>
            <NavLink item={item} current={current} className="mainnav__link" />
          </li>
        ))}
        {nav.more.length > 0 ? (
          <li>
            <Dropdown
              className="dropdown"
              summaryClass="mainnav__link"
              panelClass="dropdown__panel"
              summary={
                <>
                  ほか
                  <Icon name="chevron-down" size={20} />
                </>
              }
            >
              <NavList items={nav.more} current={current} />
            </Dropdown>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** The same ways one below the other, for panels. */
export function NavList({ items, current }: { items: readonly NavItem[]; current: string | null }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.to}>
          <NavLink item={item} current={current} className="dropdown__link" />
        </li>
      ))}
    </ul>
  );
}
