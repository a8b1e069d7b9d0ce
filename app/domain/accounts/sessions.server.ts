import {
  deleteSession,
  deleteSessionByToken,
  deleteSessions,
  findSession,
  listSessions,
  touchSession,
} from '#db/queries/sessions.server';
import { browserName } from '~/lib/browser-name';
import { deviceOf, endCookie, signedCookie } from './cookies.server';
import { house } from './sign-in-library.server';
import { reaching, type Visitor } from './library-calls.server';
import { mark } from './keys.server';
import { sessionHolds, sessionLimits } from './rules';

export interface LiveSession {
  authUserId: string;
  municipalityId: string;
  sessionId: string;
  secondStepDone: boolean;
  /** Signed in with a password made by an administrator: an own one must be chosen first. */
  mustChangePassword: boolean;
}

const minute = 60_000;

/**
 * The live session of a request, or null: absent, forged, ended, idle, too old, or of a disabled user. It is
 * read from the database every time, so an end holds at once, in every process.
 *
 * @throws Unavailable
 */
export async function readLiveSession(cookie: string, now = new Date()): Promise<LiveSession | null> {
  const token = signedCookie('session_token', cookie);
  if (!token) return null;
  const { db } = house();
  const row = await reaching(findSession(db, token));
  if (!row || row.disabledAt || !sessionHolds(row, now)) return null;
  if (now.getTime() - row.lastSeenAt.getTime() >= minute) await reaching(touchSession(db, row.id, now));
  return {
    authUserId: row.authUserId,
    municipalityId: row.municipalityId,
    sessionId: row.id,
    secondStepDone: row.secondStepAt !== null,
    mustChangePassword: row.oneTimePasswordUntil !== null,
  };
}

/** Ends the session of this browser. @returns the cookie that takes it away. */
export async function signOut(visitor: Visitor): Promise<string> {
  const token = signedCookie('session_token', visitor.cookie);
  if (token) await reaching(deleteSessionByToken(house().db, token));
  return endCookie();
}

export interface OwnSession {
  id: string;
  browser: string;
  signedInAt: Date;
  lastSeenAt: Date;
  /** The session that asks. */
  current: boolean;
}

/** Where somebody is signed in now, the latest first. */
export async function ownSessions(session: LiveSession, now = new Date()): Promise<OwnSession[]> {
  const seenAfter = new Date(now.getTime() - sessionLimits.idleMinutes * minute);
  const createdAfter = new Date(now.getTime() - sessionLimits.absoluteHours * 60 * minute);
  const rows = await reaching(listSessions(house().db, session.authUserId, seenAfter, createdAfter));
  return rows.map((row) => ({
    id: row.id,
    browser: browserName(row.userAgent),
    signedInAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    current: row.id === session.sessionId,
  }));
}

/** @returns false when there is no such session of this user. */
export function endOwnSession(authUserId: string, sessionId: string): Promise<boolean> {
  return reaching(deleteSession(house().db, authUserId, sessionId));
}

/** Ends every session of somebody, in every browser, and forgets the browsers. */
export function endAllSessions(authUserId: string): Promise<void> {
  return reaching(deleteSessions(house().db, authUserId, null));
}

/** Ends every session but the one that `cookies` (as sent to this browser) hold. */
export async function keepOnly(
  authUserId: string,
  cookies: readonly string[],
  visitor: Visitor,
): Promise<void> {
  const { db, keys } = house();
  const sent = cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
  const token = signedCookie('session_token', sent);
  const device = deviceOf(visitor.cookie);
  const keep = token ? { token, deviceHash: device ? mark(keys, 'device', device) : '' } : null;
  await reaching(deleteSessions(db, authUserId, keep));
}
