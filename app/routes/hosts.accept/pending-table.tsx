import { Link } from '@remix-run/react';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Table } from '~/ui';

interface PendingHost {
  id: string;
  name: string;
  kindLabel: string;
  areaName: string | null;
  outside: boolean;
  address: string;
  origin: string;
  sourceCredit: string;
  since: string;
}

function whereOf(host: PendingHost): string {
  if (host.outside) return '市外';
  return host.areaName ?? '分からない';
}

/** Hosts to choose from; each tick box carries the name of its host. */
export function PendingTable({
  hosts,
  fieldId,
  total,
}: {
  hosts: readonly PendingHost[];
  fieldId: string;
  total: number;
}) {
  return (
    <fieldset id={fieldId} tabIndex={-1} className="field">
      <legend className="visually-hidden">一覧に載せる受入先</legend>
      <Table
        caption={`確認待ち ${total}か所`}
        rows={hosts}
        rowKey={(host) => host.id}
        columns={[
          {
            key: 'name',
            label: '名前',
            rowHeader: true,
            cell: (host) => (
              <span className="pick">
                <input
                  className="check__box"
                  type="checkbox"
                  name="ids"
                  value={host.id}
                  aria-label={`${host.name}を選ぶ`}
                />
                <Link to={paths.host(host.id)}>{host.name}</Link>
              </span>
            ),
          },
          { key: 'kind', label: '種類', cell: (host) => host.kindLabel },
          { key: 'area', label: '圏域', cell: whereOf },
          { key: 'address', label: '住所', cell: (host) => host.address || '—' },
          {
            key: 'origin',
            label: 'どこから',
            cell: (host) => (host.origin === 'import' ? host.sourceCredit || '公開データ' : '職員の登録'),
          },
          { key: 'since', label: 'いつから', nowrap: true, cell: (host) => formatDay(host.since) },
        ]}
      />
    </fieldset>
  );
}
