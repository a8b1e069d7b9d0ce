import { conditionAnswers } from '#db/schema/conditions.server';
import { areas, hosts, opportunities } from '#db/schema/registry.server';
import { withScope, type ScopedTx } from '#db/scope.server';
import { indexHosts } from '#search/index.server';
import { newId } from '~/domain/kernel/ids';
import { machineScope } from './scope';
import type { TownName } from './towns';

type Row<T extends { $inferInsert: object }> = Partial<T['$inferInsert']>;

/** A host as a test tells it; what is not told is plain and harmless. */
export interface SearchableHost extends Row<typeof hosts> {
  offers?: (Row<typeof opportunities> & { met?: readonly string[] })[];
  /** Considerations the host meets in general. */
  met?: readonly string[];
}

/** A listed, public host that can be found, with its offers. @returns its id. */
export async function aSearchableHost(host: SearchableHost, town: TownName = 'own'): Promise<string> {
  const [id = ''] = await searchableHosts([host], town);
  return id;
}

export async function searchableHosts(
  all: readonly SearchableHost[],
  town: TownName = 'own',
): Promise<string[]> {
  return withScope(machineScope(town), async (tx) => {
    const ids: string[] = [];
    for (const host of all) ids.push(await insertHost(tx, host));
    await indexHosts(tx, ids);
    return ids;
  });
}

async function insertHost(tx: ScopedTx, { offers = [], met = [], ...host }: SearchableHost): Promise<string> {
  const { municipalityId } = tx;
  const hostId = host.id ?? newId();
  await tx.insert(hosts).values({
    name: '名前のない店',
    kind: 'shop',
    status: 'listed',
    visibility: 'public',
    stance: 'welcome',
    ...host,
    municipalityId,
    id: hostId,
  });
  const answered = { source: 'visit', answer: 'yes', answeredOn: '2026-11-01', municipalityId, hostId };
  for (const consideration of met)
    await tx.insert(conditionAnswers).values({ ...answered, id: newId(), consideration });
  for (const { met: own = [], ...offer } of offers) {
    const id = offer.id ?? newId();
    await tx.insert(opportunities).values({
      title: '手伝い',
      menuKind: 'work_experience',
      status: 'open',
      ...offer,
      municipalityId,
      hostId,
      id,
    });
    for (const consideration of own)
      await tx
        .insert(conditionAnswers)
        .values({ ...answered, id: newId(), opportunityId: id, consideration });
  }
  return hostId;
}

/** Areas by name, a child after its parent. @returns their ids by name. */
export async function searchableAreas(
  all: readonly { name: string; parent?: string }[],
  town: TownName = 'own',
): Promise<Record<string, string>> {
  return withScope(machineScope(town), async (tx) => {
    const ids: Record<string, string> = {};
    for (const { name, parent } of all) {
      const id = newId();
      await tx.insert(areas).values({
        municipalityId: tx.municipalityId,
        id,
        name,
        level: parent ? 'junior_high_district' : 'daily_life_area',
        parentId: parent ? (ids[parent] ?? null) : null,
      });
      ids[name] = id;
    }
    return ids;
  });
}
