import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { paths } from '~/paths';
import { Icon, type IconName } from '~/ui';
import { AccountMenu, AccountPanel, type ShellUser } from './account';
import { Brand } from './brand';
import { Footer } from './footer';
import { Menu } from './menu';

const tabs: readonly { to: string; label: string; icon: IconName }[] = [
  { to: paths.portal(), label: 'ホーム', icon: 'home' },
  { to: paths.portalAvailability(), label: '予定', icon: 'calendar' },
  { to: paths.portalExpenses(), label: '協力費', icon: 'receipt' },
  { to: paths.portalProfile(), label: '登録内容', icon: 'person' },
];

/** Inquiries and placements are reached from the first tab, so it stays lit on them. */
function currentTab(pathname: string): string {
  const own = tabs.slice(1).find((tab) => pathname === tab.to || pathname.startsWith(`${tab.to}/`));
  return own?.to ?? paths.portal();
}

/** The pages of a host: one column for a telephone, four tabs at the foot. */
export function PortalShell({
  user,
  demo,
  children,
}: {
  user: ShellUser;
  demo: boolean;
  children: ReactNode;
}) {
  const { pathname } = useLocation();
  return (
    <div className="shell portal">
      <header className="masthead">
        <div className="wrap masthead__inner">
          <Brand to={paths.portal()} town={null} />
          <AccountMenu user={user} />
          <Menu>
            <AccountPanel user={user} />
          </Menu>
        </div>
      </header>
      {children}
      <Footer demo={demo} />
      <nav className="tabs" aria-label="受入先の画面">
        <ul className="tabs__list">
          {tabs.map((tab) => (
            <li key={tab.to}>
              <Link
                className="tabs__link"
                to={tab.to}
                aria-current={currentTab(pathname) === tab.to ? 'page' : undefined}
              >
                <Icon name={tab.icon} size={28} />
                {tab.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
