import type { Question, RawHost } from './fits';

export const PLACES = 10;

/** Grades of all hosts that a question should find: 2 asked for, 1 a good answer; others are absent. */
export function gradesOf(question: Question, hosts: readonly RawHost[]): Map<string, number> {
  const grades = new Map<string, number>();
  for (const host of hosts) {
    if (question.best(host)) grades.set(host.id, 2);
    else if (question.good?.(host)) grades.set(host.id, 1);
  }
  return grades;
}

/** Share of the first ten places that hold a host that fits, of the places that could. Null when nothing fits. */
export function recallAt10(grades: ReadonlyMap<string, number>, answer: readonly string[]): number | null {
  if (grades.size === 0) return null;
  const found = new Set(answer.slice(0, PLACES).filter((id) => grades.has(id)));
  return found.size / Math.min(PLACES, grades.size);
}

/** Share of the first ten answers that fit; an empty answer to a question that something fits has none. */
export function precisionAt10(grades: ReadonlyMap<string, number>, answer: readonly string[]): number | null {
  if (grades.size === 0) return null;
  const first = answer.slice(0, PLACES);
  return first.length === 0 ? 0 : first.filter((id) => grades.has(id)).length / first.length;
}

/** Gain of the first ten places, discounted by their order, of the best gain there could be. */
export function ndcgAt10(grades: ReadonlyMap<string, number>, answer: readonly string[]): number | null {
  if (grades.size === 0) return null;
  const best = [...grades.values()].sort((a, b) => b - a);
  return gain(answer.map((id) => grades.get(id) ?? 0)) / gain(best);
}

function gain(grades: readonly number[]): number {
  return grades
    .slice(0, PLACES)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

export function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}
