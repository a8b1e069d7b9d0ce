import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { listReadings } from '~/domain/audit/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { pageLoader } from '~/http/builders.server';
import { formatDay, formatInstant, formatWareki } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Page, PageHead, Table } from '~/ui';

export const meta: MetaFunction = () => [{ title: '記録を見た人｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: ({ scope, params }) => listReadings(scope, params['code']),
});

export default function Readings() {
  const { code, since, today, readings, openings } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="ご本人の記録を見た人"
        lead={`${formatCaseCode(code)}の記録を、${formatWareki(since)}から${formatWareki(today)}までに見た人です。ご本人に見せたり、印刷して渡したりできます。`}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: formatCaseCode(code), to: paths.case(code) },
          { label: '記録を見た人' },
        ]}
        actions={<PrintButton />}
      />
      <Page>
        {openings.length > 0 ? (
          <Band title="担当ではない人が、急ぎで開いたとき" count={`${openings.length}回`}>
            <ul className="lines">
              {openings.map(({ id, at, who, of, why, reason, seenAt }) => (
                <li key={id}>
                  <p>
                    <b>{formatInstant(at)}</b>　{who}（{of}）
                  </p>
                  <p>
                    {why}。書かれたわけ：{reason}
                  </p>
                  <p>{seenAt ? '責任者が、わけを確かめました。' : '責任者が、これから確かめます。'}</p>
                </li>
              ))}
            </ul>
          </Band>
        ) : null}
        <Band
          title="日ごとの一覧"
          lead="回数は、開いた回数です。「一覧の一行」は、お名前のない一行が一覧に出ただけのときです。"
        >
          <Table
            caption="記録を見た人"
            hideCaption
            rows={readings}
            rowKey={({ day, who, of, purpose }) => `${day} ${who} ${of} ${purpose}`}
            columns={[
              { key: 'day', label: '日', rowHeader: true, nowrap: true, cell: ({ day }) => formatDay(day) },
              { key: 'who', label: 'だれが', cell: ({ who, of }) => (of ? `${who}（${of}）` : who) },
              { key: 'why', label: '何のために', nowrap: true, cell: ({ purpose }) => purpose },
              { key: 'what', label: '見たところ', cell: ({ what }) => what.join('、') },
              { key: 'times', label: '回数', numeric: true, cell: ({ times }) => `${times}回` },
            ]}
          />
          <p>
            この一覧に心当たりのない人がいるときは、担当者に言ってください。市町村の窓口でも、たずねられます。
          </p>
        </Band>
      </Page>
    </>
  );
}
