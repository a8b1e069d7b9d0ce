import { permitted, type Permission, type Role } from './permissions';

declare const verified: unique symbol;

export type Actor =
  | {
      kind: 'user';
      userId: string;
      agencyId: string;
      roles: readonly Role[];
      /** The host that a user of the role `host` answers for. */
      hostId: string | null;
      name: string;
    }
  | { kind: 'system'; job: string }
  | { kind: 'visitor' };

/**
 * In whose name and in which municipality something happens. It cannot be made up: only a verified session,
 * `systemScope` and `visitorScope` make one, and every command, read and transaction takes it first.
 */
export interface Scope {
  readonly [verified]: true;
  readonly municipalityId: string;
  readonly actor: Actor;
  readonly requestId: string;
}

export type UserActor = Extract<Actor, { kind: 'user' }>;

function brand(scope: Omit<Scope, typeof verified>): Scope {
  return Object.freeze(scope) as Scope;
}

/** For the session code alone: the actor was read from a live session and an active user. */
export function unsafeSessionScope(municipalityId: string, actor: UserActor, requestId: string): Scope {
  return brand({ municipalityId, actor, requestId });
}

/** For a job of the machine (import, demonstration data, administration commands): may do everything in one municipality. */
export function systemScope(job: string, municipalityId: string, requestId = `job-${job}`): Scope {
  return brand({ municipalityId, actor: { kind: 'system', job }, requestId });
}

/** For a person without account, on pages that say why they are open. */
export function visitorScope(municipalityId: string, requestId: string): Scope {
  return brand({ municipalityId, actor: { kind: 'visitor' }, requestId });
}

export function can(scope: Scope, permission: Permission): boolean {
  if (scope.actor.kind === 'system') return true;
  return scope.actor.kind === 'user' && permitted(scope.actor.roles, permission);
}

/** How the actor stands in the audit log. */
export function actorName(scope: Scope): string {
  if (scope.actor.kind === 'user') return `user:${scope.actor.userId}`;
  return scope.actor.kind === 'system' ? `system:${scope.actor.job}` : 'visitor';
}
