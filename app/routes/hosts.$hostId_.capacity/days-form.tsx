import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ServiceView } from '~/domain/registry/index.server';
import { dayKindNames, dayKinds } from '~/domain/registry/rules';
import { SLOT_LABELS, SLOTS } from '~/domain/taxonomy/slots';
import type { FormResult } from '~/http/form.server';
import { choicesOf } from '~/lib/choices';
import {
  CheckboxGroup,
  DateField,
  ErrorSummary,
  FormActions,
  FormRow,
  NumberField,
  RadioGroup,
  SubmitButton,
  TextField,
} from '~/ui';

interface DaysFormProps {
  service: ServiceView;
  today: string;
  lastResult: FormResult | undefined;
}

interface Shape {
  from: string;
  to: string;
  slots: string[];
  kind: string;
  coreUsers: string;
  staffFte: string;
  note: string;
}

/** A day or a row of days that differ: a forecast, what was, a day off. */
export function DaysForm({ service, today, lastResult }: DaysFormProps) {
  const about = `days-${service.id}`;
  const [form, fields] = useForm<Shape>({
    id: about,
    lastResult: lastResult ?? null,
    defaultValue: { from: today },
  });
  const open = SLOTS.filter((slot) => service.operatingCells.some((cell) => cell.endsWith(`_${slot}`)));
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="days" />
      <input type="hidden" name="about" value={about} />
      <input type="hidden" name="serviceId" value={service.id} />
      <ErrorSummary form={form} />
      <FormRow>
        <DateField field={fields.from} label="日" required />
        <DateField field={fields.to} label="おわりの日" help="続く日があるとき" />
      </FormRow>
      <CheckboxGroup
        field={fields.slots}
        label="時間帯"
        required
        columns
        options={choicesOf(open, SLOT_LABELS)}
      />
      <RadioGroup
        field={fields.kind}
        label="何が違うか"
        required
        options={choicesOf(dayKinds, dayKindNames)}
      />
      <FormRow>
        <NumberField field={fields.coreUsers} label="本来事業の人数" unit="人" help="見込みか実績のとき" />
        <NumberField field={fields.staffFte} label="職員の数" unit="人" help="常勤換算。違うときだけ" />
      </FormRow>
      <TextField field={fields.note} label="メモ" help="例：新しい利用者が2人。名前は書きません。" />
      <FormActions>
        <SubmitButton variant="secondary">この日のことを保存する</SubmitButton>
      </FormActions>
    </Form>
  );
}
