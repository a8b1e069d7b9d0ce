import { staleFilterOf } from '~/components/stale-query';
import { hostListFile } from '~/domain/confirmation/index.server';
import { resourceLoader } from '~/http/builders.server';
import { download } from '~/http/list-file.server';

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The coordinator's own list, contacts included; that it was taken stands in the log. */
export const loader = resourceLoader({
  permission: 'registry.edit',
  load: async ({ scope, url, now }) => {
    const all = url.searchParams.get('all') === '1';
    const file = await hostListFile(scope, { ...staleFilterOf(url.searchParams), all }, { now });
    return download({ ...file, type: excel });
  },
});
