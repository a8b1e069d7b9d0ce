import { tryAsVisitor } from '~/domain/accounts/index.server';
import { Refused } from '~/domain/kernel/errors';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import { visitorOf } from './session.server';

/** No answer to a few questions is longer, in bytes as a browser sends it. */
const largestForm = 64 * 1024;

/** @throws Refused before anything of a form is read that is larger than its questions can make it. */
export function refuseLargeForm(request: Request): void {
  const length = Number(request.headers.get('Content-Length') ?? '0');
  if (!(length <= largestForm))
    throw new Refused('送られた内容が大きすぎます。', '短くして、もう一度送ってください。');
}

/**
 * In whose name a filled-in open form is taken: the site's own, in the municipality of the page, once the sender's
 * address is found not to send too many.
 *
 * @throws RateLimited
 */
export async function scopeOfPublicForm(
  form: 'offer' | 'wish',
  { scope, request, now }: { scope: Scope; request: Request; now: Date },
): Promise<Scope> {
  const { municipalityId, requestId } = scope;
  const { address } = visitorOf(request);
  const taken = () => Promise.resolve(systemScope(`public-${form}`, municipalityId, requestId));
  return tryAsVisitor({ of: 'publicForm', address, form, municipalityId }, taken, now);
}
