import { Table } from '~/ui';

interface ChangedArea {
  id: string;
  name: string;
  /** Square kilometres. */
  before: number | null;
  after: number;
}

const size = (squareKm: number | null) => (squareKm === null ? '形なし' : `${squareKm.toFixed(2)} km²`);

/** Areas that have another shape, with how large they were and are. */
export function ChangedAreas({ areas }: { areas: readonly ChangedArea[] }) {
  return (
    <Table
      caption="形が変わる圏域の広さ"
      hideCaption
      rows={areas}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: '圏域', rowHeader: true, cell: ({ name }) => name },
        { key: 'before', label: '前の広さ', numeric: true, cell: ({ before }) => size(before) },
        { key: 'after', label: '今の広さ', numeric: true, cell: ({ after }) => size(after) },
      ]}
    />
  );
}
