import type { Role } from '~/domain/kernel/permissions';
import { systemScope, unsafeSessionScope, type Scope } from '~/domain/kernel/scope';
import { towns, type TownName } from './towns';

interface Options {
  town?: TownName;
  /** The host that a user of the role `host` answers for. */
  hostId?: string;
}

/** The scope of the user who holds one role. */
export function scopeOf(role: Role, { town = 'own', hostId }: Options = {}): Scope {
  const place = towns[town];
  return unsafeSessionScope(
    place.id,
    {
      kind: 'user',
      userId: place.users[role],
      agencyId: place.agencyId,
      roles: [role],
      hostId: hostId ?? null,
      name: '試験 はなこ',
    },
    'test-request',
  );
}

/** A coordinator of another agency in the same municipality. */
export function strangerScope(role: Role = 'coordinator', town: TownName = 'own'): Scope {
  const place = towns[town];
  return unsafeSessionScope(
    place.id,
    {
      kind: 'user',
      userId: place.strangerId,
      agencyId: place.otherAgencyId,
      roles: [role],
      hostId: null,
      name: '試験 よその人',
    },
    'test-request',
  );
}

export function machineScope(town: TownName = 'own'): Scope {
  return systemScope('test', towns[town].id);
}

/** Somebody who holds several roles at once, with the account of the first. */
export function scopeOfRoles(held: readonly Role[], options: Options = {}): Scope {
  return holding(scopeOf(held[0] ?? 'coordinator', options), held);
}

/** The same in the other agency. */
export function strangerScopeOf(held: readonly Role[]): Scope {
  return holding(strangerScope(held[0]), held);
}

function holding(scope: Scope, held: readonly Role[]): Scope {
  if (scope.actor.kind !== 'user') return scope;
  return unsafeSessionScope(scope.municipalityId, { ...scope.actor, roles: held }, scope.requestId);
}
