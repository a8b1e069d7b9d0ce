import type { z } from 'zod';
import { Invalid, Refused } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { areaDrafts } from '~/lib/geo/area-drafts';
import { KEPT_AS_OLD, loadAreasSchema, type LoadAreas } from '../schema';
import { compareLevel, noUse, type LevelComparison } from './compare-level.server';
import { finishAreas, type AreaOutcome } from './end-areas.server';
import { openedBoundaries } from './preview-boundaries.server';
import { isInUse } from './report';
import { changedMeanwhile, storeAreas, type AreaVersion } from './store-areas.server';

/**
 * Loads the areas of a boundary file as its preview compared them with those of the level, then gives every host its
 * area and closes the report. With `replace`, areas that the file does not name are gone: what refers to them goes
 * where the person said, and those that nothing refers to are removed, the others retired.
 *
 * @throws Invalid when the chosen properties give no names or counts, or it is not said where something goes.
 * @throws Conflict when the areas have changed since the preview.
 */
export async function loadAreas(scope: Scope, input: z.input<typeof loadAreasSchema>): Promise<AreaOutcome> {
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
  const comparison = await compareLevel(scope, choice.level, drafts.areas);
  if (comparison.seen !== choice.seen) throw changedMeanwhile();
  const { came, revived, changed, same } = comparison;
  await storeAreas(scope, {
    ...{ id: choice.id, seen: choice.seen, year: choice.year ?? null, areas: drafts.areas },
    report: { level: choice.level, mode: choice.mode, came, revived, same: same.length, changed },
    gone: choice.mode === 'add' ? [] : goneAreas(choice, comparison),
  });
  return finishAreas(scope, choice.id);
}

/** What was said about each gone area; one that nothing refers to needs no word. */
function goneAreas(choice: LoadAreas, comparison: LevelComparison): AreaVersion['gone'] {
  const { came, revived, changed, same } = comparison;
  const names = new Set([...came, ...revived, ...[...changed, ...same].map(({ name }) => name)]);
  const faults: Record<string, string[]> = {};
  const gone = comparison.gone.map(({ id, name }) => {
    const place = choice.gone.findIndex((said) => said.id === id);
    const to = choice.gone[place]?.to ?? null;
    const use = comparison.use.get(id) ?? noUse;
    const field = place === -1 ? 'mode' : `gone[${place}].to`;
    if (to === null && isInUse(use)) {
      (faults[field] ??= []).push(`「${name}」を使っているものを、どの圏域に移すか選んでください。`);
    } else if (to !== null && to !== KEPT_AS_OLD && !names.has(to)) {
      (faults[field] ??= []).push(`「${name}」の移す先を、一覧から選びなおしてください。`);
    }
    return { id, name, use, to: to === KEPT_AS_OLD ? null : to };
  });
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  return gone;
}
