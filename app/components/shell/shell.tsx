import type { ReactNode } from 'react';
import type { PlacedNotice } from '~/http/notice.server';
import type { ShellUser } from './account';
import { Footer } from './footer';
import { Masthead } from './masthead';
import type { Nav } from './nav';
import { NoticeContext, NoticeHere } from './notice-here';
import { PortalShell } from './portal-shell';
import { useRouteFocus } from './use-route-focus';

export interface ShellProps {
  town: string | null;
  nav: Nav;
  user: ShellUser | null;
  /** One sentence about what was just done. */
  notice: PlacedNotice | null;
  demo: boolean;
  /** Nothing around the content: for a page that is held between two people. */
  bare?: boolean;
  children: ReactNode;
}

/** The `handle` of a route that stands without head and foot. */
export const bareFrame = 'bare';

/** What surrounds every page: skip link, head, notice, content, foot. */
export function Shell({ town, nav, user, notice, demo, bare = false, children }: ShellProps) {
  useRouteFocus('main');
  const main = (
    <>
      <NoticeHere at="" />
      <main className="content" id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
  return (
    <NoticeContext.Provider value={notice}>
      <a className="skip-link" href="#main">
        本文へ移る
      </a>
      {bare ? (
        <div className="shell">{main}</div>
      ) : user?.isHost ? (
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
    </NoticeContext.Provider>
  );
}
