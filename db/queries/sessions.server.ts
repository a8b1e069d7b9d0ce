import { and, desc, eq, gt, lt, ne, sql } from 'drizzle-orm';
import type { AuthDb } from '../auth-store.server';
import { builtOnce } from '../built-once.server';
import { knownDevice, session, user } from '../schema/auth.server';

/** The session of a token with what decides about it, in one read by unique key. */
export async function findSession(db: AuthDb, token: string) {
  const [row] = await sessionBy(db, { token });
  return row ?? null;
}

const sessionBy = builtOnce((db: AuthDb) =>
  db
    .select({
      id: session.id,
      authUserId: session.userId,
      municipalityId: user.municipalityId,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      secondStepAt: session.secondStepAt,
      disabledAt: user.disabledAt,
      oneTimePasswordUntil: user.oneTimePasswordUntil,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(eq(session.token, sql.placeholder('token'))),
);

export async function touchSession(db: AuthDb, id: string, seenAt: Date): Promise<void> {
  await db
    .update(session)
    .set({ lastSeenAt: seenAt })
    .where(and(eq(session.id, id), lt(session.lastSeenAt, seenAt)));
}

export async function deleteSessionByToken(db: AuthDb, token: string): Promise<void> {
  await db.delete(session).where(eq(session.token, token));
}

/** Ends one session of one user; another user's id ends nothing. */
export async function deleteSession(db: AuthDb, authUserId: string, id: string): Promise<boolean> {
  const ended = await db
    .delete(session)
    .where(and(eq(session.userId, authUserId), eq(session.id, id)))
    .returning({ id: session.id });
  return ended.length === 1;
}

/**
 * Ends every session of a user and forgets every known browser, but for the session and browser to keep, if
 * any.
 */
export async function deleteSessions(
  db: AuthDb,
  authUserId: string,
  keep: { token: string; deviceHash: string } | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .delete(session)
      .where(and(eq(session.userId, authUserId), keep ? ne(session.token, keep.token) : undefined));
    await tx
      .delete(knownDevice)
      .where(
        and(
          eq(knownDevice.userId, authUserId),
          keep ? ne(knownDevice.deviceHash, keep.deviceHash) : undefined,
        ),
      );
  });
}

export async function listSessions(db: AuthDb, authUserId: string, seenAfter: Date, createdAfter: Date) {
  return db
    .select({
      id: session.id,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      userAgent: session.userAgent,
      secondStepAt: session.secondStepAt,
    })
    .from(session)
    .where(
      and(
        eq(session.userId, authUserId),
        gt(session.lastSeenAt, seenAfter),
        gt(session.createdAt, createdAfter),
      ),
    )
    .orderBy(desc(session.lastSeenAt));
}

export async function isKnownDevice(db: AuthDb, mail: string, deviceHash: string): Promise<boolean> {
  const rows = await db
    .select({ userId: knownDevice.userId })
    .from(knownDevice)
    .innerJoin(user, eq(user.id, knownDevice.userId))
    .where(and(eq(user.email, mail), eq(knownDevice.deviceHash, deviceHash)));
  return rows.length === 1;
}

export async function rememberDevice(
  db: AuthDb,
  authUserId: string,
  deviceHash: string,
  now: Date,
): Promise<void> {
  await db
    .insert(knownDevice)
    .values({ userId: authUserId, deviceHash, lastUsedAt: now })
    .onConflictDoUpdate({ target: [knownDevice.userId, knownDevice.deviceHash], set: { lastUsedAt: now } });
}
