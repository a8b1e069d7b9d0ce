import { z } from 'zod';
import { listAreasForPlacing, putAreas, setAreaParents } from '#db/queries/areas.server';
import { endRun } from '#db/queries/exchange.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { areaDrafts, type AreaDraft } from '~/lib/geo/area-drafts';
import { areaParents } from '../sorting/levels';
import { storedAreas } from '../runs/plan-run.server';
import { requireRun } from '../runs/require-run.server';
import { loadAreasSchema } from '../schema';
import { placeHosts } from './place-hosts.server';
import { openedBoundaries } from './preview-boundaries.server';

interface Loading {
  id: string;
  level: string;
  areas: readonly AreaDraft[];
}

const storeAreas = command({
  name: 'exchange.load-areas',
  permission: 'areas.manage',
  input: z.custom<Loading>(),
  run: async ({ tx, now }, { id, level, areas }) => {
    const run = await requireRun(tx, id, 'areas');
    const stored = await putAreas(
      tx,
      areas.map(({ name, geometry, bbox, inner, population }, sortOrder) => ({
        ...{ id: newId(), level, name, population, sortOrder, bbox: [...bbox], boundary: geometry },
        ...{ innerLat: inner.lat, innerLng: inner.lng, source: run.fileName },
      })),
    );
    await setAreaParents(tx, areaParents(storedAreas(await listAreasForPlacing(tx))));
    const added = stored.filter(({ isNew }) => isNew).length;
    const counts = { added, updated: stored.length - added };
    await endRun(tx, id, { status: 'done', counts, now });
    return { value: counts, audit: { subject: { type: 'area-file', id }, change: { level, ...counts } } };
  },
});

/**
 * Loads the areas of a boundary file that was opened, then gives every host with a point the area it lies in.
 * An area of the same level and name is replaced; areas that the file does not name stay.
 * @throws Invalid when the chosen properties do not give names or counts of people.
 */
export async function loadAreas(
  scope: Scope,
  input: z.input<typeof loadAreasSchema>,
): Promise<{ added: number; updated: number; placed: number }> {
  const choice = loadAreasSchema.parse(input);
  const { boundaries } = await openedBoundaries(scope, choice.id, choice.object);
  if (choice.object !== '' && boundaries.object !== choice.object) {
    throw new Refused(
      `「${choice.object}」という層はありません。`,
      `ある層の名前：${boundaries.objects.join('、')}`,
    );
  }
  const drafts = areaDrafts(boundaries.features, choice);
  if (!drafts.ok) throw new Invalid({ name: [`${drafts.reason}${drafts.wayOut}`] });
  const counts = await storeAreas(scope, { id: choice.id, level: choice.level, areas: drafts.areas });
  return { ...counts, placed: await placeHosts(scope) };
}
