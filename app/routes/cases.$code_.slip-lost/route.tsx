import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { getSlipLosses, reportSlipLoss, seeSlipLoss } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { reportSlipLossSchema, seeSlipLossSchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, Button, Facts, LinkButton, Notice, Page, PageHead } from '~/ui';
import { ReportForm } from './report-form';

export const meta: MetaFunction = () => [{ title: '対応票をなくしたとき｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.edit',
  load: ({ scope, params }) => getSlipLosses(scope, params['code']),
});

export const action = pageAction({
  permission: 'cases.edit',
  handle: byIntent({
    report: taking(
      reportSlipLossSchema,
      reportSlipLoss,
      'なくしたことを記録しました。新しい対応票を印刷して、手で書いてください。',
    ),
    see: taking(seeSlipLossSchema, seeSlipLoss, '届け出を確かめました。'),
  }),
});

export default function SlipLost() {
  const { code, version, today, keptAt, reporting, losses } = useLoaderData<typeof loader>();
  const result = useActionData<FormResult>();
  return (
    <>
      <PageHead
        title="対応票をなくしたとき"
        lead="対応票は、だれのことかが書いてあるただ一つの紙です。あわてず、順に進めてください。"
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: formatCaseCode(code), to: paths.case(code) },
          { label: '対応票をなくしたとき' },
        ]}
      />
      <Page narrow>
        <div className="stack-wide">
          <Notice title="することの順番">
            <ol>
              <li>1. 置き場所（{keptAt || '記録なし'}）と、さいごに使った人を確かめる</li>
              <li>2. 所属の責任者に、すぐ電話などで知らせる</li>
              <li>3. ここに記録する（責任者の「きょう」にも出ます）</li>
              <li>4. ご本人に伝え、新しい対応票を印刷して書き、置き場所を記録する</li>
              <li>5. 見つかったら、古い紙は裁断する</li>
            </ol>
          </Notice>
          {reporting.ok ? (
            <ReportForm code={code} version={version} today={today} result={result} />
          ) : (
            <Notice
              title={reporting.reason}
              actions={<LinkButton to={paths.caseSlip(code)}>対応票を印刷する</LinkButton>}
            >
              {reporting.wayOut}
            </Notice>
          )}
          {losses.length > 0 ? (
            <Band title="届け出" count={`${losses.length}件`}>
              <ul className="lines">
                {losses.map((loss) => (
                  <li key={loss.id}>
                    <Facts
                      items={[
                        ...(loss.paperCode === code
                          ? []
                          : [
                              {
                                label: 'なくした票',
                                value: `${formatCaseCode(loss.paperCode)}（まとめる前の符号）`,
                              },
                            ]),
                        { label: '気づいた日', value: formatDay(loss.noticedOn) },
                        { label: '置いていた所', value: loss.keptAt || '記録なし' },
                        { label: '何があったか', value: loss.happened },
                        { label: '知らせた相手', value: loss.told.join('、') },
                        { label: '届け出た人', value: loss.reportedByName },
                        {
                          label: '責任者の確かめ',
                          value: loss.seen ? (loss.seenByName ?? 'すみ') : 'まだ',
                        },
                      ]}
                    />
                    {loss.maySee ? (
                      <Form method="post">
                        <input type="hidden" name="intent" value="see" />
                        <input type="hidden" name="id" value={loss.id} />
                        <Button type="submit" variant="secondary">
                          読んで確かめた
                        </Button>
                      </Form>
                    ) : null}
                  </li>
                ))}
              </ul>
            </Band>
          ) : null}
        </div>
      </Page>
    </>
  );
}
