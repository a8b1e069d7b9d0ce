import { NotFound } from '~/domain/kernel/errors';
import { publicAction, publicLoader } from '~/http/builders.server';

const because = 'an address that nobody serves is the same for everybody';

export const loader = publicLoader({
  because,
  load: () => Promise.reject(new NotFound('このアドレスのページ')),
});

export const action = publicAction({
  because,
  handle: () => Promise.reject(new NotFound('このアドレスのページ')),
});

/** Never drawn: the loader always answers 404. A route without a component would answer without the frame. */
export default function NoSuchPage() {
  return null;
}
