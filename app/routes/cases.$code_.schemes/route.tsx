import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { checkScheme, getSchemes, removeScheme } from '~/domain/people/index.server';
import { checkSchemeSchema, removeSchemeSchema } from '~/domain/people/schema';
import { formatCaseCode, schemeFitNames } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Band, EmptyState, Page, PageHead, SubmitButton, Tag } from '~/ui';
import { SchemeForm } from './scheme-form';

export const meta: MetaFunction = () => [{ title: '先に考えた制度｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: ({ scope, params }) => getSchemes(scope, params['code']),
});

export const action = pageAction({
  permission: 'cases.open',
  handle: byIntent({
    check: taking(checkSchemeSchema, checkScheme, '考えた制度を記録しました。'),
    remove: taking(removeSchemeSchema, removeScheme, '記録を消しました。'),
  }),
});

export default function Schemes() {
  const { line, considered, choices, mayRecord } = useLoaderData<typeof loader>();
  const result = useActionData<FormResult>();
  const name = formatCaseCode(line.code);
  return (
    <>
      <PageHead
        title="先に考えた制度"
        lead={<CaseLine line={line} />}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(line.code) },
          { label: '先に考えた制度' },
        ]}
      />
      <Page narrow>
        <div className="stack-wide">
          <p>
            参加支援は、ほかの制度では合わないところを補います。先に考えた制度と、それだけでは合わないわけを残します。病名、手帳、受けている給付は書きません。
          </p>
          <Band title="記録した制度" count={`${considered.length}件`}>
            {considered.length === 0 ? (
              <EmptyState title="まだ記録がありません">
                一つでもあれば、プランを会議へ出せます。見当たらないときは、そう記録できます。
              </EmptyState>
            ) : (
              <ul className="lines">
                {considered.map((one) => (
                  <li key={one.scheme}>
                    <h3 className="heading-3">{one.name}</h3>
                    <Tag>{schemeFitNames[one.fit]}</Tag>
                    <p>{one.reason}</p>
                    <p className="muted">
                      {formatDay(one.checkedOn)}（{one.checkedBy}）
                    </p>
                    {mayRecord ? <RemoveForm code={line.code} scheme={one.scheme} name={one.name} /> : null}
                  </li>
                ))}
              </ul>
            )}
          </Band>
          {mayRecord ? (
            <SchemeForm key={considered.length} code={line.code} choices={choices} result={result} />
          ) : null}
          <Link to={paths.case(line.code)}>ケースへもどる</Link>
        </div>
      </Page>
    </>
  );
}

function RemoveForm({ code, scheme, name }: { code: string; scheme: string; name: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="scheme" value={scheme} />
      <SubmitButton variant="quiet">「{name}」の記録を消す</SubmitButton>
    </Form>
  );
}
