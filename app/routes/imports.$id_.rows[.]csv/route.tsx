import { rowsAsCsv, rowViewOf } from '~/domain/exchange/index.server';
import { resourceLoader } from '~/http/builders.server';

export const loader = resourceLoader({
  permission: 'imports.run',
  load: async ({ scope, params, url }) => {
    const view = rowViewOf(url.searchParams.get('view')) ?? 'unusable';
    const { fileName, csv } = await rowsAsCsv(scope, { id: params['id'], view });
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        'Cache-Control': 'no-store',
      },
    });
  },
});
