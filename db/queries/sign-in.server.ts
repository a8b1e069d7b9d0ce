import { and, eq } from 'drizzle-orm';
import type { AuthDb } from '../auth-store.server';
import { account, session, user } from '../schema/auth.server';

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
