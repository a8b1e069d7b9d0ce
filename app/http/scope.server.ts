import {
  findDefaultMunicipality,
  findMunicipalityByCode,
  type Municipality,
} from '#db/queries/directory.server';
import { findUserBySignIn } from '#db/queries/accounts.server';
import { withScope } from '#db/scope.server';
import { secondStepRoles } from '~/domain/accounts/index.server';
import { mustEnrol } from '~/domain/accounts/rules';
import { NotFound } from '~/domain/kernel/errors';
import type { Role } from '~/domain/kernel/permissions';
import { systemScope, unsafeSessionScope, visitorScope, type Scope } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { readSession, type Session } from './session.server';

export interface SignedIn {
  scope: Scope;
  session: Session;
  /** The name of whom they work for. */
  agency: string;
  town: Municipality;
}

/** The live session and active user behind a request, or null. */
export async function signedIn(request: Request, requestId: string): Promise<SignedIn | null> {
  const session = await readSession(request);
  if (!session) return null;
  const found = await userBehind(session, requestId);
  if (!found) return null;
  const mustGoTo = session.mustGoTo ?? (found.mustEnrol ? paths.accountSecondStep() : null);
  return { ...found, session: { ...session, mustGoTo } };
}

const lookedUp = new WeakMap<object, Promise<SignedIn | null>>();

/**
 * The same for the loaders of a request, which run together: looked up once. An action may end the session or change
 * the user, so it never asks here, and the loaders that follow it are the first to do so.
 *
 * @param context of the request; every request has its own.
 */
export function signedInForLoaders(
  context: object,
  request: Request,
  requestId: string,
): Promise<SignedIn | null> {
  const known = lookedUp.get(context) ?? signedIn(request, requestId);
  lookedUp.set(context, known);
  return known;
}

interface Behind extends Omit<SignedIn, 'session'> {
  /** A role of theirs needs the second step, and this session has not passed one. */
  mustEnrol: boolean;
}

/** The active user of a sign-in that was just checked, or null. */
export async function userBehind(
  entered: { authUserId: string; municipalityId: string; secondStepDone: boolean },
  requestId: string,
): Promise<Behind | null> {
  const lookup = systemScope('session', entered.municipalityId, requestId);
  const [user, required] = await withScope(
    lookup,
    (tx) =>
      Promise.all([
        findUserBySignIn(tx, entered.authUserId),
        entered.secondStepDone ? [] : secondStepRoles(tx, today(new Date())),
      ]),
    { readOnly: true },
  );
  if (user?.status !== 'active') return null;
  const roles = user.roles as Role[];
  const scope = unsafeSessionScope(
    entered.municipalityId,
    {
      kind: 'user',
      userId: user.id,
      agencyId: user.agencyId,
      roles,
      hostId: user.hostId,
      name: user.name,
    },
    requestId,
  );
  return {
    scope,
    agency: user.agency,
    town: user.town,
    mustEnrol: mustEnrol(roles, required, entered.secondStepDone),
  };
}

/**
 * The scope of a page that is open to everybody: the municipality that the address names by its code
 * (`?municipality=222127`), else the reader's own, else the demonstration one or the only one there is.
 *
 * @throws NotFound when there is no such municipality.
 */
export async function openScope(
  request: Request,
  requestId: string,
  user: SignedIn | null,
): Promise<{ scope: Scope; town: Municipality }> {
  const code = new URL(request.url).searchParams.get('municipality');
  // Who has not finished signing in sees what a visitor sees.
  if (!code && user && !user.session.mustGoTo) return user;
  if (!code && user) return { scope: visitorScope(user.scope.municipalityId, requestId), town: user.town };
  const municipality = code ? await findMunicipalityByCode(code) : await findDefaultMunicipality();
  if (!municipality) throw new NotFound('市町村');
  return { scope: visitorScope(municipality.id, requestId), town: municipality };
}
