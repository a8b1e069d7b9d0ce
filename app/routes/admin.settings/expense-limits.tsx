import type { useLoaderData } from '@remix-run/react';
import type { ExpenseLimitsForm } from '~/domain/expenses/schema';
import { formatYen } from '~/lib/money';
import { NumberField } from '~/ui';
import { Planned } from './planned';
import type { loader } from './route';
import { Setting, SettingForm, useSettingForm } from './setting';

const marks = { intent: 'limits' } as const;

/** The budget of the year and the highest unit price of each kind, and from when. */
export function ExpenseLimits(props: { limits: ReturnType<typeof useLoaderData<typeof loader>>['limits'] }) {
  const { today, year, budget, ceilings, planned } = props.limits;
  const [form, fields] = useSettingForm<ExpenseLimitsForm>(marks, {
    validFrom: today,
    budget: budget === null ? '' : String(budget),
    ceilings: Object.fromEntries(ceilings.map(({ kind, yen }) => [kind, yen === null ? '' : String(yen)])),
  });
  const kinds = fields.ceilings.getFieldset();
  return (
    <Setting id="limits" lead="空けておくと、上限なしになります。金額は要綱に合わせてください。">
      <Planned
        planned={planned}
        words={(set) =>
          [
            ...(set.budget === null ? [] : [`${set.year}の予算 ${formatYen(set.budget)}`]),
            ...set.ceilings.map(({ label, yen }) => `${label} ${yen === null ? '上限なし' : formatYen(yen)}`),
          ].join('、')
        }
      />
      <SettingForm
        form={form}
        marks={marks}
        validFrom={fields.validFrom}
        save="予算と上限を保存する"
        validFromHelp="この日からの仕事に当てはめます。予算は、その日の年度のものになります。"
      >
        <NumberField field={fields.budget} label={`${year}の予算`} unit="円" />
        {ceilings.map(({ kind, label }) => (
          <NumberField key={kind} field={kinds[kind]} label={`${label}の単価の上限`} unit="円" />
        ))}
      </SettingForm>
    </Setting>
  );
}
