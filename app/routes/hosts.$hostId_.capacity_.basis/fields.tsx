import { consultationMethodNames, consultationMethods } from '~/domain/registry/rules';
import { choicesOf } from '~/lib/choices';
import { Checkbox, DateField, FormRow, Notice, RadioGroup, TextArea, TextField } from '~/ui';
import type { FieldsProps } from './step-form';

const yesNo = [
  { value: 'no', label: 'いいえ', help: '本来事業はそのまま続けます' },
  { value: 'yes', label: 'はい', help: '財産処分の手続が要るので、ここでは登録できません' },
];

export function KindFields({ page, fields }: FieldsProps) {
  const { kind, shrinksCore, subsidisedAsset } = fields;
  const contact = [page.department, page.departmentPhone].filter(Boolean).join(' ') || '所管課';
  return (
    <>
      {kind ? <RadioGroup field={kind} label="使い方" required options={page.kinds} /> : null}
      {shrinksCore ? (
        <RadioGroup
          field={shrinksCore}
          label="このために、本来事業をやめたり小さくしたりしますか"
          required
          options={yesNo}
        />
      ) : null}
      {shrinksCore?.errors?.length ? (
        <Notice tone="attention" title="財産処分にあたるときは">
          <p>
            {contact}
            に、申請のしかたを先に相談してください。本来事業を変えずに、休みの日や空いている定員だけを使う形なら、ここで登録できます。
          </p>
        </Notice>
      ) : null}
      {subsidisedAsset ? <Checkbox field={subsidisedAsset} label="補助金で建てた、または整えた施設" /> : null}
    </>
  );
}

export function CoreFields({ page, answers, fields }: FieldsProps) {
  const { coreNotHindered, zoning, concurrentDutyBasis } = fields;
  const duty = page.withFacilityStaff && answers['kind'] === 'within_hours_spare_capacity';
  return (
    <>
      {coreNotHindered ? (
        <TextArea
          field={coreNotHindered}
          label="本来事業に支障がないわけ"
          required
          rows={3}
          help="例：空いている席だけを使い、本来の利用者の時間と場所に重ならない。"
        />
      ) : null}
      {zoning ? (
        <TextArea
          field={zoning}
          label="部屋・曜日・時間の分け方"
          rows={2}
          help="例：二階の作業室。火曜と木曜の午前だけ。"
        />
      ) : null}
      {concurrentDutyBasis ? (
        <TextArea
          field={concurrentDutyBasis}
          label="施設の職員が兼ねてよい根拠"
          required={duty}
          rows={2}
          help="施設の職員が参加支援の人も支えるときに書きます。運営基準の条か、所管課の返事を。"
        />
      ) : null}
    </>
  );
}

export function ConsultFields({ fields }: FieldsProps) {
  const { department, answeredBy, consultedOn, method, answer, documentNumber } = fields;
  return (
    <>
      <FormRow>
        {department ? <TextField field={department} label="確かめた所管課" required width="medium" /> : null}
        {answeredBy ? (
          <TextField field={answeredBy} label="答えた人の職名" width="medium" help="名前は書きません" />
        ) : null}
      </FormRow>
      <FormRow>
        {consultedOn ? <DateField field={consultedOn} label="確かめた日" required /> : null}
        {documentNumber ? <TextField field={documentNumber} label="文書番号" width="medium" /> : null}
      </FormRow>
      {method ? (
        <RadioGroup
          field={method}
          label="確かめ方"
          required
          columns
          options={choicesOf(consultationMethods, consultationMethodNames)}
        />
      ) : null}
      {answer ? (
        <TextArea
          field={answer}
          label="所管課の返事"
          required
          rows={3}
          help="例：本来の利用者が増えたときは先に空けることを条件に、差し支えない。"
        />
      ) : null}
    </>
  );
}

export function PeriodFields({ fields }: FieldsProps) {
  const { validFrom, validTo } = fields;
  return (
    <FormRow>
      {validFrom ? <DateField field={validFrom} label="使いはじめる日" required /> : null}
      {validTo ? (
        <DateField
          field={validTo}
          label="使いおわる日"
          required
          help="三か月まで。続けるときは、確かめて足します"
        />
      ) : null}
    </FormRow>
  );
}
