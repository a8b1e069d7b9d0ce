import type { useLoaderData } from '@remix-run/react';
import { NumberField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'urgent-hours' } as const;

/** For how many hours a case opened in an emergency can be read, and from when. */
export function UrgentHours(props: { urgent: ReturnType<typeof useLoaderData<typeof loader>>['urgent'] }) {
  const { today, hours, planned } = props.urgent;
  const [form, fields] = useSettingForm<{ hours: string; validFrom: string }>(marks, {
    hours: String(hours),
    validFrom: today,
  });
  return (
    <Setting
      id="urgent-hours"
      lead="担当でない人がわけを書いて開いたケースを、この時間だけ読めるようにします。責任者に知らされ、ご本人の一覧に残ります。"
    >
      <Planned planned={planned} words={(value) => `${value}時間`} />
      <SettingForm form={form} marks={marks} validFrom={fields.validFrom} save="読める時間を保存する">
        <NumberField field={fields.hours} label="読める時間" unit="時間" required />
      </SettingForm>
    </Setting>
  );
}
