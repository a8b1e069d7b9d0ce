import { handbookWeights, type Weights } from './score';

/** The parts of the score in the order of the handbook. */
export const weightParts = [
  'wish',
  'strength',
  'conditions',
  'access',
  'readiness',
] as const satisfies readonly (keyof Weights)[];

export type WeightPart = (typeof weightParts)[number];

export const weightNames: Record<WeightPart, string> = {
  wish: '願いに合う',
  strength: '強みが生きる',
  conditions: '「できれば」の条件に合う',
  access: '通いやすい',
  readiness: '受け入れてもらいやすい',
};

/** Together they are always this. */
export const weightTotal = 100;

/** What was set, as five whole numbers that make a hundred; the handbook's where it is anything else. */
export function weightsOf(set: unknown): Weights {
  if (typeof set !== 'object' || set === null) return handbookWeights;
  const given = new Map<string, unknown>(Object.entries(set));
  const numbers = weightParts.map((part) => given.get(part));
  if (!numbers.every(isShare) || numbers.reduce((sum, one) => sum + one, 0) !== weightTotal)
    return handbookWeights;
  const [wish = 0, strength = 0, conditions = 0, access = 0, readiness = 0] = numbers;
  return { wish, strength, conditions, access, readiness };
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= weightTotal;
}
