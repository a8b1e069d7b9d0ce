import { suggestSearch } from '~/domain/registry/index.server';
import { forMachines } from '~/http/api.server';
import { publicLoader } from '~/http/builders.server';

/** What may be meant by what stands in the search box, as JSON. */
export const loader = forMachines(
  publicLoader({
    because: 'it names what the search of the asker finds: visitors get listed, public hosts alone',
    load: async ({ scope, url }) => {
      const audience = url.searchParams.get('audience') === 'staff' ? 'staff' : 'public';
      const text = url.searchParams.get('q') ?? '';
      return Response.json(await suggestSearch(scope, { text, audience }));
    },
  }),
);
