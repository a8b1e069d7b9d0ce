import type { useLoaderData } from '@remix-run/react';
import type { SecondStepRolesForm } from '~/domain/accounts/schema';
import { roleNames, roles, type Role } from '~/domain/kernel/permissions';
import { choicesOf } from '~/lib/choices';
import { formatDay } from '~/lib/japanese-date';
import { CheckboxGroup, Facts } from '~/ui';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'second-step' } as const;

const roleOptions = choicesOf(roles, roleNames);
const named = (held: readonly Role[]) =>
  held.map((role) => roleNames[role]).join('、') || 'どの役割にも求めない';

/** Which roles must have a second step, and from when. */
export function SecondStepRoles(props: {
  setting: ReturnType<typeof useLoaderData<typeof loader>>['secondStep'];
}) {
  const { today, inForce, since, planned } = props.setting;
  const [form, fields] = useSettingForm<SecondStepRolesForm>(marks, { roles: inForce, validFrom: today });
  return (
    <Setting id="second-step" lead="選んだ役割の人は、設定がすむまで、ほかの画面を開けません。">
      <Facts
        items={[
          { label: 'いま', value: named(inForce), ...(since ? { source: `${formatDay(since)}から` } : {}) },
          ...planned.map((plan) => ({ label: `${formatDay(plan.validFrom)}から`, value: named(plan.roles) })),
        ]}
      />
      <SettingForm
        form={form}
        marks={marks}
        validFrom={fields.validFrom}
        save="役割を保存する"
        note="その日から、選んだ役割の人はサインインのあとに設定の画面へ進みます。"
      >
        <CheckboxGroup field={fields.roles} label="求める役割" options={roleOptions} columns />
      </SettingForm>
    </Setting>
  );
}
