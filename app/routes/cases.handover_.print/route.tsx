import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { getPack } from '~/domain/handover/index.server';
import { pageLoader } from '~/http/builders.server';
import { formatMonthDay, formatWareki } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Page, PageHead, Table } from '~/ui';
import { CaseSheet } from './case-sheet';

export const meta: MetaFunction = () => [{ title: '引き継ぎ資料（印刷）｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.edit',
  load: ({ scope, url }) => getPack(scope, url.searchParams.get('from') ?? ''),
});

export default function HandOverPack() {
  const { giver, giverId, today, sheets, hosts, leads } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`${giver}さんからの引き継ぎ`}
        lead={`${formatWareki(today)}現在。ケース${sheets.length}件、受入先${hosts.length}か所、声かけ先${leads.length}件。お名前は対応票にだけあります。`}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: '担当の引き継ぎ', to: paths.handOver({ from: giverId }) },
          { label: '印刷' },
        ]}
        actions={<PrintButton />}
      />
      <Page>
        {sheets.map((sheet) => (
          <CaseSheet key={sheet.code} sheet={sheet} />
        ))}
        {hosts.length > 0 ? (
          <Band title="受入先の連絡先">
            <Table
              caption="受入先の連絡先"
              hideCaption
              rows={hosts}
              rowKey={({ hostId }) => hostId}
              columns={[
                { key: 'host', label: '受入先', rowHeader: true, cell: ({ hostName }) => hostName },
                { key: 'who', label: '窓口の方', cell: ({ contactName }) => contactName || '登録なし' },
                {
                  key: 'phone',
                  label: '電話',
                  nowrap: true,
                  cell: ({ contactPhone }) => contactPhone || '登録なし',
                },
              ]}
            />
          </Band>
        ) : null}
        {leads.length > 0 ? (
          <Band title="声かけ先">
            <Table
              caption="声かけ先"
              hideCaption
              rows={leads}
              rowKey={({ id }) => id}
              columns={[
                { key: 'lead', label: '声かけ先', rowHeader: true, cell: ({ name }) => name },
                { key: 'stage', label: '段階', cell: ({ stageName }) => stageName },
                {
                  key: 'next',
                  label: 'つぎ',
                  cell: ({ nextOn, nextWhat }) => (nextOn ? `${formatMonthDay(nextOn)} ${nextWhat}` : '未定'),
                },
              ]}
            />
          </Band>
        ) : null}
      </Page>
    </>
  );
}
