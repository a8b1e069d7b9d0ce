import { listAreasWithHosts } from '#db/queries/areas.server';
import { listRuns } from '#db/queries/exchange.server';
import { read } from '~/domain/kernel/read.server';
import { areaLevelName, areaLevelNames } from '../rules';

/** The areas of the municipality by level, from near to wide, and the files they came from. */
export const listAreas = read({
  name: 'exchange.list-areas',
  permission: 'areas.manage',
  run: async ({ tx }) => {
    const areas = await listAreasWithHosts(tx);
    const order = Object.keys(areaLevelNames);
    const rank = (level: string): number => (order.includes(level) ? order.indexOf(level) : order.length);
    const levels = [...new Set(areas.map(({ level }) => level))].sort(
      (left, right) => rank(left) - rank(right),
    );
    return {
      levels: levels.map((level) => {
        const members = areas.filter((area) => area.level === level);
        return {
          ...{ level, name: areaLevelName(level), areas: members },
          people: members.reduce((sum, { population }) => sum + (population ?? 0), 0),
        };
      }),
      files: (await listRuns(tx, 'areas', 10)).map(({ id, fileName, status, createdAt, startedByName }) => ({
        ...{ id, fileName, createdAt, loaded: status === 'done' },
        startedByName: startedByName ?? '管理コマンド',
      })),
    };
  },
});
