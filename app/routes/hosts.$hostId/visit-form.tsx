import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import {
  ChipGroup,
  DateField,
  ErrorSummary,
  FormActions,
  FormRow,
  NumberField,
  SubmitButton,
  TextArea,
} from '~/ui';

const levels = [
  { value: '1', label: 'とても静か' },
  { value: '2', label: '静か' },
  { value: '3', label: 'ふつう' },
  { value: '4', label: 'にぎやか' },
  { value: '5', label: 'とてもにぎやか' },
];

type Visit = Record<
  'assessedOn' | 'liveliness' | 'groupSize' | 'note' | 'worries' | 'whatWeAsked' | 'nextReviewOn',
  string
>;

/** The short form of a visit: only the day is asked for, the rest as far as it was seen. */
export function VisitForm({
  hostId,
  lastResult,
  today,
}: {
  hostId: string;
  lastResult: FormResult | undefined;
  today: string;
}) {
  const [form, fields] = useForm<Visit>({
    id: 'visit',
    lastResult: lastResult ?? null,
    defaultValue: { assessedOn: today },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="visit" />
      <input type="hidden" name="id" value={hostId} />
      <ErrorSummary form={form} />
      <FormRow>
        <DateField field={fields.assessedOn} label="訪問した日" required />
        <NumberField field={fields.groupSize} label="いつもの人数" unit="人" />
      </FormRow>
      <ChipGroup type="radio" field={fields.liveliness} label="にぎやかさ" options={levels} />
      <TextArea
        field={fields.note}
        label="様子"
        rows={3}
        help="音、におい、席、段差、休める所など。人の名前や電話は書けません。"
      />
      <TextArea field={fields.worries} label="受入先の心配" rows={2} />
      <TextArea field={fields.whatWeAsked} label="お願いしたこと" rows={2} help="声かけ、見守りなど。" />
      <DateField field={fields.nextReviewOn} label="次に訪ねる日" />
      <FormActions>
        <SubmitButton variant="secondary">訪問の記録を書く</SubmitButton>
      </FormActions>
    </Form>
  );
}
