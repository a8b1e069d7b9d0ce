import { RateLimited } from '~/domain/kernel/errors';
import { counted, takeTries, wereRight } from './tries.server';

/**
 * Counts what a visitor from one address tries without an account, before it is looked at. What was right is taken
 * back from the wrong ones; the tries a minute stay counted.
 *
 * @throws RateLimited
 */
export async function tryAsVisitor<T>(
  of: 'link',
  address: string,
  work: () => Promise<T>,
  now = new Date(),
): Promise<T> {
  const tries = [counted(of, address)];
  const until = await takeTries(tries, now);
  if (until) throw new RateLimited(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)));
  const value = await work();
  await wereRight(tries, now);
  return value;
}
