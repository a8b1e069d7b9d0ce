import { Link } from '@remix-run/react';
import type { ReasonRow } from '~/domain/matching/index.server';
import { Band, Disclosure, Table } from '~/ui';

export interface ReasonsProps {
  reasons: readonly ReasonRow[];
  /** Addresses of the look that brings places back, by the key of the reason; without one the words stand alone. */
  relaxed: Readonly<Record<string, string>>;
}

/** ほかの場所を外したわけ: counts, names on demand, and the one change that brings places back. */
export function Reasons({ reasons, relaxed }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <Band
      title="ほかの場所を外したわけ"
      lead="外すのは「できない」とはっきり分かっている場所だけです。分からない場所は上に残しています。"
    >
      <Table
        caption="外したわけと、どうすれば合うか"
        hideCaption
        rows={reasons}
        rowKey={({ key }) => key}
        columns={[
          { key: 'text', label: 'わけ', rowHeader: true, cell: (row) => <Reason row={row} /> },
          { key: 'places', label: '場所', numeric: true, cell: ({ places }) => places },
          {
            key: 'way',
            label: 'どうすれば合うか',
            cell: ({ key, wayOut }) => {
              const to = relaxed[key];
              return to ? <Link to={to}>{wayOut}</Link> : <span className="muted">{wayOut}</span>;
            },
          },
        ]}
      />
    </Band>
  );
}

function Reason({ row: { text, names, places } }: { row: ReasonRow }) {
  return (
    <Disclosure summary={text}>
      {names.join('、')}
      {places > names.length ? ` ほか${places - names.length}か所` : ''}
    </Disclosure>
  );
}
