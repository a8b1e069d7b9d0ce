import {
  countAreaUse,
  levelFingerprint,
  listAreasOfLevel,
  listHostSpots,
  type AreaUse,
} from '#db/queries/area-versions.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import type { AreaDraft } from '~/lib/geo/area-drafts';
import type { AreaGeometry, BoundingBox } from '~/lib/geo/area-geometry';
import { compareVersions, type Comparison, type StandingArea } from './versions';

const readLevel = read({
  name: 'exchange.read-level',
  permission: 'areas.manage',
  run: async ({ tx }, level: string) => {
    const stored = await listAreasOfLevel(tx, level);
    const standing = stored.map(({ id, name, retiredOn, boundary, bbox }): StandingArea => {
      const shape =
        boundary && bbox ? { geometry: boundary as AreaGeometry, bbox: bbox as BoundingBox } : null;
      return { id, name, retired: retiredOn !== null, shape };
    });
    const ids = standing.map(({ id }) => id);
    return {
      seen: await levelFingerprint(tx, level),
      standing,
      hosts: await listHostSpots(tx, ids),
      use: await countAreaUse(tx, ids),
    };
  },
});

export interface LevelComparison extends Comparison {
  /** Tells whether the level is still as it was compared. */
  seen: string;
  /** Whether the level had areas before. */
  isUpdate: boolean;
  use: ReadonlyMap<string, AreaUse>;
}

/** Compares the areas of a file with those of its level, and counts what refers to each. */
export async function compareLevel(
  scope: Scope,
  level: string,
  drafts: readonly AreaDraft[],
): Promise<LevelComparison> {
  const { seen, standing, hosts, use } = await readLevel(scope, level);
  const isUpdate = standing.some(({ retired }) => !retired);
  return { ...compareVersions(standing, drafts, hosts), seen, isUpdate, use };
}

export const noUse: AreaUse = { hosts: 0, withoutPoint: 0, cases: 0, gaps: 0, leads: 0, wishes: 0 };
