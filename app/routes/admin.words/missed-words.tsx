import { Link, type useLoaderData } from '@remix-run/react';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Table } from '~/ui';
import type { loader } from './route';

type Missed = ReturnType<typeof useLoaderData<typeof loader>>['missed'];

/** What people searched for in vain: often a word that another name stands for. */
export function MissedWords({ missed }: { missed: Missed }) {
  if (missed.length === 0) return null;
  return (
    <Band title="さがしても見つからなかったことば">
      <Table
        caption="この90日に2回以上さがされて、1か所も見つからなかったことばです。だれがさがしたかは残していません。"
        rows={missed}
        rowKey={({ words }) => words}
        columns={[
          {
            key: 'words',
            label: 'ことば',
            rowHeader: true,
            cell: ({ words }) => (
              <Link to={paths.hosts(new URLSearchParams({ q: words }).toString())}>{words}</Link>
            ),
          },
          { key: 'times', label: '回数', numeric: true, nowrap: true, cell: ({ times }) => `${times}回` },
          { key: 'last', label: '最後にさがされた日', nowrap: true, cell: ({ last }) => formatDay(last) },
          {
            key: 'teach',
            label: '言いかえ',
            nowrap: true,
            cell: ({ words }) => (
              <Link to={paths.adminWords({ about: words })} aria-label={`言いかえを加える：${words}`}>
                言いかえを加える
              </Link>
            ),
          },
        ]}
      />
    </Band>
  );
}
