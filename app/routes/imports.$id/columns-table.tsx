import type { ImportPreview } from '~/domain/exchange/index.server';
import { Disclosure, Table } from '~/ui';

type ColumnReading = ImportPreview['columns'][number];

function Columns({ columns, caption }: { columns: readonly ColumnReading[]; caption: string }) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={columns}
      rowKey={({ header }) => header}
      columns={[
        {
          key: 'header',
          label: '一覧の見出し',
          rowHeader: true,
          cell: ({ header }) => header || '（見出しなし）',
        },
        { key: 'field', label: '読み取り', cell: ({ field }) => field || '使わない' },
        {
          key: 'samples',
          label: '例',
          cell: ({ samples }) => <span className="raw">{samples.join(' ／ ')}</span>,
        },
      ]}
    />
  );
}

/** Columns that are used; the others are folded away. */
export function ColumnsTable({ columns }: { columns: readonly ColumnReading[] }) {
  const used = columns.filter(({ field }) => field !== '');
  const unused = columns.filter(({ field }) => field === '');
  return (
    <div className="stack">
      <Columns columns={used} caption="使う列" />
      {unused.length > 0 ? (
        <Disclosure summary={`使わない${unused.length}列`}>
          <Columns columns={unused} caption="使わない列" />
        </Disclosure>
      ) : null}
    </div>
  );
}
