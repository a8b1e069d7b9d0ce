import type { OfferChoices } from '~/domain/registry/index.server';
import { Checkbox, ChipGroup, FormRow, FormSection, NumberField, TextField } from '~/ui';
import { LabourFields } from './labour-fields';
import type { OfferFields } from './shape';

/** Reward, age, cost, watching over, and for a designated facility whether a seat is taken. */
export function TermFields({
  fields,
  choices,
  designated,
}: {
  fields: OfferFields;
  choices: OfferChoices;
  designated: boolean;
}) {
  return (
    <FormSection title="約束ごと">
      <ChipGroup type="radio" field={fields.rewardKind} label="お礼" options={choices.rewards} />
      <LabourFields field={fields.labour} />
      <FormRow>
        <NumberField field={fields.minAge} label="何歳から" unit="歳" />
        <NumberField field={fields.costYen} label="本人が払うお金" unit="円" />
      </FormRow>
      <ChipGroup field={fields.watchOver} label="できる見守り" options={choices.watchOver} />
      <TextField
        field={fields.travelNote}
        label="行き方のひとこと"
        help="例：裏口から入る。自転車が置ける。バス停から3分。"
      />
      <Checkbox
        field={fields.insuranceRequired}
        label="保険に入ってから始める"
        help="社協のボランティア活動保険は、謝礼のある活動を含みません。始める前に確かめてください。"
      />
      {designated ? (
        <Checkbox
          field={fields.usesCapacity}
          label="定員の空きを使う"
          help="本来事業の利用者が先です。募集を始めるには、定員と、一時的に使ってよい根拠の記録が要ります。"
        />
      ) : null}
    </FormSection>
  );
}
