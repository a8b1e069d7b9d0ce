import { getFormProps, useForm } from '@conform-to/react';
import { Form, useActionData, type useLoaderData } from '@remix-run/react';
import type { SecondStepRolesForm } from '~/domain/accounts/schema';
import { roleNames, roles, type Role } from '~/domain/kernel/permissions';
import type { FormResult } from '~/http/form.server';
import { formatDay } from '~/lib/japanese-date';
import { Band, CheckboxGroup, DateField, ErrorSummary, Facts, FormActions, SubmitButton } from '~/ui';
import type { loader } from './route';

const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role] }));
const named = (held: readonly Role[]) =>
  held.map((role) => roleNames[role]).join('、') || 'どの役割にも求めない';

/** Which roles must have a second step, and from when. */
export function SecondStepRoles(props: {
  setting: ReturnType<typeof useLoaderData<typeof loader>>['secondStep'];
}) {
  const { today, inForce, since, planned } = props.setting;
  const result = useActionData<FormResult>();
  const [form, fields] = useForm<SecondStepRolesForm>({
    id: 'second-step',
    lastResult: result?.initialValue?.['intent'] === 'second-step' ? result : null,
    defaultValue: { roles: inForce, validFrom: today },
  });
  return (
    <Band title="二段階の確認を求める役割" lead="選んだ役割の人は、設定がすむまで、ほかの画面を開けません。">
      <Facts
        items={[
          { label: 'いま', value: named(inForce), ...(since ? { source: `${formatDay(since)}から` } : {}) },
          ...planned.map((plan) => ({ label: `${formatDay(plan.validFrom)}から`, value: named(plan.roles) })),
        ]}
      />
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <input type="hidden" name="intent" value="second-step" />
        <CheckboxGroup field={fields.roles} label="求める役割" options={roleOptions} columns />
        <DateField field={fields.validFrom} label="いつから" required />
        <FormActions note="その日から、選んだ役割の人はサインインのあとに設定の画面へ進みます。">
          <SubmitButton variant="secondary">役割を保存する</SubmitButton>
        </FormActions>
      </Form>
    </Band>
  );
}
