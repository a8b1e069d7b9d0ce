import { Link } from '@remix-run/react';
import type { RetiredArea } from '~/domain/exchange/index.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Table } from '~/ui';

/** Areas of earlier versions that something still names. */
export function Retired({ areas }: { areas: readonly RetiredArea[] }) {
  return (
    <Band
      title="前の版にだけある圏域"
      lead="新しく選ぶことはできません。使っているものや変更の記録のために、名前が残っています。"
      count={`${areas.length}か所`}
    >
      <Table
        caption="前の版にだけある圏域"
        hideCaption
        rows={areas}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: '名前', rowHeader: true, cell: ({ name }) => name },
          { key: 'level', label: '区分', cell: ({ level }) => level },
          { key: 'day', label: 'なくなった日', cell: ({ retiredOn }) => formatDay(retiredOn) },
          {
            key: 'hosts',
            label: '受入先',
            numeric: true,
            cell: ({ id, hosts }) =>
              hosts > 0 ? <Link to={`${paths.hosts()}?area=${id}`}>{hosts}</Link> : hosts,
          },
        ]}
      />
    </Band>
  );
}
