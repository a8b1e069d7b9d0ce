import { Link } from '@remix-run/react';
import type { AreaLevel } from '~/domain/exchange/index.server';
import { paths } from '~/paths';
import { Band, Disclosure, Table } from '~/ui';

type Area = AreaLevel['areas'][number];

function Areas({ caption, areas, counted }: { caption: string; areas: readonly Area[]; counted: boolean }) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={areas}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: '名前',
          rowHeader: true,
          cell: ({ id, name }) => <Link to={`${paths.hosts()}?area=${id}`}>{name}</Link>,
        },
        ...(counted
          ? [
              {
                key: 'population',
                label: '人口',
                numeric: true,
                cell: ({ population }: Area) => population?.toLocaleString('ja-JP') ?? '—',
              },
            ]
          : []),
        { key: 'hosts', label: '受入先', numeric: true, cell: ({ hosts }) => hosts },
      ]}
    />
  );
}

/** Areas of one level; long levels show their first rows and fold the others away. */
export function Level({ level }: { level: AreaLevel }) {
  const { name, areas, people } = level;
  const counted = people > 0;
  const [first, rest] = areas.length > 16 ? [areas.slice(0, 10), areas.slice(10)] : [areas, []];
  const sources = [...new Set(areas.map(({ source }) => source).filter((source) => source !== ''))];
  return (
    <Band
      title={name}
      lead={sources.length > 0 ? `${sources.join('、')} から` : undefined}
      count={`${areas.length}か所${counted ? `・${people.toLocaleString('ja-JP')}人` : ''}`}
    >
      <Areas caption={name} areas={first} counted={counted} />
      {rest.length > 0 ? (
        <Disclosure summary={`ほか${rest.length}か所`}>
          <Areas caption={`${name}の続き`} areas={rest} counted={counted} />
        </Disclosure>
      ) : null}
    </Band>
  );
}
