import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { getHousehold, joinHousehold, leaveHousehold } from '~/domain/people/index.server';
import { formatCaseCode } from '~/domain/people/rules';
import { joinHouseholdSchema, leaveHouseholdSchema } from '~/domain/people/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import type { FormResult } from '~/http/form.server';
import { byIntent, taking } from '~/http/intents.server';
import { paths } from '~/paths';
import { Band, Button, ErrorSummary, Page, PageHead, SubmitButton, TextField } from '~/ui';

export const meta: MetaFunction = () => [{ title: 'ご家族のケース（世帯）｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.read',
  load: ({ scope, params }) => getHousehold(scope, params['code']),
});

export const action = pageAction({
  permission: 'cases.edit',
  handle: byIntent({
    join: taking(joinHouseholdSchema, joinHousehold, '世帯としてまとめました。'),
    leave: taking(leaveHouseholdSchema, leaveHousehold, 'このケースを世帯から外しました。'),
  }),
});

export default function Household() {
  const { code, today, mayEdit, others } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="ご家族のケース（世帯）"
        lead="同じ世帯の人のケースを、いっしょに考えるためにまとめます。両方を見られる人にだけ、つながりが見えます。受入先に渡す札、一覧のファイル、集計には出ません。"
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: formatCaseCode(code), to: paths.case(code) },
          { label: '世帯' },
        ]}
      />
      <Page narrow>
        <Band title="いっしょのケース" count={`${others.length}件`}>
          {others.length === 0 ? (
            <p>見られるものの中に、いっしょにまとめたケースはありません。</p>
          ) : (
            <ul className="lines">
              {others.map(({ line }) => (
                <li key={line.code}>
                  <h3 className="heading-4">
                    <Link className="link-tall" to={paths.case(line.code)}>
                      {formatCaseCode(line.code)}
                    </Link>
                  </h3>
                  <CaseLine line={line} today={today} code={false} />
                </li>
              ))}
            </ul>
          )}
          {mayEdit && others.length > 0 ? (
            <Form method="post">
              <input type="hidden" name="intent" value="leave" />
              <input type="hidden" name="code" value={code} />
              <Button type="submit" variant="secondary">
                {formatCaseCode(code)}を世帯から外す
              </Button>
            </Form>
          ) : null}
        </Band>
        {mayEdit ? <Join code={code} key={others.length} /> : null}
      </Page>
    </>
  );
}

function Join({ code }: { code: string }) {
  const result = useActionData<FormResult>();
  const [form, fields] = useForm({
    id: 'join',
    lastResult: result?.initialValue?.['intent'] === 'join' ? result : null,
    defaultValue: { other: '' },
  });
  return (
    <Band
      title="まとめる"
      lead="ご家族のケースの符号を入れます。どちらのケースも見られるときだけ、まとめられます。"
    >
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="join" />
        <input type="hidden" name="code" value={code} />
        <TextField
          field={fields.other}
          label="ご家族のケースの符号"
          placeholder="例：つばめ 482-7"
          required
        />
        <SubmitButton>世帯としてまとめる</SubmitButton>
      </Form>
    </Band>
  );
}
