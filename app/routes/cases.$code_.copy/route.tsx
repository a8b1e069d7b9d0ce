import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PrintButton } from '~/components/print-button';
import { formatCaseCode } from '~/domain/people/rules';
import { getCopy } from '~/domain/records/index.server';
import { pageLoader } from '~/http/builders.server';
import { formatDay, formatWareki } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Facts, LinkButton, Notice, Page, PageHead } from '~/ui';

export const meta: MetaFunction = () => [{ title: '記録の写し（開示のため）｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.oversee',
  load: async ({ scope, params }) => {
    const { sections, ...copy } = await getCopy(scope, { code: params['code'], as: 'page' });
    return { ...copy, sections: sections.map(({ table, name, facts }) => ({ table, name, facts })) };
  },
});

export default function Copy() {
  const { code, madeOn, lacksFamily, withheld, sections, readings } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`${formatCaseCode(code)}について持っている記録`}
        lead={`${formatWareki(madeOn)}に、むすびばに入っていたものです。お名前や住所は、はじめから入っていません。ほかの人にかかわることは、入らないことがあります。`}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: formatCaseCode(code), to: paths.case(code) },
          { label: '記録の写し' },
        ]}
        actions={
          <>
            <PrintButton />
            <LinkButton to={paths.caseCopyFile(code)} reloadDocument>
              機械で読める形で受け取る
            </LinkButton>
          </>
        }
      />
      <Page narrow>
        <div className="no-print">
          <Notice title="渡す前に">
            書いた文の中に、ほかの人のことが入っていないかを読んでください。対応票（紙）は、ここには入っていません。写しを作ったことは、記録に残ります。
          </Notice>
          {lacksFamily ? (
            <Notice tone="attention" title="開示請求に答える写しは、受けた機関で作ってください">
              ご家族からの相談は、中心の機関とつなぎ元だけが見られます。あるかどうかも、ここには出ません。その機関の責任者が作る写しには、ご本人に話してよいものが入ります。
            </Notice>
          ) : null}
          {withheld > 0 ? (
            <Notice tone="attention" title={`ご家族との連絡${withheld}件を、入れていません`}>
              ご本人にまだ話さないでほしいと言われたものです。開示するかは、市町村が一件ずつ決めてください。この知らせは印刷されず、機械で読める形にも入りません。
            </Notice>
          ) : null}
        </div>
        {sections.map(({ table, name, facts }) => (
          <Band key={table} title={name} count={`${facts.length}件`}>
            <ul className="lines">
              {facts.map((items, index) => (
                <li key={index}>
                  <Facts items={items} />
                </li>
              ))}
            </ul>
          </Band>
        ))}
        <Band title="記録を見た人" count={`${readings.length}行`}>
          <ul className="lines">
            {readings.map(({ day, who, of, purpose, what, times }) => (
              <li key={`${day} ${who} ${of} ${purpose}`}>
                {formatDay(day)}　{of ? `${who}（${of}）` : who}　{purpose}：{what.join('、')}（{times}回）
              </li>
            ))}
          </ul>
        </Band>
      </Page>
    </>
  );
}
