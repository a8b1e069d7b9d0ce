import { createHash } from 'node:crypto';
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
  const key = createHash('sha256').update(JSON.stringify(input)).digest('hex');
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
