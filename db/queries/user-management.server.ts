import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { AuthDb } from '../auth-store.server';
import { agencies, settings, users } from '../schema/accounts.server';
import { twoFactor, user } from '../schema/auth.server';
import { hosts } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

export interface UserChange {
  name: string;
  agencyId: string;
  roles: string[];
  hostId: string | null;
}

/** @returns false when the user is not there in this version any more. */
export async function updateUser(
  tx: ScopedTx,
  id: string,
  version: number,
  change: UserChange,
): Promise<boolean> {
  const changed = await tx
    .update(users)
    .set({ ...change, version: version + 1 })
    .where(and(eq(users.id, id), eq(users.version, version)))
    .returning({ id: users.id });
  return changed.length === 1;
}

/** @returns false when the user is not there in this version any more. */
export async function setUserStatus(
  tx: ScopedTx,
  id: string,
  version: number,
  status: 'active' | 'disabled',
): Promise<boolean> {
  const changed = await tx
    .update(users)
    .set({ status, version: version + 1 })
    .where(and(eq(users.id, id), eq(users.version, version)))
    .returning({ id: users.id });
  return changed.length === 1;
}

export async function mailIsTaken(tx: ScopedTx, mail: string): Promise<boolean> {
  const rows = await tx.select({ id: users.id }).from(users).where(eq(users.mail, mail));
  return rows.length > 0;
}

export async function agencyExists(tx: ScopedTx, id: string): Promise<boolean> {
  const rows = await tx.select({ id: agencies.id }).from(agencies).where(eq(agencies.id, id));
  return rows.length > 0;
}

export async function hostExists(tx: ScopedTx, id: string): Promise<boolean> {
  const rows = await tx.select({ id: hosts.id }).from(hosts).where(eq(hosts.id, id));
  return rows.length > 0;
}

/** The hosts somebody can answer for, by name. */
export async function listHostNames(tx: ScopedTx) {
  return tx
    .select({ id: hosts.id, name: hosts.name })
    .from(hosts)
    .where(inArray(hosts.status, ['listed', 'paused']))
    .orderBy(asc(hosts.kana), asc(hosts.name))
    .limit(3000);
}

/** All values of a setting, the newest day first. */
export async function listSettingValues(tx: ScopedTx, key: string) {
  return tx
    .select({ value: settings.value, validFrom: settings.validFrom, setAt: settings.setAt })
    .from(settings)
    .where(eq(settings.key, key))
    .orderBy(desc(settings.validFrom));
}

/** How each sign-in of a municipality stands, for the people who look after them. */
export async function listSignInStates(db: AuthDb, municipalityId: string) {
  return db
    .select({
      authUserId: user.id,
      secondStep: twoFactor.verified,
      oneTimePasswordUntil: user.oneTimePasswordUntil,
    })
    .from(user)
    .leftJoin(twoFactor, eq(twoFactor.userId, user.id))
    .where(eq(user.municipalityId, municipalityId));
}
