import { Forbidden } from './errors';
import type { Scope, UserActor } from './scope';

/** The signed-in user of a scope, for acts that only a person can do. */
export function userOf(scope: Scope): UserActor {
  if (scope.actor.kind !== 'user') throw new Forbidden();
  return scope.actor;
}
