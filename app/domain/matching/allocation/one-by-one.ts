import { groupBy } from '~/lib/group-by';
import { pairKey, type Choice, type Choices } from './choices';
import type { Household, PairName } from './types';

/**
 * What choosing by hand gives: one person after the other takes the best that is left, pairs decided before first.
 * A household that goes together chooses when its first member comes, and needs a host for all.
 * @returns indices of choices
 */
export function oneByOne(
  { choices, limits }: Choices,
  order: readonly string[],
  { households, fixed }: { households: readonly Household[]; fixed: readonly PairName[] },
): number[] {
  const used = new Map<string, number>();
  const taken: number[] = [];
  const served = new Set<string>();
  const byCase = groupBy([...choices.keys()], (index) => choices[index]?.caseId ?? '');
  const names = new Set(fixed.map(pairKey));
  const bestFirst = new Map(
    [...byCase].map(([caseId, own]) => [caseId, own.toSorted((a, b) => better(choices[a], choices[b]))]),
  );
  const fits = (choice: Choice) =>
    choice.uses.every((key) => (used.get(key) ?? 0) < (limits.get(key)?.room ?? Infinity));
  const take = (index: number, sign: 1 | -1) => {
    for (const key of choices[index]?.uses ?? []) used.set(key, (used.get(key) ?? 0) + sign);
  };

  /** The best choice of each of them at one host, or nothing taken. */
  const place = (persons: readonly string[], at: (choice: Choice) => boolean): boolean => {
    const chosen: number[] = [];
    for (const person of persons) {
      const index = (bestFirst.get(person) ?? []).find((candidate) => {
        const choice = choices[candidate];
        return choice !== undefined && at(choice) && fits(choice);
      });
      if (index === undefined) {
        for (const earlier of chosen) take(earlier, -1);
        return false;
      }
      take(index, 1);
      chosen.push(index);
    }
    taken.push(...chosen);
    for (const person of persons) served.add(person);
    return true;
  };

  const decided = new Map(fixed.map((pair) => [pair.caseId, pair]));
  const groupOf = (person: string) =>
    households.find(({ together, members }) => together && members.includes(person))?.members ?? [person];
  const inTurn = [...order.filter((person) => decided.has(person)), ...order];
  for (const person of inTurn) {
    if (served.has(person)) continue;
    const group = groupOf(person);
    const may = (choice: Choice) => !decided.has(choice.caseId) || names.has(pairKey(choice));
    if (group.length === 1) {
      place(group, may);
      continue;
    }
    const hosts = new Set((bestFirst.get(person) ?? []).map((index) => choices[index]?.hostId));
    for (const hostId of hosts) if (place(group, (choice) => choice.hostId === hostId && may(choice))) break;
  }
  return taken.sort((a, b) => a - b);
}

/** 打診できる first, then what fits better; then the order of the choices, which is always the same. */
function better(a: Choice | undefined, b: Choice | undefined): number {
  if (!a || !b) return 0;
  return Number(b.band === 'ready') - Number(a.band === 'ready') || b.score - a.score;
}
