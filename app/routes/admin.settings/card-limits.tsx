import type { useLoaderData } from '@remix-run/react';
import { NumberField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'card-limits' } as const;

type LimitsForm = Record<'k' | 'inquiryDays' | 'acceptanceDays' | 'smallTown' | 'validFrom', string>;

/** What holds for cards shown to hosts: how many people share what is added, and until when a card is shown. */
export function CardLimits(props: { cards: ReturnType<typeof useLoaderData<typeof loader>>['cards'] }) {
  const { today, limits, planned } = props.cards;
  const [form, fields] = useSettingForm<LimitsForm>(marks, {
    k: String(limits.k),
    inquiryDays: String(limits.inquiryDays),
    acceptanceDays: String(limits.acceptanceDays),
    smallTown: String(limits.smallTown),
    validFrom: today,
  });
  return (
    <Setting
      id="card-limits"
      lead="もう見せている札の期限は変わりません。期限を過ぎた札は、受入先には何も見えません。"
    >
      <Planned
        planned={planned}
        words={({ k, inquiryDays, acceptanceDays, smallTown }) =>
          `${k}人以上、打診の札 ${inquiryDays}日、受入れカード ${acceptanceDays}日、特定されるおそれ ${smallTown}人より少ない町`
        }
      />
      <SettingForm form={form} marks={marks} validFrom={fields.validFrom} save="札の決まりを保存する">
        <NumberField
          field={fields.k}
          label="年代や圏域を付けてよい人数"
          help="同じように当てはまる人が、これより少ないときは付けません。"
          unit="人以上"
          required
        />
        <NumberField field={fields.inquiryDays} label="打診の札を見せる日数" unit="日" required />
        <NumberField field={fields.acceptanceDays} label="受入れカードを見せる日数" unit="日" required />
        <NumberField
          field={fields.smallTown}
          label="特定されるおそれをたずねる人口"
          help="圏域の人口が入っていない町でもたずねます。0にすると、たずねません。"
          unit="人より少ない町"
          required
        />
      </SettingForm>
    </Setting>
  );
}
