import type { Municipality } from '#db/queries/directory.server';
import { publicNav, staffNav, type Nav, type ShellUser } from '~/components/shell';
import { roleNames } from '~/domain/kernel/permissions';
import { can } from '~/domain/kernel/scope';
import { deviceMark } from '~/domain/people/index.server';
import type { SignedIn } from './scope.server';

/** What the frame around every page shows. */
export interface Frame {
  /** The name of the municipality. */
  town: string | null;
  demo: boolean;
  nav: Nav;
  user: ShellUser | null;
}

/** The frame for a reader: the ways open to them, who they are, and whether the data is a demonstration. */
export function frameOf(town: Municipality, user: SignedIn | null): Frame {
  return {
    town: town.name,
    demo: town.isDemo,
    nav: user ? staffNav((permission) => can(user.scope, permission)) : publicNav(),
    user: user ? shellUser(user) : null,
  };
}

function shellUser({ scope, agency }: SignedIn): ShellUser | null {
  const { actor } = scope;
  if (actor.kind !== 'user') return null;
  return {
    name: actor.name,
    agency,
    roles: actor.roles.map((role) => roleNames[role]),
    isHost: actor.hostId !== null,
    mark: deviceMark(scope),
  };
}
