import type { useLoaderData } from '@remix-run/react';
import type { FreshnessSubject } from '~/domain/registry/rules';
import { NumberField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

type Freshness = ReturnType<typeof useLoaderData<typeof loader>>['freshness'];

/** After how many days what is known is asked about again, and after how many it leaves matching. */
export function FreshnessLimits({ freshness }: { freshness: Freshness }) {
  return (
    <Setting
      id="freshness"
      lead="さいごに確かめた日から数えます。まだ一度も聞いていない受入先は、候補から外れません。"
    >
      <div className="stack-wide">
        <LimitsForm about="facts" title="受入先の登録" freshness={freshness} />
        <LimitsForm about="numbers" title="定員のある施設の、いつもの人数" freshness={freshness} />
      </div>
    </Setting>
  );
}

interface LimitsFormProps {
  about: FreshnessSubject;
  title: string;
  freshness: Freshness;
}

function LimitsForm({ about, title, freshness }: LimitsFormProps) {
  const marks = { intent: 'freshness', about } as const;
  const { due, old } = freshness[about];
  const [form, fields] = useSettingForm<{ due: string; old: string; validFrom: string }>(marks, {
    due: String(due),
    old: String(old),
    validFrom: freshness.today,
  });
  return (
    <SettingForm
      form={form}
      marks={marks}
      validFrom={fields.validFrom}
      save={`${title}の日数を保存する`}
      heading={
        <>
          <h4 className="heading-4">{title}</h4>
          <Planned
            planned={freshness.planned[about]}
            words={(set) => `確かめなおすまで ${set.due}日、候補から外すまで ${set.old}日`}
          />
        </>
      }
    >
      <NumberField field={fields.due} label="確かめなおすまでの日数" unit="日" required />
      <NumberField field={fields.old} label="候補から外すまでの日数" unit="日" required />
    </SettingForm>
  );
}
