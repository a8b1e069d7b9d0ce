import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Notice } from '~/ui';
import type { ShellUser } from './account';
import { Footer } from './footer';
import { Masthead } from './masthead';
import type { Nav } from './nav';
import { PortalShell } from './portal-shell';

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
  const main = (
    <>
      {notice ? <Flash notice={notice} /> : null}
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

function Flash({ notice }: { notice: string }) {
  const { key } = useLocation();
  return (
    <div key={key} className="wrap notice-area">
      <Notice tone="success" live>
        {notice}
      </Notice>
    </div>
  );
}
