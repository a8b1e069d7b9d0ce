import type { AreaReportPage } from '~/domain/exchange/index.server';
import { Table } from '~/ui';

/** How many hosts came from which area into which. */
export function Moves({ moves }: { moves: AreaReportPage['moves'] }) {
  if (moves.length === 0) return <p>圏域が変わった受入先はありません。</p>;
  return (
    <Table
      caption="前の圏域と今の圏域ごとの受入先の数"
      hideCaption
      rows={moves}
      rowKey={({ fromName, toName }) => `${fromName} ${toName}`}
      columns={[
        { key: 'from', label: '前の圏域', rowHeader: true, cell: ({ fromName }) => fromName || 'なし' },
        { key: 'to', label: '今の圏域', cell: ({ toName }) => toName || 'どの圏域にも入らない' },
        { key: 'hosts', label: '受入先', numeric: true, cell: ({ hosts }) => `${hosts}か所` },
      ]}
    />
  );
}
