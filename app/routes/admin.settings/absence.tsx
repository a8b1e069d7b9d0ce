import type { useLoaderData } from '@remix-run/react';
import { NumberField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'absence' } as const;

type AbsenceForm = Record<'attempts' | 'means' | 'resumeMonths' | 'validFrom', string>;

/** How often somebody who no longer answers is sought before a 中断, and for how long a case goes on where it stood. */
export function Absence(props: { absence: ReturnType<typeof useLoaderData<typeof loader>>['absence'] }) {
  const { today, limits, planned } = props.absence;
  const [form, fields] = useSettingForm<AbsenceForm>(marks, {
    attempts: String(limits.attempts),
    means: String(limits.means),
    resumeMonths: String(limits.resumeMonths),
    validFrom: today,
  });
  return (
    <Setting
      id="absence"
      lead="中断を会議に出す前に、これだけ連絡をとってみるよう求めます。自宅の訪問は、いつも一度は要ります。"
    >
      <Planned
        planned={planned}
        words={({ attempts, means, resumeMonths }) =>
          `連絡の試み ${attempts}回以上、方法 ${means}とおり以上、もどれる月数 ${resumeMonths}か月`
        }
      />
      <SettingForm
        form={form}
        marks={marks}
        validFrom={fields.validFrom}
        save="連絡がとれないときの決まりを保存する"
      >
        <NumberField field={fields.attempts} label="連絡の試み" unit="回以上" required />
        <NumberField field={fields.means} label="試みる方法" unit="とおり以上" required />
        <NumberField
          field={fields.resumeMonths}
          label="支援中にもどれる月数"
          help="中断からこの月数のうちに話せて、プランの期間の中なら、聞きなおさずに支援中にもどります。"
          unit="か月"
          required
        />
      </SettingForm>
    </Setting>
  );
}
