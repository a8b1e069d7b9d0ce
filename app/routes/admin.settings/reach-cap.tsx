import type { useLoaderData } from '@remix-run/react';
import { NumberField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'reach-cap' } as const;

/** How often a host is asked in a quarter before the site warns. */
export function ReachCap(props: { reach: ReturnType<typeof useLoaderData<typeof loader>>['reach'] }) {
  const { today, cap, planned } = props.reach;
  const [form, fields] = useSettingForm<{ cap: string; validFrom: string }>(marks, {
    cap: String(cap),
    validFrom: today,
  });
  return (
    <Setting
      id="reach-cap"
      lead="打診、電話の質問、確認のお願いを数えます。こえるときは知らせて、わけをたずねます。止めはしません。"
    >
      <Planned planned={planned} words={(value) => `三か月に${value}回まで`} />
      <SettingForm form={form} marks={marks} validFrom={fields.validFrom} save="目安を保存する">
        <NumberField field={fields.cap} label="三か月に一つの受入先へ" unit="回まで" required />
      </SettingForm>
    </Setting>
  );
}
