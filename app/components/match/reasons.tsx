import { Link } from '@remix-run/react';
import { Fragment } from 'react';
import type { Reason as ReasonRow } from '~/domain/matching/index.server';
import { Band, Disclosure, Table } from '~/ui';

export interface ReasonsProps {
  reasons: readonly ReasonRow[];
  /** Addresses of the look that brings places back, by the key of the reason; without one the words stand alone. */
  relaxed: Readonly<Record<string, string>>;
  /** Where it is told gate by gate why a place does not fit; without one the names stand alone. */
  whyTo?: (hostId: string) => string;
}

/** ほかの場所を外したわけ: counts, names on demand, and the one change that brings places back. */
export function Reasons({ reasons, relaxed, whyTo }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <Band
      id="reasons"
      title="ほかの場所を外したわけ"
      lead="外すのは「できない」とはっきり分かっている場所だけです。分からない場所は上に残しています。"
    >
      <div className="open-on-wide">
        <Disclosure summary={`わけを見る（${reasons.length}）`}>
          <Table
            caption="外したわけと、どうすれば合うか"
            hideCaption
            rows={reasons}
            rowKey={({ key }) => key}
            columns={[
              {
                key: 'text',
                label: 'わけ',
                rowHeader: true,
                cell: (row) => <Reason row={row} whyTo={whyTo} />,
              },
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
        </Disclosure>
      </div>
    </Band>
  );
}

function Reason({
  row: { text, hosts, places },
  whyTo,
}: {
  row: ReasonRow;
  whyTo: ReasonsProps['whyTo'] | undefined;
}) {
  return (
    <Disclosure summary={text}>
      {hosts.map(({ hostId, name }, index) => (
        <Fragment key={hostId}>
          {index > 0 ? '、' : ''}
          {whyTo ? <Link to={whyTo(hostId)}>{name}</Link> : name}
        </Fragment>
      ))}
      {places > hosts.length ? ` ほか${places - hosts.length}か所` : ''}
    </Disclosure>
  );
}
