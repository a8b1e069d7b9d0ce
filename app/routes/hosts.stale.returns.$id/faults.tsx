import { Band, Table } from '~/ui';

interface FaultsProps {
  rows: readonly {
    line: number;
    name: string;
    faults: readonly string[];
    changes: readonly { field: string; label: string; from: string; to: string }[];
  }[];
}

/** Lines that cannot be taken, each with its reason; nothing of them is changed. */
export function Faults({ rows }: FaultsProps) {
  return (
    <Band
      title="反映できない行"
      lead="直して、もう一度選んでください"
      count={`${rows.length}行`}
      tone="attention"
      id="faults"
    >
      <Table
        caption="反映できない行"
        hideCaption
        rows={rows}
        rowKey={(row) => row.line}
        columns={[
          { key: 'line', label: '行', nowrap: true, cell: (row) => `${row.line}行目` },
          { key: 'host', label: '受入先', rowHeader: true, cell: (row) => row.name || '（名前なし）' },
          {
            key: 'why',
            label: 'わけ',
            cell: (row) => (
              <ul className="confirm-list">
                {row.faults.map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            ),
          },
          {
            key: 'changes',
            label: '書かれていたこと',
            cell: (row) =>
              row.changes.map(({ label, to }) => `${label}：${to || '（空き）'}`).join('、') || '—',
          },
        ]}
      />
    </Band>
  );
}
