import { asc, desc, eq } from 'drizzle-orm';
import { database } from '../client.server';
import type { ScopedTx } from '../scope.server';
import { municipalities } from '../schema/directory.server';

export interface Municipality {
  id: string;
  /** Six digits. */
  code: string;
  name: string;
  prefecture: string;
  isDemo: boolean;
}

export const municipalityColumns = {
  id: municipalities.id,
  code: municipalities.code,
  name: municipalities.name,
  prefecture: municipalities.prefecture,
  isDemo: municipalities.isDemo,
};

export async function findMunicipality(
  id: string,
  within: Pick<ScopedTx, 'select'> = database().app,
): Promise<Municipality | null> {
  const [row] = await within
    .select(municipalityColumns)
    .from(municipalities)
    .where(eq(municipalities.id, id));
  return row ?? null;
}

export async function findMunicipalityByCode(code: string): Promise<Municipality | null> {
  const [row] = await database()
    .app.select(municipalityColumns)
    .from(municipalities)
    .where(eq(municipalities.code, code));
  return row ?? null;
}

/** Where no address and no session names one: a demonstration municipality first, else the oldest. */
export async function findDefaultMunicipality(): Promise<Municipality | null> {
  const [row] = await database()
    .app.select(municipalityColumns)
    .from(municipalities)
    .orderBy(desc(municipalities.isDemo), asc(municipalities.createdAt))
    .limit(1);
  return row ?? null;
}

export async function listMunicipalities(): Promise<Municipality[]> {
  return database().app.select(municipalityColumns).from(municipalities).orderBy(asc(municipalities.code));
}

/** @returns false when the code is already there. */
export async function insertMunicipality(
  row: Municipality,
  within: Pick<ScopedTx, 'insert'> = database().app,
): Promise<boolean> {
  const added = await within
    .insert(municipalities)
    .values(row)
    .onConflictDoNothing({ target: municipalities.code })
    .returning({ id: municipalities.id });
  return added.length === 1;
}
