import { findSetting } from '#db/queries/accounts.server';
import { spokenNames } from '#db/queries/areas.server';
import { findTownSettings, listAreaNames, listDrawnAreas } from '#db/queries/registry-search.server';
import type { ScopedTx } from '#db/scope.server';
import type { Day } from '~/lib/japanese-date';
import {
  freshnessLimitsOf,
  freshnessSettings,
  usualNumbersFreshness,
  type FreshnessLimits,
} from '../freshness';
import { backdropSetting, shapesOf, type MapShapes } from './map-ground.server';
import type { Vocabulary } from './words';

/** What every search takes from its municipality, whatever is asked. */
export interface TownFacts {
  limits: FreshnessLimits;
  /** Those of the numbers of facilities. */
  numbersLimits: FreshnessLimits;
  /** All areas, also those that no longer stand, in their order. */
  areas: Awaited<ReturnType<typeof listAreaNames>>;
  /** Their names, as they are written and as they are spoken. */
  areaNames: readonly string[];
  shapes: MapShapes;
}

type Drawn = Pick<TownFacts, 'areas' | 'areaNames' | 'shapes'>;

// Borders are large and change rarely: read again only when their version changed, which is asked for every time.
const known = new Map<string, Drawn>();
const mostKnown = 50;

/** The facts of the municipality on a day. */
export async function townFacts(tx: ScopedTx, day: Day): Promise<TownFacts> {
  const { facts, numbers } = freshnessSettings;
  const { settings, version } = await findTownSettings(tx, {
    values: [facts, numbers],
    large: backdropSetting,
    day,
  });
  const kept = known.get(tx.municipalityId);
  const drawn = kept?.shapes.version === version ? kept : await readDrawn(tx, version, day);
  return {
    limits: freshnessLimitsOf(settings[facts]),
    numbersLimits: freshnessLimitsOf(settings[numbers], usualNumbersFreshness),
    ...drawn,
  };
}

/** The words for filters and their values. */
export function vocabularyOf({ areas, limits }: TownFacts, easy = false): Vocabulary {
  return { areaNames: new Map(areas.map(({ id, name }) => [id, name])), ages: limits, easy };
}

/** Read after the version: what is committed in between makes it newer than it says, never older. */
async function readDrawn(tx: ScopedTx, version: string, day: Day): Promise<Drawn> {
  const [areas, borders, backdrop] = await Promise.all([
    listAreaNames(tx),
    listDrawnAreas(tx),
    findSetting(tx, backdropSetting, day),
  ]);
  const areaNames = spokenNames(areas.map(({ name }) => name));
  const drawn = { areas, areaNames, shapes: shapesOf(borders, backdrop, version) };
  if (known.size >= mostKnown) known.clear();
  known.set(tx.municipalityId, drawn);
  return drawn;
}
