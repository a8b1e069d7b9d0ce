import { pairKey, type Choice, type Choices } from './choices';
import type { Household, PairName } from './types';

/** An integer programme in noughts and ones: one column a choice. All rows are sums of columns between two bounds. */
export interface Model {
  readonly columns: number;
  /** What is to be as large as possible. */
  readonly objective: readonly number[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  /** Of these the sum is taken off. */
  readonly minus?: readonly number[];
  /** What each of `columns` counts; one each where it is not told. */
  readonly weights?: readonly number[];
}

/** Everything a solution must keep to: one place a person, all limits, households that go together, pairs by hand. */
export function rowsOf(
  { choices, limits }: Choices,
  households: readonly Household[],
  fixed: readonly PairName[],
): Row[] {
  return [
    ...[...columnsBy(choices, ({ caseId }) => [caseId]).values()].map((columns): Row => ({
      lower: 0,
      upper: 1,
      columns,
    })),
    ...[...columnsBy(choices, ({ uses }) => uses)].flatMap(([key, columns]): Row[] => {
      const room = limits.get(key)?.room ?? Infinity;
      return room >= columns.length ? [] : [{ lower: 0, upper: room, columns }];
    }),
    ...households.flatMap((household) => togetherRows(choices, household)),
    ...fixedRows(choices, fixed),
  ];
}

/** The number of choices taken is at least so many. */
export function atLeast(columns: number, count: number): Row {
  return { lower: count, upper: columns, columns: Array.from({ length: columns }, (_, index) => index) };
}

/** The choices taken are worth at least so much. */
export function worthAtLeast(objective: readonly number[], value: number): Row {
  const columns = [...objective.keys()].filter((column) => objective[column] !== 0);
  const weights = columns.map((column) => objective[column] ?? 0);
  return { lower: value, upper: Infinity, columns, weights };
}

/** At every host as many of one member as of the next: all of them or none. */
function togetherRows(choices: readonly Choice[], { members, together }: Household): Row[] {
  if (!together) return [];
  const at = columnsBy(choices, ({ caseId, hostId }) =>
    members.includes(caseId) ? [`${hostId} ${caseId}`] : [],
  );
  const hosts = [...new Set(choices.map(({ hostId }) => hostId))].sort();
  return hosts.flatMap((hostId) =>
    members.slice(1).flatMap((member, index): Row[] => {
      const columns = at.get(`${hostId} ${members[index] ?? ''}`) ?? [];
      const minus = at.get(`${hostId} ${member}`) ?? [];
      return columns.length + minus.length === 0 ? [] : [{ lower: 0, upper: 0, columns, minus }];
    }),
  );
}

function fixedRows(choices: readonly Choice[], fixed: readonly PairName[]): Row[] {
  const at = columnsBy(choices, (choice) => [pairKey(choice)]);
  return fixed.flatMap((pair): Row[] => {
    const columns = at.get(pairKey(pair));
    return columns ? [{ lower: 1, upper: 1, columns }] : [];
  });
}

function columnsBy(choices: readonly Choice[], keysOf: (choice: Choice) => readonly string[]) {
  const found = new Map<string, number[]>();
  choices.forEach((choice, index) => {
    for (const key of keysOf(choice)) {
      const columns = found.get(key);
      if (columns) columns.push(index);
      else found.set(key, [index]);
    }
  });
  return found;
}
