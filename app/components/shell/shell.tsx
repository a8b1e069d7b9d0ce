import type { ReactNode } from 'react';
import { Notice } from '~/ui';
import type { ShellUser } from './account';
import { Footer } from './footer';
import { Masthead } from './masthead';
import type { Nav } from './nav';
import { PortalShell } from './portal-shell';
import { useRouteFocus } from './use-route-focus';

export interface ShellProps {
  town: string | null;
  nav: Nav;
  user: ShellUser | null;
  /** One sentence about what was just done. */
  notice: string | null;
  demo: boolean;
  children: ReactNode;
}

/** What surrounds every page: skip link, head, notice, content, foot. */
export function Shell({ town, nav, user, notice, demo, children }: ShellProps) {
  useRouteFocus('main');
  const main = (
    <>
      {/* Always there, so that what appears in it is read aloud. */}
      <div role="status" className="notice-area">
        {notice ? (
          <div className="wrap">
            <Notice tone="success">{notice}</Notice>
          </div>
        ) : null}
      </div>
      <main className="content" id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
  return (
    <>
      <a className="skip-link" href="#main">
        本文へ移る
      </a>
      {user?.isHost ? (
        <PortalShell user={user} demo={demo}>
          {main}
        </PortalShell>
      ) : (
        <div className="shell">
          <Masthead town={town} nav={nav} user={user} />
          {main}
          <Footer demo={demo} />
        </div>
      )}
    </>
  );
}
