import { listOrganisations, suggestHosts } from '~/domain/registry/index.server';
import { resourceLoader } from '~/http/builders.server';

/** Names that hold what is being typed, of hosts or of organisations, as JSON. */
export const loader = resourceLoader({
  permission: 'registry.edit',
  load: async ({ scope, url }) => {
    const text = url.searchParams.get('q') ?? '';
    if (url.searchParams.get('of') !== 'organisation') return Response.json(await suggestHosts(scope, text));
    const { items } = await listOrganisations(scope, { text, page: 1 });
    return Response.json(
      items.map(({ name, corporateNumber, kindLabel }) => ({
        value: corporateNumber === null ? name : `${name}（${corporateNumber}）`,
        label: kindLabel,
      })),
    );
  },
});
