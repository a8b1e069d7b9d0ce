import { findSimilarHosts } from '~/domain/registry/index.server';
import { resourceLoader } from '~/http/builders.server';

/** 「これですか？」: likely doubles of a name, as JSON, while it is being typed. */
export const loader = resourceLoader({
  permission: 'registry.edit',
  load: async ({ scope, url }) =>
    Response.json(await findSimilarHosts(scope, url.searchParams.get('name') ?? '')),
});
