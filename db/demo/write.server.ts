import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { agencies, users } from '../schema/accounts.server';
import { municipalities } from '../schema/directory.server';
import {
  areas,
  conditionAnswers,
  facilityCapacities,
  hostAssessments,
  hosts,
  opportunities,
  temporaryUseBases,
} from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';
import { idFor } from './ids';
import type { World } from './world';

/** PostgreSQL takes 65,535 parameters a statement. */
const PARAMETERS = 60_000;

async function insertAll(tx: ScopedTx, table: PgTable, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(table).length;
  const size = Math.max(1, Math.floor(PARAMETERS / columns));
  for (let from = 0; from < rows.length; from += size) {
    const part = rows.slice(from, from + size).map((row) => ({ ...row, municipalityId: tx.municipalityId }));
    await tx.insert(table).values(part);
  }
}

/** The id of the sign-in that belongs to a demonstration user. */
export function signInId(userId: string): string {
  return idFor(`sign-in ${userId}`);
}

/** Writes a municipality with all rows of a world, in the order of their references. */
export async function writeWorld(tx: ScopedTx, world: World): Promise<void> {
  await tx.execute(sql`set local synchronous_commit = off`);
  await tx.insert(municipalities).values({ ...world.municipality, isDemo: true });
  await insertAll(tx, agencies, world.agencies);
  await insertAll(tx, areas, world.areas);
  await insertAll(tx, hosts, world.hosts);
  await insertAll(
    tx,
    users,
    world.users.map((user) => ({ ...user, authUserId: signInId(user.id) })),
  );
  await insertAll(tx, hostAssessments, world.assessments);
  await insertAll(tx, opportunities, world.opportunities);
  await insertAll(tx, conditionAnswers, world.answers);
  await insertAll(tx, facilityCapacities, world.capacities);
  await insertAll(tx, temporaryUseBases, world.bases);
}
