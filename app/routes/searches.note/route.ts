import { noteToldSearch } from '~/domain/registry/index.server';
import { publicAction } from '~/http/builders.server';

/** A page tells of a search that was sent, or that stood for a moment after it was typed. */
export const action = publicAction({
  because: 'visitors search too; what they searched for is counted without who they are',
  handle: async ({ scope, form, now }) => {
    const audience = form.get('audience') === 'staff' ? 'staff' : 'public';
    const search = form.get('search');
    if (typeof search === 'string')
      await noteToldSearch(scope, { params: new URLSearchParams(search), audience, now });
    return new Response(null, { status: 204 });
  },
});
