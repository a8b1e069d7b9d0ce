import { getFormProps, useForm } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { getSecondStepRoles, setSecondStepRoles } from '~/domain/accounts/index.server';
import { secondStepRolesSchema, type SecondStepRolesForm } from '~/domain/accounts/schema';
import { roleNames, roles, type Role } from '~/domain/kernel/permissions';
import { pageAction, pageLoader } from '~/http/builders.server';
import { submit } from '~/http/form.server';
import { redirectWithNotice } from '~/http/notice.server';
import { formatDay } from '~/lib/japanese-date';
import { paths } from '~/paths';
import {
  Band,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  Facts,
  FormActions,
  Page,
  PageHead,
  SubmitButton,
} from '~/ui';

export const meta: MetaFunction = () => [{ title: '市町村の設定｜むすびば' }];

export const loader = pageLoader({
  permission: 'settings.manage',
  load: ({ scope }) => getSecondStepRoles(scope, undefined),
});

export const action = pageAction({
  permission: 'settings.manage',
  handle: ({ scope, form }) =>
    submit({
      form,
      schema: secondStepRolesSchema,
      run: (value) => setSecondStepRoles(scope, value),
      then: () => redirectWithNotice(paths.adminSettings(), '設定を保存しました。'),
    }),
});

const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role] }));
const named = (held: readonly Role[]) =>
  held.map((role) => roleNames[role]).join('、') || 'どの役割にも求めない';

export default function Settings() {
  const { today, inForce, since, planned } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<SecondStepRolesForm>({
    lastResult: lastResult ?? null,
    defaultValue: { roles: inForce, validFrom: today },
  });
  return (
    <>
      <PageHead
        title="市町村の設定"
        lead="決まりごとは、いつから始まるかといっしょに残します。前の決まりも消えません。"
      />
      <Page narrow>
        <Band
          title="二段階の確認を求める役割"
          lead="選んだ役割の人は、設定がすむまで、ほかの画面を開けません。"
        >
          <Facts
            items={[
              {
                label: 'いま',
                value: named(inForce),
                ...(since ? { source: `${formatDay(since)}から` } : {}),
              },
              ...planned.map((plan) => ({
                label: `${formatDay(plan.validFrom)}から`,
                value: named(plan.roles),
              })),
            ]}
          />
          <Form method="post" className="form" {...getFormProps(form)}>
            <ErrorSummary form={form} />
            <CheckboxGroup field={fields.roles} label="求める役割" options={roleOptions} columns />
            <DateField field={fields.validFrom} label="いつから" required />
            <FormActions note="その日から、選んだ役割の人はサインインのあとに設定の画面へ進みます。">
              <SubmitButton>設定を保存する</SubmitButton>
            </FormActions>
          </Form>
        </Band>
      </Page>
    </>
  );
}
