import type { useLoaderData } from '@remix-run/react';
import { NumberField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'small-cells' } as const;

/** Below which number of people none is told, and from when. */
export function SmallCells(props: {
  smallCells: ReturnType<typeof useLoaderData<typeof loader>>['smallCells'];
}) {
  const { today, threshold, least, planned } = props.smallCells;
  const [form, fields] = useSettingForm<{ threshold: string; validFrom: string }>(marks, {
    threshold: String(threshold),
    validFrom: today,
  });
  return (
    <Setting
      id="small-cells"
      lead="「足りない資源」と、月ごとの報告（つぎに数える月から）に当てはめます。だれのことか分かってしまわないように、この人数より少ないときは数を出さず、ほかの数もこの人数きざみにまるめます。"
    >
      <Planned planned={planned} words={(value) => `${value}人以上`} />
      <SettingForm form={form} marks={marks} validFrom={fields.validFrom} save="数を出す人数を保存する">
        <NumberField
          field={fields.threshold}
          label="数を出してよい人数"
          help={`${least}より小さくはできません。`}
          unit="人以上"
          required
        />
      </SettingForm>
    </Setting>
  );
}
