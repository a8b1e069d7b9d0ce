import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { formatCaseCode } from '~/domain/people/rules';
import { getCertificate } from '~/domain/records/index.server';
import { pageLoader } from '~/http/builders.server';
import { formatWareki } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Page, PageHead, Table } from '~/ui';

export const meta: MetaFunction = () => [{ title: '廃棄証明｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.oversee',
  load: ({ scope, params }) => getCertificate(scope, params['id']),
});

export default function Certificate() {
  const { number, municipality, disposedOn, disposedBy, cases, totals } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`廃棄証明　第${number}号`}
        lead={`${municipality}のむすびばで、次の${cases.length}件の記録を、${formatWareki(disposedOn)}に廃棄しました。`}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: '保存の期間', to: paths.caseDisposals() },
          { label: `第${number}号` },
        ]}
        actions={<PrintButton />}
      />
      <Page narrow>
        <Table
          caption="廃棄した記録"
          rows={cases}
          rowKey={({ code }) => code}
          columns={[
            { key: 'code', label: '符号', rowHeader: true, cell: ({ code }) => formatCaseCode(code) },
            { key: 'ended', label: '終わった日', cell: ({ endedOn }) => formatWareki(endedOn) },
            { key: 'due', label: '期間が過ぎた日', cell: ({ dueOn }) => formatWareki(dueOn) },
            {
              key: 'by',
              label: '廃棄にかけた人',
              cell: ({ proposedByName, proposedOn }) => `${proposedByName}　${formatWareki(proposedOn)}`,
            },
            { key: 'rows', label: '記録の数', numeric: true, cell: ({ rows }) => `${rows}件` },
          ]}
        />
        <Band title="種類ごとの数">
          <ul className="lines">
            {totals.map(({ name, total, isKept }) => (
              <li key={name}>
                {name}　{total}件{isKept ? '（だれのものかと内容の文を消して、会計のために残しました）' : ''}
              </li>
            ))}
          </ul>
          <p>確かめて廃棄した人：{disposedBy}</p>
          <p>
            ケースに書かれていた中身は消しました。操作の記録は消せない造りのため、符号と、いつだれが何の操作をしたかが残ります。以前の版で記した操作の記録には、年代や圏域、終わりのわけの種類などの値が残っていることがあります。
          </p>
        </Band>
      </Page>
    </>
  );
}
