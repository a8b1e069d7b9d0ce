import { getFormProps, useForm } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { FormResult } from '~/http/form.server';
import {
  ChipGroup,
  DateField,
  Disclosure,
  ErrorSummary,
  FormActions,
  FormRow,
  NumberField,
  SubmitButton,
  TextArea,
  TextField,
  type SelectOption,
} from '~/ui';
import { scales, type ScaleName } from './visit-scales';

type Visit = Record<
  | ScaleName
  | 'assessedOn'
  | 'groupSize'
  | 'genderMix'
  | 'usableToilet'
  | 'stairs'
  | 'restPlace'
  | 'keySupporter'
  | 'photosAllowed'
  | 'note'
  | 'worries'
  | 'whatWeAsked'
  | 'nextReviewOn',
  string
> & { risks: string[] };

const [liveliness, ...others] = scales;
const levelsOf = (levels: readonly string[]) =>
  levels.map((label, index) => ({ value: String(index + 1), label }));
const thereOrNot = [
  { value: 'yes', label: 'ある' },
  { value: 'no', label: 'ない' },
];

/** The short form of a visit: only the day is asked for, the rest as far as it was seen. */
export function VisitForm({
  hostId,
  lastResult,
  today,
  risks,
}: {
  hostId: string;
  lastResult: FormResult | undefined;
  today: string;
  risks: readonly SelectOption[];
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
      <ChipGroup
        type="radio"
        field={fields.liveliness}
        label={liveliness.label}
        options={levelsOf(liveliness.levels)}
      />
      <TextArea
        field={fields.note}
        label="様子"
        rows={3}
        help="音、におい、席、段差、休める所など。人の名前や電話は書けません。"
      />
      <Disclosure summary="くわしく書く（音・におい・段差・休める所など）">
        <div className="form-section__fields">
          {others.map(({ name, label, levels }) => (
            <ChipGroup
              key={name}
              type="radio"
              field={fields[name]}
              label={label}
              options={levelsOf(levels)}
            />
          ))}
          <ChipGroup type="radio" field={fields.usableToilet} label="使いやすいトイレ" options={thereOrNot} />
          <ChipGroup type="radio" field={fields.stairs} label="階段・段差" options={thereOrNot} />
          <ChipGroup type="radio" field={fields.restPlace} label="休める所" options={thereOrNot} />
          <TextField field={fields.genderMix} label="男女のようす" help="例：女性が多い。半々くらい。" />
          <ChipGroup field={fields.risks} label="気をつけること" options={risks} />
          <ChipGroup
            type="radio"
            field={fields.photosAllowed}
            label="写真"
            options={[
              { value: 'yes', label: '撮ってよい' },
              { value: 'no', label: '撮らない' },
            ]}
          />
          <TextField
            field={fields.keySupporter}
            label="見てくれる方のお名前"
            width="medium"
            autoComplete="off"
            help="職員だけが見ます。"
          />
        </div>
      </Disclosure>
      <TextArea field={fields.worries} label="受入先の心配" rows={2} />
      <TextArea field={fields.whatWeAsked} label="お願いしたこと" rows={2} help="声かけ、見守りなど。" />
      <DateField field={fields.nextReviewOn} label="次に訪ねる日" />
      <FormActions>
        <SubmitButton variant="secondary">訪問の記録を書く</SubmitButton>
      </FormActions>
    </Form>
  );
}
