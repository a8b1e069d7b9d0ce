import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { endUrgent, getUrgent, openUrgently } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { endUrgentSchema, openUrgentlySchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit, type FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { redirectWithNotice } from '~/http/notice.server';
import { paths } from '~/paths';
import { Band, Notice, Page, PageHead } from '~/ui';
import { OpenForm } from './open-form';
import { OpenNow } from './open-now';

export const meta: MetaFunction = () => [{ title: '担当でないケースを急ぎで開く｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: async ({ scope, url }) => ({
    ...(await getUrgent(scope, undefined)),
    code: url.searchParams.get('code') ?? '',
  }),
});

export const action = pageAction({
  permission: 'cases.read',
  handle: byIntent({
    open: ({ scope, form }) =>
      submit({
        form,
        schema: openUrgentlySchema,
        run: (value) => openUrgently(scope, value),
        then: ({ code, hours }) =>
          redirectWithNotice(paths.case(code), `${hours}時間、読むことができます。責任者に知らせました。`),
      }),
    end: taking(endUrgentSchema, endUrgent, '閉じました。もう見られません。'),
  }),
});

export default function UrgentCase() {
  const { hours, open, code } = useLoaderData<typeof loader>();
  const result = useActionData<FormResult>();
  return (
    <>
      <PageHead
        title="担当でないケースを急ぎで開く"
        lead="命や安全にかかわるときなど、いま読まなければならないときだけ使います。"
        crumbs={[{ label: 'ケース', to: paths.cases() }, { label: '急ぎで開く' }]}
      />
      <Page narrow>
        <div className="stack-wide">
          <Notice title="開くと、こうなります">
            <ul>
              <li>{hours}時間だけ、読むことができます。書きかえることはできません。</li>
              <li>ケースに関わる機関の責任者と、自治体職員に知らされます。</li>
              <li>だれが、なぜ開いたかが、ご本人に見せる「記録を見た人」の一覧に残ります。</li>
            </ul>
          </Notice>
          <OpenForm code={code} result={result} />
          {open.length > 0 ? (
            <Band title="いま開いているケース" count={`${open.length}件`}>
              <ul className="lines">
                {open.map((one) => (
                  <OpenNow key={one.id} open={one} name={formatCaseCode(one.code)} />
                ))}
              </ul>
            </Band>
          ) : null}
        </div>
      </Page>
    </>
  );
}
