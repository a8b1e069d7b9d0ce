import type { BandInWords, RowInWords, TableInWords } from '~/domain/reports/index.server';
import { fairnessBuckets } from '~/domain/reports/rules';
import { Table } from '~/ui';

/** The groups of one way of parting everybody: how many have no place, one or two, three or more. */
export function GroupTable({ table: { kind, title, rows } }: { table: TableInWords }) {
  const name = kind === 'all' ? title : `${title}ごと`;
  const id = `by-${kind}`;
  return (
    <section className="counts__topic" aria-labelledby={id}>
      <h2 className="heading-2" id={id}>
        {name}
      </h2>
      <div className="fairness-table">
        <Table
          caption={`${name}：行ける場所の数と人数`}
          hideCaption
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', label: 'だれ', rowHeader: true, cell: (row: RowInWords) => row.name },
            {
              key: 'total',
              label: '人数',
              numeric: true,
              nowrap: true,
              cell: (row: RowInWords) => <b>{row.total}</b>,
            },
            { key: 'ready', label: '打診できる場所', cell: (row: RowInWords) => <Thirds of={row.ready} /> },
            {
              key: 'found',
              label: 'まず聞いてみるも入れて',
              cell: (row: RowInWords) => <Thirds of={row.found} />,
            },
          ]}
        />
      </div>
    </section>
  );
}

function Thirds({ of: { parts, before } }: { of: BandInWords }) {
  if (parts === null) return <span className="muted">内わけは出せません</span>;
  return (
    <ul className="fairness-thirds">
      {parts.map((part, at) => (
        <li key={fairnessBuckets[at]}>
          <span className="fairness-thirds__label">{fairnessBuckets[at]}</span>{' '}
          <b>
            {part === '×' ? (
              <span role="img" aria-label="出さない数">
                ×
              </span>
            ) : (
              part
            )}
          </b>
          {at === 0 && before !== null && before !== part ? (
            <span className="fairness-thirds__before">前は{before}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
