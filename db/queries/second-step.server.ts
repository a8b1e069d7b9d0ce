import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { AuthDb } from '../auth-store.server';
import { session, spentCode, twoFactor, user, verification } from '../schema/auth.server';

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
