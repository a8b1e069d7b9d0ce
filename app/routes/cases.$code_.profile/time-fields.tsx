import { UnknownPart } from './unknown-part';
import { WeekSlots } from '~/components/week-slots';
import {
  Checkbox,
  ChipGroup,
  FormRow,
  FormSection,
  NumberField,
  type ChipOption,
  type FieldLike,
} from '~/ui';

interface TimeFieldsProps {
  fields: Record<
    | 'slots'
    | 'stay'
    | 'travelModes'
    | 'travelMinutesMax'
    | 'minutesPerSession'
    | 'sessionsPerWeek'
    | 'menuKinds'
    | 'unknownParts',
    FieldLike
  >;
  menuKinds: readonly ChipOption[];
  travelModes: readonly ChipOption[];
}

/** When the person can come, for how long, and how they get there. */
export function TimeFields({ fields, menuKinds, travelModes }: TimeFieldsProps) {
  return (
    <>
      <FormSection
        id="time"
        title="時間"
        lead="来られそうな時間に印を付けます。決まっていなければ空のままにします。"
      >
        <WeekSlots
          field={fields.slots}
          label="来られる曜日と時間"
          help="指やマウスでなぞると、続けて塗れます。矢印キーで動き、Shift といっしょに押すと塗れます。"
        />
        <Checkbox field={fields.stay} label="泊まる場所をさがしている（一時的な住まい）" />
        <FormRow>
          <NumberField field={fields.minutesPerSession} label="1回の長さ" unit="分まで" />
          <NumberField field={fields.sessionsPerWeek} label="週の回数" unit="回まで" />
        </FormRow>
        <UnknownPart field={fields.unknownParts} part="time" />
      </FormSection>
      <FormSection id="travel" title="行き方">
        <ChipGroup field={fields.travelModes} label="行き方" options={travelModes} />
        <NumberField
          field={fields.travelMinutesMax}
          label="行ける時間"
          help="片道です。圏域の真ん中あたりからの目安で比べます。"
          unit="分まで"
        />
        <UnknownPart field={fields.unknownParts} part="travel" />
      </FormSection>
      <FormSection title="してみたい参加のかたち">
        <ChipGroup field={fields.menuKinds} label="かたち" options={menuKinds} />
        <UnknownPart field={fields.unknownParts} part="menuKinds" />
      </FormSection>
    </>
  );
}
