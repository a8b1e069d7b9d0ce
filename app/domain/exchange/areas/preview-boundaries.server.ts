import { findRunContent } from '#db/queries/exchange.server';
import { NotFound } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import {
  areaDrafts,
  likelyNameProperty,
  likelyPopulationProperty,
  propertySummaries,
  type AreaDraft,
} from '~/lib/geo/area-drafts';
import { readBoundaries, type Boundaries } from '~/lib/geo/read-boundaries';
import { svgMap } from '~/lib/geo/svg-map';
import { areaLevelName, areaLevelNames } from '../rules';
import { bandLabel } from '~/lib/age-bands';
import { KEPT_AS_OLD, type AreaChoice } from '../schema';
import { compareLevel, noUse } from './compare-level.server';
import { isInUse, readReport } from './report';
import { successorWords, useLines } from './use-words';
import { looksLikeNewVersion } from './versions';
import { requireRun } from '../runs/require-run.server';
import { boundaryText } from './open-boundaries.server';

/** Width of the small map in units of its drawing. */
const MAP_WIDTH = 480;

/** A file about areas that was opened, with its content. */
export const readBoundaryFile = read({
  name: 'exchange.read-boundary-file',
  permission: 'areas.manage',
  run: async ({ tx }, id: string | undefined) => {
    const run = await requireRun(tx, id, 'areas');
    const content = await findRunContent(tx, run.id);
    if (!content) throw new NotFound('圏域のファイル');
    return { run, content };
  },
});

/** A boundary file that was opened, with the wished layer read. */
export async function openedBoundaries(scope: Scope, id: string | undefined, object: string) {
  const { run, content } = await readBoundaryFile(scope, id);
  const text = boundaryText(content, run.fileName);
  const reading = readBoundaries(text, object);
  const fallback = reading.ok ? reading : readBoundaries(text);
  if (!fallback.ok) throw new NotFound('圏域のファイル');
  return { run, boundaries: fallback.value };
}

/** The level a file name tells (小学校区.geojson), '' when it tells none. */
function levelInName(fileName: string): string {
  return (
    Object.entries(areaLevelNames).find(([, name]) => fileName.normalize('NFC').includes(name))?.[0] ?? ''
  );
}

function likelyChoice({ features, object }: Boundaries, fileName: string): AreaChoice {
  const summaries = propertySummaries(features);
  const name = likelyNameProperty(summaries, features.length);
  const isTowns = features.some(({ properties }) => /丁目$/u.test(String(properties[name])));
  const level = levelInName(fileName) || (isTowns ? 'town' : '');
  return { level, name, population: likelyPopulationProperty(summaries), object };
}

function levelProblem(level: string) {
  const wayOut = '区分（小学校区など）を選んで、「この項目で見る」を押してください。';
  return level === '' ? { reason: '区分がまだ決まっていません。', wayOut } : null;
}

/** What the file would change in its level; null where the level has no areas yet. */
async function previewVersion(scope: Scope, level: string, areas: readonly AreaDraft[]) {
  if (level === '' || areas.length === 0) return { seen: '', version: null };
  const compared = await compareLevel(scope, level, areas);
  const { seen, isUpdate, same, changed, came, revived, gone } = compared;
  if (!isUpdate) return { seen, version: null };
  const version = {
    level: areaLevelName(level),
    likelyMode: looksLikeNewVersion(compared) ? ('replace' as const) : ('add' as const),
    ...{ same: same.map(({ name }) => name), changed, came, revived },
    gone: gone.map(({ id, name, successors, suggested }) => {
      const use = compared.use.get(id) ?? noUse;
      return {
        ...{ id, name, suggested, used: isInUse(use), use: useLines(use) },
        successors: successors.map((one) => ({ name: one.name, why: successorWords(one, use.hosts) })),
      };
    }),
    names: areas.map(({ name }) => name),
    keptAsOld: KEPT_AS_OLD,
  };
  return { seen, version };
}

/** Names, people and outlines as they would be loaded with a choice; without one, with the likeliest. */
export async function previewBoundaries(scope: Scope, id: string | undefined, wished: Partial<AreaChoice>) {
  const { run, boundaries } = await openedBoundaries(scope, id, wished.object ?? '');
  const choice = { ...likelyChoice(boundaries, run.fileName), ...wished, object: boundaries.object };
  const drafts = areaDrafts(boundaries.features, choice);
  const areas: AreaDraft[] = drafts.ok ? drafts.areas : [];
  const { shapes, ...picture } = svgMap(areas, MAP_WIDTH);
  return {
    ...{ id: run.id, choice, fileName: run.fileName },
    hasReport: readReport(run.report) !== null,
    levelName: areaLevelName(choice.level) || '区分のない圏域',
    ...(await previewVersion(scope, choice.level, areas)),
    bands: Object.keys(areas.find(({ bands }) => bands !== null)?.bands ?? {}).map(bandLabel),
    parts: boundaries.features.length,
    objects: boundaries.objects,
    properties: propertySummaries(boundaries.features).filter(({ filled }) => filled > 0),
    levels: Object.entries(areaLevelNames).map(([value, label]) => ({ value, label })),
    problem: drafts.ok ? levelProblem(choice.level) : { reason: drafts.reason, wayOut: drafts.wayOut },
    people: areas.reduce((sum, { population }) => sum + (population ?? 0), 0),
    map: {
      ...picture,
      shapes: areas.map(({ name, population }, index) => ({
        ...{ name, population },
        d: shapes[index]?.d ?? '',
        label: shapes[index]?.label ?? { x: 0, y: 0 },
      })),
    },
  };
}
