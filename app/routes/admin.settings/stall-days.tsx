import type { useLoaderData } from '@remix-run/react';
import { stallKindNames, stallKinds, type StallKind } from '~/domain/people/rules';
import { NumberField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'stall-days' } as const;

/** After how many working days a case counts as standing still, state by state, and from when. */
export function StallDays(props: { stall: ReturnType<typeof useLoaderData<typeof loader>>['stall'] }) {
  const { today, days, engagement, planned } = props.stall;
  const [form, fields] = useSettingForm<{
    days: Record<StallKind, string>;
    engagement: string;
    validFrom: string;
  }>(marks, {
    days: Object.fromEntries(stallKinds.map((kind) => [kind, String(days[kind])])),
    engagement: String(engagement),
    validFrom: today,
  });
  const kinds = fields.days.getFieldset();
  return (
    <Setting
      id="stall-days"
      lead="土曜・日曜・祝日と年末年始は数えません。つぎの日が決まっていれば、その日までは止まっているとみなしません。ご本人に見える所には出ません。"
    >
      <Planned
        planned={planned}
        words={(set) =>
          [
            ...stallKinds.map((kind) => `${stallKindNames[kind]} ${set.days[kind]}営業日`),
            `支援決定前の関わり ${set.engagement}日`,
          ].join('、')
        }
      />
      <SettingForm
        form={form}
        marks={marks}
        validFrom={fields.validFrom}
        save="止まっているとみなす日数を保存する"
      >
        {stallKinds.map((kind) => (
          <NumberField key={kind} field={kinds[kind]} label={stallKindNames[kind]} unit="営業日" required />
        ))}
        <NumberField
          field={fields.engagement}
          label="支援決定前の関わりを見直すまで"
          help="土曜・日曜も数えます。"
          unit="日"
          required
        />
      </SettingForm>
    </Setting>
  );
}
