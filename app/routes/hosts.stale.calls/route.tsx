import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { staleFilterOf, staleParams } from '~/components/stale-query';
import { listForPrint, type StaleHost } from '~/domain/confirmation/index.server';
import { staleStateNames } from '~/domain/confirmation/rules';
import { pageLoader } from '~/http/builders.server';
import { formatMonthDay, formatWareki } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { EmptyState, LinkButton, Page, PageHead, Table } from '~/ui';

export const meta: MetaFunction = () => [{ title: '電話の一覧（印刷）｜むすびば' }];

export const loader = pageLoader({
  permission: 'registry.edit',
  load: async ({ scope, url, now }) => {
    const filter = staleFilterOf(url.searchParams);
    return { ...(await listForPrint(scope, filter, { now })), filter: staleParams(filter) };
  },
});

const asked = ['変わりません', '変わった（右に書く）', 'つながらなかった'];

export default function CallSheet() {
  const { hosts, total, today, filter } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="確認の電話の一覧"
        lead={`${formatWareki(today)}現在${total > hosts.length ? `。急ぐ順に${hosts.length}か所（全部で${total}か所）` : ''}`}
        crumbs={[
          { label: '受入先', to: paths.hosts() },
          { label: '更新おねがい', to: paths.staleHosts(filter) },
          { label: '電話の一覧' },
        ]}
        actions={hosts.length > 0 ? <PrintButton /> : null}
      />
      <Page>
        {hosts.length === 0 ? (
          <EmptyState
            title="電話をする受入先はありません"
            action={<LinkButton to={paths.staleHosts()}>更新おねがいにもどる</LinkButton>}
          >
            絞り込みをはずすと、ほかの受入先が出るかもしれません。
          </EmptyState>
        ) : (
          <div className="calls">
            <p>
              「登録の内容に、変わりはありませんか。開いている日と時間、受け入れられる人数、担当の方は、いまのままでよいですか」と聞きます。
              断られてもかまいません。聞いたことは、画面の「電話で確かめた」「つながらなかった」で記録します。
            </p>
            <Table
              caption="確認の電話の一覧"
              hideCaption
              rows={hosts}
              rowKey={(host) => host.id}
              columns={[
                { key: 'host', label: '受入先', rowHeader: true, cell: (host) => <Who host={host} /> },
                { key: 'phone', label: '電話', nowrap: true, cell: (host) => host.phone || '登録なし' },
                { key: 'now', label: 'いまの登録', cell: (host) => <Known host={host} /> },
                { key: 'said', label: 'お返事', nowrap: true, cell: () => <Boxes /> },
                { key: 'note', label: '変わったところ', cell: () => <div className="calls__line" /> },
              ]}
            />
          </div>
        )}
      </Page>
    </>
  );
}

function Who({ host }: { host: StaleHost }) {
  return (
    <>
      {host.name}
      <span className="source">
        {host.kindLabel}・{host.areaLabel}
        {host.contactName ? `　${host.contactName}` : ''}
      </span>
    </>
  );
}

function Known({ host }: { host: StaleHost }) {
  return (
    <>
      {host.openingText || '開いている時間は未確認'}
      <span className="source">
        {host.confirmedLabel}・{staleStateNames[host.state]}
        {host.numbersLabel ? `・${host.numbersLabel}` : ''}
        {host.lastMissedOn ? `・${formatMonthDay(host.lastMissedOn)}は不在` : ''}
      </span>
    </>
  );
}

function Boxes() {
  return (
    <ul className="calls__boxes">
      {asked.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
}
