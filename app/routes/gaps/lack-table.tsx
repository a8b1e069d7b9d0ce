import { Link } from '@remix-run/react';
import { LevelSwatch } from '~/components/map';
import { lackNames, type Lack } from '~/domain/community/rules';
import { classes, Table } from '~/ui';

interface Row {
  areaId: string;
  name: string;
  level: Lack;
  wanting: string;
  places: number;
  remark: string;
}

interface LackTableProps {
  areas: readonly Row[];
  selected: string;
  href: (areaId: string) => string;
}

/** What the map shows, in words and numbers. */
export function LackTable({ areas, selected, href }: LackTableProps) {
  return (
    <div className="gaps-table">
      <Table
        caption="圏域ごとの足りなさ"
        hideCaption
        rows={areas}
        rowKey={({ areaId }) => areaId}
        isSelected={({ areaId }) => areaId === selected}
        columns={[
          {
            key: 'area',
            label: '圏域',
            rowHeader: true,
            nowrap: true,
            cell: ({ areaId, name }) => (
              <Link
                className="link-tall"
                to={href(areaId)}
                aria-current={areaId === selected ? 'true' : undefined}
                preventScrollReset
              >
                {name}
              </Link>
            ),
          },
          {
            key: 'level',
            label: '足りなさ',
            nowrap: true,
            cell: ({ areaId, level }) => (
              <span className="level">
                <LevelSwatch level={level} id={areaId} />
                {lackNames[level]}
              </span>
            ),
          },
          { key: 'wanting', label: '望む人', numeric: true, nowrap: true, cell: ({ wanting }) => wanting },
          { key: 'places', label: '受けられる', numeric: true, nowrap: true, cell: ({ places }) => places },
          {
            key: 'remark',
            label: '気づき',
            cell: ({ remark }) => (
              <span className={classes('muted', !remark && 'gaps-none')}>{remark || '—'}</span>
            ),
          },
        ]}
      />
    </div>
  );
}
