import { getFormProps, useForm } from '@conform-to/react';
import { redirect, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { claimHosts, openClaim } from '~/domain/expenses/index.server';
import { openClaimSchema, type OpenClaimForm } from '~/domain/expenses/schema';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { paths } from '~/paths';
import {
  EmptyState,
  ErrorSummary,
  FormActions,
  LinkButton,
  Page,
  PageHead,
  SelectField,
  SubmitButton,
} from '~/ui';

export const meta: MetaFunction = () => [{ title: '協力費を代わりに入力する｜むすびば' }];

export const loader = pageLoader({
  permission: 'expenses.read',
  load: ({ scope }) => claimHosts(scope, undefined),
});

export const action = pageAction({
  permission: 'expenses.claim',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: openClaimSchema.required({ hostId: true }),
      run: (value) => openClaim(scope, value),
      then: ({ id }) => redirect(paths.expense(id), 303),
    }),
});

export default function NewExpense() {
  const { hosts, months } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<OpenClaimForm>({
    lastResult: lastResult ?? null,
    defaultValue: { period: months[0]?.value },
  });
  return (
    <>
      <PageHead
        title="代わりに入力する"
        lead="電話や紙で聞いたことを、受入先に代わって書きます。だれがいつ入力したかが残ります。"
        crumbs={[{ label: '協力費', to: paths.expenses() }, { label: '代わりに入力する' }]}
      />
      <Page narrow>
        {hosts.length === 0 ? (
          <EmptyState
            title="代わりに入力できる受入先は、まだありません"
            action={<LinkButton to={paths.placements()}>受入れを見る</LinkButton>}
          >
            受入枠のある所か、人を受け入れた所の費用を書けます。
          </EmptyState>
        ) : (
          <Form method="post" className="form" {...getFormProps(form)}>
            <ErrorSummary form={form} />
            <SelectField
              field={fields.hostId}
              label="受入先"
              options={hosts}
              empty="選んでください"
              required
              width="medium"
            />
            <SelectField field={fields.period} label="何月分か" options={months} required width="medium" />
            <FormActions note="その月の書きかけがあれば、続きが開きます。">
              <SubmitButton>明細へ進む</SubmitButton>
              <Link to={paths.expenses()}>やめる</Link>
            </FormActions>
          </Form>
        )}
      </Page>
    </>
  );
}
