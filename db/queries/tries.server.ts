import { eq, lt } from 'drizzle-orm';
import type { AuthDb } from '../auth-store.server';
import { knownDevice, rateLimit, session, spentCode, verification } from '../schema/auth.server';

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
 * answers with what to keep (null leaves it) and what to tell.
 */
export async function changeTries<Answer>(
  db: AuthDb,
  key: string,
  now: Date,
  change: (before: TriesRow | null) => { keep: TriesRow | null; answer: Answer },
): Promise<Answer> {
  return db.transaction(async (tx) => {
    const added = await tx
      .insert(rateLimit)
      .values({ key, windowStartedAt: now, tries: 0, wrong: 0, lastTryAt: now, lockedUntil: null })
      .onConflictDoNothing()
      .returning({ key: rateLimit.key });
    const [kept] = await tx.select(triesColumns).from(rateLimit).where(eq(rateLimit.key, key)).for('update');
    const { keep, answer } = change(added.length === 1 ? null : (kept ?? null));
    if (keep) await tx.update(rateLimit).set(keep).where(eq(rateLimit.key, key));
    return answer;
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
