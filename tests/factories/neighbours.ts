import { eq } from 'drizzle-orm';
import * as table from '#db/schema/index.server';
import { withScope } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import { machineScope } from './scope';
import { towns, type TownName } from './towns';

export interface Living {
  ageBand?: string | null;
  areaId?: string | null;
}

/** 圏域 inside one another: two near ones in a wide one, and a near one elsewhere. */
export async function someAreas(town: TownName = 'own') {
  const { id: municipalityId } = towns[town];
  const ids = { wide: newId(), near: newId(), next: newId(), far: newId() };
  const mark = ids.wide.slice(-6);
  await withScope(machineScope(town), (tx) =>
    tx.insert(table.areas).values([
      { municipalityId, id: ids.wide, level: 'daily_life', name: `東部${mark}` },
      { municipalityId, id: ids.near, level: 'junior_high', name: `浜中${mark}`, parentId: ids.wide },
      { municipalityId, id: ids.next, level: 'junior_high', name: `港中${mark}`, parentId: ids.wide },
      { municipalityId, id: ids.far, level: 'junior_high', name: `山中${mark}` },
    ]),
  );
  return ids;
}

/** Says how old somebody is and where they live. */
export async function living(caseId: string, facts: Living, town: TownName = 'own'): Promise<void> {
  await withScope(machineScope(town), (tx) =>
    tx.update(table.cases).set(facts).where(eq(table.cases.id, caseId)),
  );
}

let number = 0;

/** So many other cases with a profile. @returns their ids. */
export async function neighbours(count: number, facts: Living, town: TownName = 'own'): Promise<string[]> {
  const { id: municipalityId, agencyId } = towns[town];
  const rows = Array.from({ length: count }, () => ({
    ...facts,
    municipalityId,
    id: newId(),
    code: `kawasemi-${String((number += 1)).padStart(3, '0')}-x`,
    agencyId,
    status: 'assessing',
  }));
  await withScope(machineScope(town), async (tx) => {
    await tx.insert(table.cases).values(rows);
    await tx
      .insert(table.profiles)
      .values(rows.map(({ id: caseId }) => ({ municipalityId, id: newId(), caseId, slots: [] })));
  });
  return rows.map(({ id }) => id);
}
