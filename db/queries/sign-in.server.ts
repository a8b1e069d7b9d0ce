import { and, desc, eq, gt, lt, ne, sql } from 'drizzle-orm';
import type { AuthDb } from '../auth-store.server';
import {
  account,
  knownDevice,
  rateLimit,
  session,
  spentCode,
  twoFactor,
  user,
  verification,
} from '../schema/auth.server';

export interface TriesRow {
  windowStartedAt: Date;
  tries: number;
  wrong: number;
  lastTryAt: Date;
  lockedUntil: Date | null;
}

const triesColumns = {
  windowStartedAt: rateLimit.windowStartedAt,
  tries: rateLimit.tries,
  wrong: rateLimit.wrong,
  lastTryAt: rateLimit.lastTryAt,
  lockedUntil: rateLimit.lockedUntil,
};

/**
 * Changes the tries of one key while nobody else can: `change` gets what is kept (null at the first try) and
 * answers with what to keep, or null to leave it.
 */
export async function changeTries(
  db: AuthDb,
  key: string,
  now: Date,
  change: (before: TriesRow | null) => TriesRow | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    const added = await tx
      .insert(rateLimit)
      .values({ key, windowStartedAt: now, tries: 0, wrong: 0, lastTryAt: now, lockedUntil: null })
      .onConflictDoNothing()
      .returning({ key: rateLimit.key });
    const [kept] = await tx.select(triesColumns).from(rateLimit).where(eq(rateLimit.key, key)).for('update');
    const next = change(added.length === 1 ? null : (kept ?? null));
    if (next) await tx.update(rateLimit).set(next).where(eq(rateLimit.key, key));
  });
}

export async function findSignIn(db: AuthDb, mail: string) {
  const [row] = await db
    .select({
      id: user.id,
      municipalityId: user.municipalityId,
      disabledAt: user.disabledAt,
      oneTimePasswordUntil: user.oneTimePasswordUntil,
      twoFactorEnabled: user.twoFactorEnabled,
    })
    .from(user)
    .where(eq(user.email, mail));
  return row ?? null;
}

export async function findSignInById(db: AuthDb, authUserId: string) {
  const [row] = await db
    .select({
      id: user.id,
      mail: user.email,
      name: user.name,
      municipalityId: user.municipalityId,
      disabledAt: user.disabledAt,
      oneTimePasswordUntil: user.oneTimePasswordUntil,
      twoFactorEnabled: user.twoFactorEnabled,
    })
    .from(user)
    .where(eq(user.id, authUserId));
  return row ?? null;
}

export interface SignInRow {
  id: string;
  municipalityId: string;
  mail: string;
  name: string;
  passwordHash: string;
  oneTimePasswordUntil: Date | null;
}

/** @returns false when the mail address already has a sign-in. */
export async function insertSignIn(
  db: AuthDb,
  accountId: string,
  row: SignInRow,
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const added = await tx
      .insert(user)
      .values({
        id: row.id,
        municipalityId: row.municipalityId,
        email: row.mail,
        emailVerified: true,
        name: row.name,
        oneTimePasswordUntil: row.oneTimePasswordUntil,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing({ target: user.email })
      .returning({ id: user.id });
    if (added.length === 0) return false;
    await tx.insert(account).values({
      id: accountId,
      accountId: row.id,
      providerId: 'credential',
      userId: row.id,
      password: row.passwordHash,
      createdAt: now,
      updatedAt: now,
    });
    return true;
  });
}

/** Replaces the password and ends every session. */
export async function replacePassword(
  db: AuthDb,
  authUserId: string,
  passwordHash: string,
  oneTimePasswordUntil: Date | null,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(account)
      .set({ password: passwordHash, updatedAt: now })
      .where(and(eq(account.userId, authUserId), eq(account.providerId, 'credential')));
    await tx.update(user).set({ oneTimePasswordUntil, updatedAt: now }).where(eq(user.id, authUserId));
    await tx.delete(session).where(eq(session.userId, authUserId));
  });
}

export async function clearOneTimePassword(db: AuthDb, authUserId: string): Promise<void> {
  await db.update(user).set({ oneTimePasswordUntil: null }).where(eq(user.id, authUserId));
}

/** Disables (an instant) or enables (null) a sign-in; disabling ends every session in the same transaction. */
export async function setDisabled(db: AuthDb, authUserId: string, disabledAt: Date | null): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(user).set({ disabledAt }).where(eq(user.id, authUserId));
    if (disabledAt) await tx.delete(session).where(eq(session.userId, authUserId));
  });
}

export async function deleteSignIn(db: AuthDb, authUserId: string): Promise<void> {
  await db.delete(user).where(eq(user.id, authUserId));
}

/** The session of a token with what decides about it, in one read by unique key. */
export async function findSession(db: AuthDb, token: string) {
  const [row] = await db
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
    .where(eq(session.token, token));
  return row ?? null;
}

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

/** @returns false when this code of this user has been spent before. */
export async function spendCode(
  db: AuthDb,
  authUserId: string,
  codeHash: string,
  now: Date,
): Promise<boolean> {
  const spent = await db
    .insert(spentCode)
    .values({ userId: authUserId, codeHash, spentAt: now })
    .onConflictDoUpdate({
      target: [spentCode.userId, spentCode.codeHash],
      set: { spentAt: now },
      // A code comes round again by chance; within these minutes it can only be the same one.
      setWhere: lt(spentCode.spentAt, sql`${now.toISOString()}::timestamptz - interval '10 minutes'`),
    })
    .returning({ userId: spentCode.userId });
  return spent.length === 1;
}

/** Who waits at the second step with this challenge. */
export async function findChallenge(db: AuthDb, identifier: string, now: Date): Promise<string | null> {
  const [row] = await db
    .select({ authUserId: verification.value })
    .from(verification)
    .where(and(eq(verification.identifier, identifier), gt(verification.expiresAt, now)));
  return row?.authUserId ?? null;
}

export async function setRecoveryCodes(db: AuthDb, authUserId: string, stored: string): Promise<void> {
  await db.update(twoFactor).set({ backupCodes: stored }).where(eq(twoFactor.userId, authUserId));
}

export async function findTwoFactor(db: AuthDb, authUserId: string) {
  const [row] = await db
    .select({ secret: twoFactor.secret, backupCodes: twoFactor.backupCodes, verified: twoFactor.verified })
    .from(twoFactor)
    .where(eq(twoFactor.userId, authUserId));
  return row ?? null;
}

/** Takes the second step away and ends every session. */
export async function deleteTwoFactor(db: AuthDb, authUserId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(twoFactor).where(eq(twoFactor.userId, authUserId));
    await tx.update(user).set({ twoFactorEnabled: false }).where(eq(user.id, authUserId));
    await tx.delete(session).where(eq(session.userId, authUserId));
  });
}

/** Removes what has run out; called now and then by sign-ins that succeed. */
export async function sweep(
  db: AuthDb,
  before: { sessions: Date; tries: Date; devices: Date; now: Date },
): Promise<void> {
  await db.delete(session).where(lt(session.createdAt, before.sessions));
  await db.delete(verification).where(lt(verification.expiresAt, before.now));
  await db.delete(rateLimit).where(lt(rateLimit.lastTryAt, before.tries));
  await db.delete(spentCode).where(lt(spentCode.spentAt, before.tries));
  await db.delete(knownDevice).where(lt(knownDevice.lastUsedAt, before.devices));
}
