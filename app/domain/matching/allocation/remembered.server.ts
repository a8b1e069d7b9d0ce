import { createHash } from 'node:crypto';
import { inOneOrder } from './one-order';
import { runApart } from './run-apart.server';
import type { AllocationInput, AllocationResult } from './types';

/** So many calculations are remembered, the last ones. */
const REMEMBERED = 8;

const remembered = new Map<string, Promise<AllocationResult>>();

/**
 * The result for this input; of the last calculations the one that was found before. So what was shown and what is kept
 * are the same even where time ran out before the best was proved, and nobody waits twice for one calculation.
 * @throws NotCalculated
 */
export async function calculated(input: AllocationInput): Promise<AllocationResult> {
  const key = keyOf(input);
  const result = remembered.get(key) ?? runApart(input);
  remembered.delete(key);
  remembered.set(key, result);
  for (const oldest of [...remembered.keys()].slice(0, -REMEMBERED)) remembered.delete(oldest);
  try {
    return await result;
  } catch (error) {
    remembered.delete(key);
    throw error;
  }
}

/** The same for an equal input, in whatever order its rows came from the database. */
function keyOf(input: AllocationInput): string {
  return createHash('sha256')
    .update(JSON.stringify(inOneOrder(input), byName))
    .digest('hex');
}

function byName(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
}
