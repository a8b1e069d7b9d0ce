import { listHostItems } from '~/domain/registry/index.server';
import { forMachines } from '~/http/api.server';
import { publicLoader } from '~/http/builders.server';
import { paths } from '~/paths';

/** The public hosts as JSON; the same query as the pages take. */
export const loader = forMachines(
  publicLoader({
    because: 'the public part of the registry is open data',
    load: async ({ scope, url, now }) => {
      const { items, ...answer } = await listHostItems(scope, { params: url.searchParams, now });
      const municipality = url.searchParams.get('municipality') ?? undefined;
      return Response.json({
        ...answer,
        items: items.map((item) => ({
          ...item,
          url: new URL(paths.registryHost(item.id, municipality), url).toString(),
        })),
      });
    },
  }),
);
