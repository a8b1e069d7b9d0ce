import type { PopulationPreview } from '~/domain/exchange/index.server';
import { Table, Tag } from '~/ui';

const people = (count: number | null) => (count === null ? '—' : count.toLocaleString('ja-JP'));

/** The people of each area as they are and as they would be, with what does not fit together. */
export function PeopleTable({ rows }: { rows: PopulationPreview['rows'] }) {
  if (rows.length === 0) return <p>表の名前と同じ圏域がありません。区分を選びなおしてください。</p>;
  return (
    <Table
      caption="圏域ごとの人口"
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'area', label: '圏域', rowHeader: true, cell: ({ area }) => area },
        { key: 'before', label: 'いまの人口', numeric: true, cell: ({ before }) => people(before) },
        { key: 'people', label: '表の人口', numeric: true, cell: (row) => people(row.people) },
        {
          key: 'warnings',
          label: '確かめること',
          cell: ({ warnings }) => (warnings.length > 0 ? <Tag mark="old">{warnings.join('')}</Tag> : 'なし'),
        },
      ]}
    />
  );
}
