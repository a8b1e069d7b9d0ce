import type { Visitor } from '~/domain/accounts/index.server';
import { readLiveSession, type LiveSession } from '~/domain/accounts/index.server';
import { paths } from '~/paths';

export interface Session extends LiveSession {
  /** The one page that is open until something is done there, or null. */
  mustGoTo: string | null;
}

/**
 * The live session behind a request, or null. It is read from the database every time: what was ended is
 * dead at once.
 *
 * @throws Unavailable
 */
export async function readSession(request: Request): Promise<Session | null> {
  const live = await readLiveSession(request.headers.get('Cookie') ?? '');
  if (!live) return null;
  return { ...live, mustGoTo: live.mustChangePassword ? paths.accountPassword() : null };
}

/** What the sign-in looks at; the address is the one the server saw, set by it over whatever was sent. */
export function visitorOf(request: Request): Visitor {
  return {
    cookie: request.headers.get('Cookie') ?? '',
    userAgent: request.headers.get('User-Agent') ?? '',
    address: request.headers.get('X-Client-Address') ?? 'unknown',
  };
}

/** Headers that start, renew or end the session of a browser. */
export function sessionHeaders(cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return headers;
}
