import { paths } from '~/paths';
import { Icon, SiteLink } from '~/ui';
import { Dropdown } from './dropdown';
import { SignOut } from './sign-out';

/** Who is signed in, as far as the head of a page needs to know. */
export interface ShellUser {
  name: string;
  agency: string;
  /** In Japanese, the most telling first. */
  roles: readonly string[];
  /** Draws the pages of a host: one column with tabs. */
  isHost: boolean;
  /** Stands in the names of what the user's devices keep. */
  mark: string;
}

/** Name, agency, roles, and the way out. Signing out is a form, so that no link can do it. */
export function AccountPanel({ user }: { user: ShellUser }) {
  return (
    <>
      <div className="account__who">
        <b>{user.name}</b>
        <span className="muted">{user.agency}</span>
        {user.roles.map((role) => (
          <span key={role} className="account__role">
            {role}
          </span>
        ))}
      </div>
      <SiteLink className="dropdown__link" to={paths.account()}>
        アカウント
      </SiteLink>
      <SignOut mark={user.mark} />
    </>
  );
}

/** The account at the end of the bar, opened without script. */
export function AccountMenu({ user }: { user: ShellUser }) {
  return (
    <Dropdown
      className="dropdown account"
      summaryClass="account__summary"
      panelClass="dropdown__panel"
      summary={
        <>
          {user.name}
          <Icon name="chevron-down" size={20} />
        </>
      }
    >
      <AccountPanel user={user} />
    </Dropdown>
  );
}
