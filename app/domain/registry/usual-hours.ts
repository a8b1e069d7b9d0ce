import { ALL_CELLS, cellsOfAll, type Cell } from '~/domain/taxonomy/slots';

/** Kinds of facilities in which people live: the core service never closes. */
const residential: readonly string[] = [
  'special_nursing_home',
  'elderly_home_yogo',
  'care_house',
  'group_home',
  'temporary_shelter',
];

/** When a designated service of a kind usually runs, until somebody writes down its own week. */
export function usualHours(kind: string): { operatingCells: Cell[]; closedOnHolidays: boolean } {
  return residential.includes(kind)
    ? { operatingCells: [...ALL_CELLS], closedOnHolidays: false }
    : { operatingCells: cellsOfAll(['weekday_day']), closedOnHolidays: true };
}
