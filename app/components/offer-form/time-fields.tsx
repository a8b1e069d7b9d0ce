import { WeekSlots } from '~/components/week-slots';
import { Checkbox, DateField, FormRow, FormSection, NumberField, TextField, TimeField } from '~/ui';
import { CalendarFields } from './calendar-fields';
import type { OfferFields, OfferFormMeta } from './shape';

/** When, and how many at the same time. */
export function TimeFields({ form, fields }: { form: OfferFormMeta; fields: OfferFields }) {
  return (
    <FormSection title="いつ・何人">
      <WeekSlots field={fields.cells} label="曜日と時間帯" help="受けられる所を選んでください。" />
      <Checkbox field={fields.timeNegotiable} label="時間は相談して決める" />
      <FormRow>
        <TimeField field={fields.start} label="始まり" />
        <TimeField field={fields.end} label="終わり" />
      </FormRow>
      <FormRow>
        <NumberField field={fields.minutesPerSession} label="一回の長さ" unit="分" />
        <NumberField field={fields.sessionsPerMonth} label="月に何回まで" unit="回" />
      </FormRow>
      <CalendarFields form={form} fields={fields} />
      <TextField field={fields.timeNote} label="時間のひとこと" help="例：お盆は休み。雨の日は中止。" />
      <NumberField field={fields.places} label="同時に受けられる人数" unit="人" />
      <Checkbox field={fields.openEntry} label="出入り自由（人数を数えない）" />
      <FormRow>
        <DateField field={fields.startsOn} label="始める日" />
        <DateField field={fields.validUntil} label="募集の期限" help="空のままなら、期限はありません。" />
      </FormRow>
    </FormSection>
  );
}
