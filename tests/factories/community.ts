import { type areas } from '#db/schema/registry.server';
import { putAreas } from '#db/queries/areas.server';
import { withScope } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import { anOpenedCase } from './people';
import { machineScope, scopeOf } from './scope';
import type { TownName } from './towns';

let count = 0;

type AreaFacts = Pick<typeof areas.$inferInsert, 'parentId'>;

/** An area of one level with a border, beside the ones before it. */
export async function aDrawnArea(
  name: string,
  town: TownName = 'own',
  facts: AreaFacts = {},
): Promise<string> {
  count += 1;
  const [west, south] = [138 + count / 100, 34];
  const [east, north] = [west + 0.01, south + 0.01];
  const id = newId();
  await withScope(machineScope(town), (tx) =>
    putAreas(tx, [
      {
        id,
        name,
        level: facts.parentId ? 'association' : 'junior_high',
        parentId: facts.parentId ?? null,
        boundary: facts.parentId
          ? null
          : {
              type: 'Polygon',
              coordinates: [
                [
                  [west, south],
                  [east, south],
                  [east, north],
                  [west, north],
                  [west, south],
                ],
              ],
            },
        bbox: [west, south, east, north],
        innerLat: (south + north) / 2,
        innerLng: (west + east) / 2,
      },
    ]),
  );
  return id;
}

/** Somebody in an area who looks for quiet mornings and goes nowhere yet. */
export async function somebodyWhoSeeksQuiet(areaId: string, town: TownName = 'own'): Promise<string> {
  return anOpenedCase(
    { areaId, considerations: ['quiet_place'], slots: ['tue_am'], wishes: ['want_place'] },
    scopeOf('coordinator', { town }),
  );
}
