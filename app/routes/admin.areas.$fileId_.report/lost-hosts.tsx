import { Link } from '@remix-run/react';
import type { AreaReportPage } from '~/domain/exchange/index.server';
import { paths } from '~/paths';
import { Band, Table, Tag } from '~/ui';

/** Hosts whose point lies in no area of the new version: a person puts them right. */
export function LostHosts({ hosts }: { hosts: AreaReportPage['lost'] }) {
  return (
    <Band
      title="見てほしい受入先"
      tone="attention"
      lead="緯度・経度が、新しい圏域のどこにも入りません。場所か圏域を直してください。"
      count={`${hosts.length}か所`}
    >
      <Table
        caption="どの圏域にも入らない受入先"
        hideCaption
        rows={hosts}
        rowKey={({ hostId }) => hostId}
        columns={[
          {
            key: 'name',
            label: '受入先',
            rowHeader: true,
            cell: ({ hostId, name }) => <Link to={paths.editHost(hostId)}>{name}</Link>,
          },
          { key: 'address', label: '所在地', cell: ({ address }) => address || '分からない' },
          { key: 'from', label: '前の圏域', cell: ({ fromName }) => fromName },
          {
            key: 'state',
            label: 'いま',
            cell: ({ nowhere }) => (
              <Tag mark={nowhere ? 'old' : 'fresh'}>{nowhere ? '圏域なし' : '圏域を決めました'}</Tag>
            ),
          },
        ]}
      />
    </Band>
  );
}
