import { clustersOfAddress } from '~/domain/registry/index.server';
import { forMachines } from '~/http/api.server';
import { withTag } from '~/http/tagged.server';
import { publicLoader } from '~/http/builders.server';

/**
 * What a search finds in the part of the map that is looked at. A browser keeps it for a moment, while somebody looks
 * around, and asks afterwards whether it changed.
 */
export const loader = forMachines(
  publicLoader({
    because: 'it counts what the search of the asker finds: visitors get listed, public hosts alone',
    load: async ({ scope, url, request, now }) => {
      const params = url.searchParams;
      const audience = params.get('audience') === 'staff' ? 'staff' : 'public';
      const clusters = await clustersOfAddress(scope, { params, audience, now });
      return withTag(request, { clusters }, 'private, max-age=15');
    },
  }),
);
