import type { useLoaderData } from '@remix-run/react';
import { NumberField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'retention' } as const;

/** For how many years a case is kept after it ended, and from when that holds. */
export function Retention(props: {
  retention: ReturnType<typeof useLoaderData<typeof loader>>['retention'];
}) {
  const { today, years, planned } = props.retention;
  const [form, fields] = useSettingForm<{ years: string; validFrom: string }>(marks, {
    years: String(years),
    validFrom: today,
  });
  return (
    <Setting
      id="retention"
      lead="終わった年度の次の4月1日から数えます。過ぎても、ひとりでには消えません。二人で確かめて廃棄します。文書の規程に合わせてください。"
    >
      <Planned planned={planned} words={(value) => `${value}年`} />
      <SettingForm form={form} marks={marks} validFrom={fields.validFrom} save="保存する年数を決める">
        <NumberField field={fields.years} label="保存する年数" unit="年" required />
      </SettingForm>
    </Setting>
  );
}
