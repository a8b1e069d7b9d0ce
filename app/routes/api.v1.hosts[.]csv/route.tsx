import { exportHosts, type HostItem } from '~/domain/registry/index.server';
import { forMachines } from '~/http/api.server';
import { publicLoader } from '~/http/builders.server';
import { toCsv } from '~/lib/csv';

/** Column names of the 自治体標準オープンデータセット, where it has one. */
const columns: readonly (readonly [string, (item: HostItem) => string | number])[] = [
  ['ID', (item) => item.id],
  ['名称', (item) => item.name],
  ['名称_カナ', (item) => item.kana],
  ['種類', (item) => item.kindLabel],
  ['圏域', (item) => item.areaName ?? ''],
  ['所在地_連結表記', (item) => item.address],
  ['緯度', (item) => item.lat ?? ''],
  ['経度', (item) => item.lng ?? ''],
  ['空き人数', (item) => item.openPlaces ?? ''],
  ['確認日', (item) => item.confirmedAt ?? ''],
  ['出典', (item) => item.source],
];

/** All public hosts of a query as CSV; no cell can run as a formula. */
export const loader = forMachines(
  publicLoader({
    because: 'the public part of the registry is open data',
    load: async ({ scope, url, now }) => {
      const items = await exportHosts(scope, { params: url.searchParams, now });
      const csv = toCsv(
        columns.map(([name]) => name),
        items.map((item) => columns.map(([, value]) => value(item))),
      );
      return new Response(csv, {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': 'attachment; filename="hosts.csv"',
        },
      });
    },
  }),
);
