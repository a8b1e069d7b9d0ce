import type { useLoaderData } from '@remix-run/react';
import { NumberField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'slip-days' } as const;

/** How many days a look at the 対応票 holds, and from when. */
export function SlipDays(props: { slip: ReturnType<typeof useLoaderData<typeof loader>>['slip'] }) {
  const { today, days, planned } = props.slip;
  const [form, fields] = useSettingForm<{ days: string; validFrom: string }>(marks, {
    days: String(days),
    validFrom: today,
  });
  return (
    <Setting
      id="slip-days"
      lead="見学・お試しと支援決定の前に、紙と符号を照らし合わせるよう求めます。この日数のうちに照らし合わせていれば、求めません。"
    >
      <Planned planned={planned} words={(value) => `${value}日`} />
      <SettingForm form={form} marks={marks} validFrom={fields.validFrom} save="日数を保存する">
        <NumberField field={fields.days} label="照らし合わせが有効な日数" unit="日" required />
      </SettingForm>
    </Setting>
  );
}
