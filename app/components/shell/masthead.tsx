import { useLocation } from '@remix-run/react';
import { paths } from '~/paths';
import { Icon, LinkButton, SiteLink } from '~/ui';
import { AccountMenu, AccountPanel, type ShellUser } from './account';
import { Brand } from './brand';
import { Menu } from './menu';
import { currentItem, type Nav } from './nav';
import { MainNav, NavList } from './nav-links';

export interface MastheadProps {
  town: string | null;
  nav: Nav;
  user: ShellUser | null;
}

/** The head of the staff's and the public pages: a bar when there is room, a menu when there is not. */
export function Masthead({ town, nav, user }: MastheadProps) {
  const { pathname } = useLocation();
  return (
    <header className="masthead">
      <div className="wrap masthead__inner">
        <Brand to={user ? paths.today() : paths.home()} town={town} />
        <MainNav nav={nav} />
        {user ? <Urgent /> : null}
        {user ? <AccountMenu user={user} /> : <SignIn />}
        <Menu>
          <nav aria-label="主な画面">
            <NavList items={[...nav.bar, ...nav.more]} current={currentItem(nav, pathname)} />
          </nav>
          {user ? (
            <AccountPanel user={user} />
          ) : (
            <SiteLink className="dropdown__link" to={paths.signin()}>
              サインイン
            </SiteLink>
          )}
        </Menu>
      </div>
    </header>
  );
}

/** Whom to call when it cannot wait: one tap away on every page, and in nobody's way (INT-17). */
function Urgent() {
  return (
    <SiteLink className="masthead__urgent" to={paths.urgent()} aria-label="急ぎの連絡先">
      <Icon name="phone" size={20} />
    </SiteLink>
  );
}

function SignIn() {
  return (
    <div className="account masthead__signin">
      <LinkButton variant="quiet" to={paths.signin()}>
        サインイン
      </LinkButton>
    </div>
  );
}
