import { makeListFile, publicHostList } from '~/domain/exchange/index.server';
import { forMachines } from '~/http/api.server';
import { publicLoader } from '~/http/builders.server';
import { download } from '~/http/list-file.server';

/** All public hosts of a query as CSV, in the columns of the municipal standard; no cell can run as a formula. */
export const loader = forMachines(
  publicLoader({
    because: 'the public part of the registry is open data',
    load: async ({ scope, url, now }) =>
      download(await makeListFile(scope, publicHostList, 'csv', { params: url.searchParams, now })),
  }),
);
