import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { Choice } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import {
  Checkbox,
  DateField,
  Disclosure,
  ErrorSummary,
  FormActions,
  FormRow,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '~/ui';

interface BasisFormProps {
  hostId: string;
  kinds: readonly Choice[];
  today: string;
  lastResult: FormResult | undefined;
}

interface Shape {
  kind: string;
  coreNotHindered: string;
  consultedDepartment: string;
  consultedOn: string;
  validFrom: string;
  validTo: string;
  assetDisposalNeeded: boolean;
}

/** With whom it was agreed, and how long it holds (CAP-4..8). */
export function BasisForm({ hostId, kinds, today, lastResult }: BasisFormProps) {
  const [form, fields] = useForm<Shape>({
    id: 'basis',
    lastResult: lastResult ?? null,
    defaultValue: { consultedOn: today, validFrom: today },
  });
  return (
    <Disclosure summary="根拠を足す" open={lastResult !== undefined}>
      <Form method="post" className="form" {...getFormProps(form)}>
        <input type="hidden" name="intent" value="basis" />
        <input type="hidden" name="hostId" value={hostId} />
        <ErrorSummary form={form} />
        <RadioGroup field={fields.kind} label="使い方" required options={kinds} />
        <TextArea field={fields.coreNotHindered} label="本来事業に支障がないわけ" rows={2} />
        <FormRow>
          <TextField field={fields.consultedDepartment} label="確かめた所管課" required />
          <DateField field={fields.consultedOn} label="確かめた日" required />
        </FormRow>
        <FormRow>
          <DateField field={fields.validFrom} label="使いはじめる日" required />
          <DateField field={fields.validTo} label="使いおわる日" required help="三か月まで" />
        </FormRow>
        <Checkbox
          field={fields.assetDisposalNeeded}
          label="本来事業をやめたり小さくしたりする（財産処分の手続が要る）"
        />
        <FormActions>
          <SubmitButton variant="secondary">根拠を書く</SubmitButton>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
