import { Link } from '@remix-run/react';
import type { AreaLevel } from '~/domain/exchange/index.server';
import { paths } from '~/paths';
import { Band, Disclosure, Table, type Column } from '~/ui';

type Area = AreaLevel['areas'][number];

const percent = (share: number | null) => (share === null ? '—' : `${share.toFixed(1)}%`);
const people = (count: number | null) => (count === null ? '—' : count.toLocaleString('ja-JP'));

/** The columns for which the level has anything to tell. */
function columnsOf({ areas, people: all, aged }: AreaLevel): Column<Area>[] {
  const within = areas.some((area) => area.within !== '');
  const isAged = aged !== null || areas.some((area) => area.aged !== null);
  return [
    {
      key: 'name',
      label: '名前',
      rowHeader: true,
      nowrap: true,
      cell: ({ id, name }) => <Link to={`${paths.hosts()}?area=${id}`}>{name}</Link>,
    },
    ...(within ? [{ key: 'within', label: '入っている圏域', cell: (area: Area) => area.within || '—' }] : []),
    ...(all > 0
      ? [{ key: 'population', label: '人口', numeric: true, cell: (area: Area) => people(area.population) }]
      : []),
    ...(isAged
      ? [
          { key: 'young', label: '15歳未満', numeric: true, cell: (area: Area) => people(area.young) },
          { key: 'old', label: '65歳以上', numeric: true, cell: (area: Area) => people(area.old) },
          {
            key: 'veryOld',
            label: 'うち75歳以上',
            numeric: true,
            cell: (area: Area) => people(area.veryOld),
          },
          { key: 'aged', label: '高齢化率', numeric: true, cell: (area: Area) => percent(area.aged) },
        ]
      : []),
    { key: 'hosts', label: '受入先', numeric: true, cell: ({ hosts }) => hosts },
  ];
}

/** Where the areas and their people are from, and how old the people are. */
function leadOf({ areas, aged, years }: AreaLevel): string | undefined {
  const sources = [...new Set(areas.map(({ source }) => source).filter((source) => source !== ''))];
  const parts = [
    ...(sources.length > 0 ? [`出どころは「${sources.join('」「')}」。`] : []),
    ...(years.length > 0 ? [`人口は${years.join('・')}年。`] : []),
    ...(aged === null ? [] : [`高齢化率 ${percent(aged)}。`]),
  ];
  return parts.length > 0 ? parts.join('') : undefined;
}

/** Areas of one level; long levels show their first rows and fold the others away. */
export function Level({ level }: { level: AreaLevel }) {
  const { name, areas } = level;
  const columns = columnsOf(level);
  const [first, rest] = areas.length > 16 ? [areas.slice(0, 10), areas.slice(10)] : [areas, []];
  const table = (caption: string, rows: readonly Area[]) => (
    <Table
      caption={caption}
      hideCaption
      narrow={columns.length > 4 ? 'scroll' : 'cards'}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
  return (
    <Band
      title={name}
      lead={leadOf(level)}
      count={`${areas.length}か所${level.people > 0 ? `・${people(level.people)}人` : ''}`}
    >
      {table(name, first)}
      {rest.length > 0 ? (
        <Disclosure summary={`ほか${rest.length}か所`}>{table(`${name}の続き`, rest)}</Disclosure>
      ) : null}
    </Band>
  );
}
