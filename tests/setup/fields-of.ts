import { expect } from 'vitest';
import { Invalid } from '~/domain/kernel/errors';

/** The names of the fields at which an attempt was refused; it must have been refused for its input. */
export async function fieldsOf(attempt: Promise<unknown>): Promise<string[]> {
  const error: unknown = await attempt.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Invalid);
  return Object.keys((error as Invalid).fieldErrors);
}
