import type { ImportPreview } from '~/domain/exchange/index.server';
import { formatCount } from '~/lib/count';
import { EmptyState, Table } from '~/ui';

/** Kinds of the rows that will be stored, with the first names of each. */
export function KindsTable({ kinds }: { kinds: ImportPreview['survey']['kinds'] }) {
  if (kinds.length === 0)
    return (
      <EmptyState title="登録する行がありません">
        取り込む市町村と一覧が合っているか、確かめてください。
      </EmptyState>
    );
  return (
    <Table
      caption="種類ごとの行"
      hideCaption
      rows={kinds}
      rowKey={({ kind }) => kind}
      columns={[
        { key: 'kind', label: '種類', rowHeader: true, cell: ({ name }) => name },
        { key: 'count', label: '行', numeric: true, cell: ({ count }) => formatCount(count) },
        { key: 'names', label: '例', cell: ({ names }) => names.join('、') },
      ]}
    />
  );
}
