import { RateLimited } from '~/domain/kernel/errors';
import { counted, takeTries, wereRight } from './tries.server';

/** What somebody without an account tries, counted by the address it comes from. */
export type VisitorTry =
  | { of: 'link'; address: string }
  | { of: 'publicForm'; address: string; form: string; municipalityId: string };

/**
 * Counts what a visitor tries, before it is looked at. The count is kept in the database as a keyed mark like tries to
 * sign in, so that it holds over all processes and restarts. What was right is taken back as `rightTry` says.
 *
 * @throws RateLimited
 */
export async function tryAsVisitor<T>(
  tried: VisitorTry,
  work: () => Promise<T>,
  now = new Date(),
): Promise<T> {
  const within = tried.of === 'publicForm' ? [tried.form, tried.municipalityId] : [];
  const tries = [counted(tried.of, ...within, tried.address)];
  const until = await takeTries(tries, now);
  if (until) throw new RateLimited(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)));
  const value = await work();
  await wereRight(tries, now);
  return value;
}
