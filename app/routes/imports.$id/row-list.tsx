import { formatCount } from '~/lib/count';
import { Table } from '~/ui';

interface Row {
  line: number | null;
  outcomeName: string;
  reason: string;
  original: string;
}

/** Rows by line, with the reason and the text as it stands in the file. */
export function RowList({ caption, rows, total }: { caption: string; rows: readonly Row[]; total: number }) {
  return (
    <div className="stack">
      <Table
        caption={caption}
        hideCaption
        rows={rows}
        rowKey={({ line, original }) => `${line ?? ''} ${original}`}
        columns={[
          { key: 'line', label: '行', rowHeader: true, nowrap: true, cell: ({ line }) => `${line}行目` },
          { key: 'reason', label: '理由', cell: ({ reason, outcomeName }) => reason || outcomeName },
          {
            key: 'original',
            label: '元の内容',
            cell: ({ original }) => <span className="raw">{original}</span>,
          },
        ]}
      />
      {total > rows.length ? (
        <p className="muted">
          はじめの{rows.length}行です。ほかに{formatCount(total - rows.length)}行あります。
        </p>
      ) : null}
    </div>
  );
}
