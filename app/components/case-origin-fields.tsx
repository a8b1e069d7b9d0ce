import { FormRow, SelectField, type FieldLike, type SelectOption } from '~/ui';

interface OriginProps {
  fields: Record<'referralSource' | 'gapType', FieldLike>;
  choices: { referralSources: readonly SelectOption[]; gapTypes: readonly SelectOption[] };
}

/** Where a case comes from, and what kind of gap it is. */
export function ReferralAndGap({ fields, choices }: OriginProps) {
  return (
    <>
      <SelectField
        field={fields.referralSource}
        label="つなぎ元"
        required
        empty="選んでください"
        options={choices.referralSources}
      />
      <SelectField
        field={fields.gapType}
        label="いちばん近いもの"
        help="制度の狭間のどこに当たるかです。病名や手帳は選びません。"
        required
        empty="選んでください"
        options={choices.gapTypes}
      />
    </>
  );
}

interface WhereaboutsProps {
  fields: Record<'areaId' | 'ageBand', FieldLike>;
  choices: { areas: readonly SelectOption[]; ageBands: readonly SelectOption[] };
}

/** As coarsely as it is needed: the area and the age band, both of which may stay open. */
export function AreaAndAge({ fields, choices }: WhereaboutsProps) {
  return (
    <FormRow>
      <SelectField
        field={fields.areaId}
        label="住んでいる圏域"
        help="受入先までの道のりの目安に使います。"
        empty="分からない"
        options={choices.areas}
      />
      <SelectField field={fields.ageBand} label="年代" empty="入れない" options={choices.ageBands} />
    </FormRow>
  );
}
