import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { CaseLine } from '~/components/case-line';
import { getReopening, hearHandBack, reopenCase } from '~/domain/people/index.server';
import { hearHandBackSchema, reopenCaseSchema } from '~/domain/people/schema';
import { caseStatusNames, formatCaseCode } from '~/domain/people/rules';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { Checkbox, ErrorSummary, FormActions, Notice, Page, PageHead, SubmitButton } from '~/ui';

export const meta: MetaFunction = () => [{ title: '再開する｜むすびば' }];

export const loader = pageLoader({
  permission: 'cases.follow',
  load: ({ scope, params }) => getReopening(scope, params['code']),
});

export const action = pageAction({
  permission: 'cases.follow',
  handle: ({ scope, form }) =>
    form.get('intent') === 'heard'
      ? submit({
          form,
          schema: hearHandBackSchema,
          run: (value) => hearHandBack(scope, value),
          then: ({ code }) => redirectWithNotice(paths.case(code), 'つなぎ元に伝わったことを記録しました。'),
        })
      : submit({
          form,
          schema: reopenCaseSchema,
          run: (value) => reopenCase(scope, value),
          then: ({ code }) =>
            redirectWithNotice(paths.case(code), '再開しました。これまでに書いたことは残っています。'),
        }),
});

export default function ReopenCase() {
  const { line, version, status, endedOn, decision, to, why, mayRecordConsent } =
    useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    id: 'reopen',
    lastResult: useActionData<typeof action>() ?? null,
    defaultValue: { officerKnows: '' },
  });
  const name = formatCaseCode(line.code);
  return (
    <>
      <PageHead
        eyebrow={caseStatusNames[status]}
        title={`${name} を再開する`}
        lead={<CaseLine line={line} code={false} />}
        crumbs={[
          { label: 'ケース', to: paths.cases() },
          { label: name, to: paths.case(line.code) },
          { label: '再開する' },
        ]}
      />
      <Page narrow>
        {decision.ok ? (
          <Form method="post" className="form" {...getFormProps(form)}>
            <ErrorSummary form={form} />
            <input type="hidden" name="code" value={line.code} />
            <input type="hidden" name="version" value={version} />
            <Notice title={`「${caseStatusNames[to]}」から続けます`}>
              {endedOn ? `${formatDay(endedOn)}に${caseStatusNames[status]}となったケースです。` : ''}
              {why}
            </Notice>
            {to === 'active' ? (
              <Checkbox field={fields.officerKnows} label="自治体の担当に、再開を伝えた" />
            ) : null}
            <FormActions note="閉じた打診や受入れは戻りません。ご本人の気持ちを聞いて、あらためて提案します。">
              <SubmitButton>再開する</SubmitButton>
              <Link to={paths.case(line.code)}>やめる</Link>
            </FormActions>
          </Form>
        ) : (
          <Notice
            tone="attention"
            title={decision.reason}
            actions={mayRecordConsent ? <Link to={paths.consents(line.code)}>同意のページを開く</Link> : null}
          >
            {decision.wayOut}
          </Notice>
        )}
      </Page>
    </>
  );
}
