import { findAgencyName } from '#db/queries/accounts.server';
import { findMunicipality } from '#db/queries/directory.server';
import { withScope } from '#db/scope.server';
import { publicNav, staffNav, type Nav, type ShellUser } from '~/components/shell';
import { roleNames } from '~/domain/kernel/permissions';
import { can, type Scope } from '~/domain/kernel/scope';
import type { SignedIn } from './scope.server';

/** What the frame around every page shows. */
export interface Frame {
  /** The name of the municipality. */
  town: string | null;
  demo: boolean;
  nav: Nav;
  user: ShellUser | null;
}

/**
 * The frame for a reader: the ways open to them, who they are, and whether the data is a demonstration.
 *
 * @throws Unavailable
 */
export async function loadFrame(scope: Scope, user: SignedIn | null): Promise<Frame> {
  const municipality = await findMunicipality(scope.municipalityId);
  return {
    town: municipality?.name ?? null,
    demo: municipality?.isDemo ?? false,
    nav: user ? staffNav((permission) => can(user.scope, permission)) : publicNav(),
    user: user ? await shellUser(user.scope) : null,
  };
}

async function shellUser(scope: Scope): Promise<ShellUser | null> {
  const { actor } = scope;
  if (actor.kind !== 'user') return null;
  const agency = await withScope(scope, (tx) => findAgencyName(tx, actor.agencyId), { readOnly: true });
  return {
    name: actor.name,
    agency: agency ?? '',
    roles: actor.roles.map((role) => roleNames[role]),
    isHost: actor.hostId !== null,
  };
}
