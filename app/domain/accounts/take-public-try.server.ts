import { RateLimited } from '~/domain/kernel/errors';
import type { Visitor } from './library-calls.server';
import { counted, takeTries } from './tries.server';

/**
 * Counts one sending of an open form by the address it comes from, kept in the database as a keyed mark like tries to
 * sign in, so that it holds over all processes and restarts.
 *
 * @throws RateLimited after five in a minute or twenty in an hour.
 */
export async function takePublicTry(
  form: 'offer' | 'wish',
  municipalityId: string,
  { address }: Pick<Visitor, 'address'>,
  now: Date,
): Promise<void> {
  const until = await takeTries([counted('publicForm', form, municipalityId, address)], now);
  if (until) throw new RateLimited(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)));
}
