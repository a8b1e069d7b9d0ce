import { z } from 'zod';
import { levelFingerprint, listPeopleOfAreas, setAreaPeople } from '#db/queries/area-versions.server';
import { endRun, lockImports } from '#db/queries/exchange.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { bandLabel, type AgeBands } from '~/lib/age-bands';
import { requireRun } from '../runs/require-run.server';
import { areaLevelName, areaLevelNames } from '../rules';
import { loadPopulationSchema } from '../schema';
import { POPULATION, readPopulation } from './open-population.server';
import { matchPeople } from './population-table';
import { readBoundaryFile } from './preview-boundaries.server';
import { changedMeanwhile } from './store-areas.server';

const readPeopleOfAreas = read({
  name: 'exchange.read-people-of-areas',
  permission: 'areas.manage',
  run: async ({ tx }, _: null) => {
    const areas = await listPeopleOfAreas(tx);
    const seen: Record<string, string> = {};
    for (const level of new Set(areas.map((area) => area.level)))
      seen[level] = await levelFingerprint(tx, level);
    return { areas, seen };
  },
});

/** The table of a run and what of it belongs to which area; `level` '': the one with the most names of the table. */
async function matchedTable(scope: Scope, id: string | undefined, level: string) {
  const { run, content } = await readBoundaryFile(scope, id);
  if (run.mapping.profile !== POPULATION) throw new NotFound('人口の表');
  const reading = await readPopulation(content, run.fileName);
  if (!reading.ok) throw new Refused(reading.reason, reading.wayOut);
  const { areas, seen } = await readPeopleOfAreas(scope, null);
  const order = Object.keys(areaLevelNames);
  const levels = [...new Set(areas.map((area) => area.level))]
    .sort((left, right) => order.indexOf(left) - order.indexOf(right))
    .map((slug) => ({
      ...{ level: slug, seen: seen[slug] ?? '' },
      ...matchPeople(
        reading.table.rows,
        areas.filter((area) => area.level === slug),
      ),
    }));
  const [likely] = [...levels].sort((left, right) => right.matched.length - left.matched.length);
  const chosen = levels.find((one) => one.level === level) ?? likely;
  if (!chosen) throw new Refused('圏域がまだありません。', '先に、圏域の境界を読み込んでください。');
  return { run, table: reading.table, levels: levels.map((one) => one.level), chosen };
}

/** People as they would be stored with the areas of a level, and what does not fit. */
export async function previewPopulation(scope: Scope, id: string | undefined, level: string) {
  const { run, table, levels, chosen } = await matchedTable(scope, id, level);
  const { header, columns, notes } = table;
  const year = /(?:19|20)\d{2}/u.exec(run.fileName)?.[0] ?? '';
  return {
    ...{ id: run.id, fileName: run.fileName, loaded: run.status === 'done', notes, year },
    ...{ level: chosen.level, levelName: areaLevelName(chosen.level), seen: chosen.seen },
    levels: levels.map((value) => ({ value, label: areaLevelName(value) })),
    columns: {
      name: header[columns.name] ?? '',
      total: columns.total === null ? null : (header[columns.total] ?? ''),
      bands: columns.bands.map(({ key }) => bandLabel(key)),
    },
    rows: chosen.matched.map(({ area, people }) => ({
      ...{ id: area.id, area: area.name, before: area.population, people: people.population },
      warnings: people.warnings,
    })),
    unknown: chosen.unknown,
    missing: chosen.missing.map(({ name }) => name),
  };
}

interface People {
  areaId: string;
  population: number | null;
  bands: AgeBands | null;
}

const storePeople = command({
  name: 'exchange.load-population',
  permission: 'areas.manage',
  input: z.custom<{
    id: string;
    level: string;
    seen: string;
    year: number | null;
    people: readonly People[];
  }>(),
  run: async ({ tx, now }, { id, level, seen, year, people }) => {
    const run = await requireRun(tx, id, 'areas');
    await lockImports(tx);
    if (run.status === 'done' || (await levelFingerprint(tx, level)) !== seen) throw changedMeanwhile();
    for (const { areaId, population, bands } of people) {
      if (!(await setAreaPeople(tx, areaId, { population, year, bands }))) throw new NotFound('圏域');
    }
    const counts = { people: people.length };
    await endRun(tx, id, { status: 'done', counts, now });
    return {
      value: counts,
      audit: { subject: { type: 'area-file', id }, change: { level, year, ...counts } },
    };
  },
});

/**
 * Stores the people of a table with the areas of a level.
 *
 * @throws Conflict when somebody else has changed the areas since the preview; Refused when no name fits.
 */
export async function loadPopulation(
  scope: Scope,
  input: z.input<typeof loadPopulationSchema>,
): Promise<{ people: number }> {
  const { id, level, seen, year } = loadPopulationSchema.parse(input);
  const { chosen } = await matchedTable(scope, id, level);
  if (chosen.level !== level || chosen.matched.length === 0) {
    throw new Refused(
      '表の名前と同じ圏域がありません。',
      '区分を選びなおすか、表の圏域名を画面の名前に合わせてください。',
    );
  }
  const people = chosen.matched.map(({ area, people: told }) => ({
    ...{ areaId: area.id, population: told.population, bands: told.bands },
  }));
  return storePeople(scope, { id, level, seen, year: year ?? null, people });
}
