import { and, asc, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { builtOnce } from '../built-once.server';
import { agencies, settings, users } from '../schema/accounts.server';
import { municipalities } from '../schema/directory.server';
import type { ScopedTx } from '../scope.server';
import { municipalityColumns } from './directory.server';

const userColumns = {
  id: users.id,
  authUserId: users.authUserId,
  mail: users.mail,
  name: users.name,
  agencyId: users.agencyId,
  roles: users.roles,
  hostId: users.hostId,
  status: users.status,
  version: users.version,
};

/** The user behind a sign-in, with the name of whom they work for and the municipality. */
export async function findUserBySignIn(tx: ScopedTx, authUserId: string) {
  const [row] = await userBySignIn(tx, { authUserId });
  return row ?? null;
}

const userBySignIn = builtOnce((tx: ScopedTx) =>
  tx
    .select({ ...userColumns, agency: agencies.name, town: municipalityColumns })
    .from(users)
    .innerJoin(
      agencies,
      and(eq(agencies.municipalityId, users.municipalityId), eq(agencies.id, users.agencyId)),
    )
    .innerJoin(municipalities, eq(municipalities.id, users.municipalityId))
    .where(eq(users.authUserId, sql.placeholder('authUserId'))),
);

export async function findUser(tx: ScopedTx, id: string) {
  const [row] = await tx.select(userColumns).from(users).where(eq(users.id, id));
  return row ?? null;
}

export async function listUsers(tx: ScopedTx) {
  return tx
    .select({ ...userColumns, agency: agencies.name })
    .from(users)
    .innerJoin(
      agencies,
      and(eq(agencies.municipalityId, users.municipalityId), eq(agencies.id, users.agencyId)),
    )
    .orderBy(asc(agencies.name), asc(users.name));
}

export async function insertUser(tx: ScopedTx, row: Omit<typeof users.$inferInsert, 'municipalityId'>) {
  await tx.insert(users).values({ ...row, municipalityId: tx.municipalityId });
}

/** The names of several users by id. */
export async function listUserNames(tx: ScopedTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.name]));
}

export async function listAgencies(tx: ScopedTx) {
  return tx
    .select({ id: agencies.id, name: agencies.name, kind: agencies.kind })
    .from(agencies)
    .orderBy(asc(agencies.name));
}

export async function findAgencyName(tx: ScopedTx, id: string): Promise<string | null> {
  const [row] = await tx.select({ name: agencies.name }).from(agencies).where(eq(agencies.id, id));
  return row?.name ?? null;
}

export async function findAgencyByName(tx: ScopedTx, name: string) {
  const [row] = await tx.select({ id: agencies.id }).from(agencies).where(eq(agencies.name, name));
  return row ?? null;
}

export async function insertAgency(tx: ScopedTx, row: { id: string; name: string; kind: string }) {
  await tx.insert(agencies).values({ ...row, municipalityId: tx.municipalityId });
}

/** The value of a setting that holds on a day ('YYYY-MM-DD'), or null when none was ever set. */
export async function findSetting(tx: ScopedTx, key: string, day: string): Promise<unknown> {
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(and(eq(settings.key, key), lte(settings.validFrom, day)))
    .orderBy(desc(settings.validFrom))
    .limit(1);
  return row?.value ?? null;
}

/** The days after `day` from which one of the settings is set anew, the nearest first. */
export async function listSettingDays(tx: ScopedTx, keys: readonly string[], day: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ validFrom: settings.validFrom })
    .from(settings)
    .where(and(inArray(settings.key, [...keys]), gt(settings.validFrom, day)))
    .orderBy(asc(settings.validFrom));
  return rows.map(({ validFrom }) => validFrom);
}

export async function upsertSetting(
  tx: ScopedTx,
  row: { id: string; key: string; value: unknown; validFrom: string; setBy: string | null },
) {
  await tx
    .insert(settings)
    .values({ ...row, municipalityId: tx.municipalityId })
    .onConflictDoUpdate({
      target: [settings.municipalityId, settings.key, settings.validFrom],
      set: { value: row.value, setBy: row.setBy, setAt: new Date() },
    });
}
