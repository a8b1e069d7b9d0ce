import { listAreasWithHosts } from '#db/queries/areas.server';
import { listRuns } from '#db/queries/exchange.server';
import { read } from '~/domain/kernel/read.server';
import { addedBands, agedShare, peopleFrom, type AgeBands } from '~/lib/age-bands';
import { areaLevelName, areaLevelNames, runState } from '../rules';
import { POPULATION } from './open-population.server';

/** Files shown on the page of the areas. */
const MOST_FILES = 20;

type Row = Awaited<ReturnType<typeof listAreasWithHosts>>[number];

const sum = (counts: readonly (number | null)[]) =>
  counts.reduce<number>((total, count) => total + (count ?? 0), 0);

/** The areas of the municipality by level, from near to wide, the retired ones, and the files they came from. */
export const listAreas = read({
  name: 'exchange.list-areas',
  permission: 'areas.manage',
  run: async ({ tx, now }) => {
    const all = await listAreasWithHosts(tx);
    const names = new Map(all.map(({ id, name }) => [id, name]));
    const standing = all.filter(({ retiredOn }) => retiredOn === null);
    return {
      levels: levelsOf(standing).map((level) => {
        const members = standing.filter((area) => area.level === level);
        const bands = addedBands(members.map(({ populationBands }) => populationBands));
        const years = new Set(members.flatMap(({ populationYear }) => populationYear ?? []));
        return {
          ...{ level, name: areaLevelName(level), areas: members.map((area) => lineOf(area, names)) },
          people: sum(members.map(({ population }) => population)),
          ...ageOf(bands),
          years: [...years].sort(),
        };
      }),
      retired: all.flatMap(({ id, name, level, retiredOn, hosts }) =>
        retiredOn === null ? [] : [{ id, name, level: areaLevelName(level), retiredOn, hosts }],
      ),
      files: (await listRuns(tx, 'areas', MOST_FILES)).map((run) => {
        const { id, fileName, createdAt, counts, report } = run;
        return {
          ...{ id, fileName, createdAt, counts, state: runState(run, now) },
          hasReport: 'mode' in report,
          isPopulation: run.mapping.profile === POPULATION,
          startedByName: run.startedByName ?? '管理コマンド',
        };
      }),
    };
  },
});

/** Levels that municipalities use from near to wide, then those of their own. */
function levelsOf(areas: readonly Row[]): string[] {
  const order = Object.keys(areaLevelNames);
  const rank = (level: string): number => (order.includes(level) ? order.indexOf(level) : order.length);
  return [...new Set(areas.map(({ level }) => level))].sort((left, right) => rank(left) - rank(right));
}

function lineOf(area: Row, names: ReadonlyMap<string, string>) {
  const { id, name, parentId, population, populationYear, populationBands, source, hosts } = area;
  return {
    ...{ id, name, population, populationYear, source, hosts },
    within: parentId === null ? '' : (names.get(parentId) ?? ''),
    ...ageOf(populationBands),
  };
}

/** 高齢化率 in percent, and how many of them are 75 and more; null where the bands do not tell. */
function ageOf(bands: AgeBands | null) {
  return {
    aged: bands && agedShare(bands),
    young: bands && youngOf(bands),
    old: bands && peopleFrom(65, bands),
    veryOld: bands && peopleFrom(75, bands),
  };
}

function youngOf(bands: AgeBands): number | null {
  const rest = peopleFrom(15, bands);
  return rest === null ? null : sum(Object.values(bands)) - rest;
}
