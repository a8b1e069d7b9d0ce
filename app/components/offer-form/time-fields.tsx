import { Checkbox, DateField, FormRow, FormSection, NumberField, SlotGrid, TextField, TimeField } from '~/ui';
import { CalendarFields } from './calendar-fields';
import type { OfferFields, OfferFormMeta } from './shape';

const days = [
  { key: 'mon', label: '月' },
  { key: 'tue', label: '火' },
  { key: 'wed', label: '水' },
  { key: 'thu', label: '木' },
  { key: 'fri', label: '金' },
  { key: 'sat', label: '土' },
  { key: 'sun', label: '日' },
];
const slots = [
  { key: 'am', label: '午前' },
  { key: 'pm', label: '午後' },
  { key: 'evening', label: '夕方' },
  { key: 'night', label: '夜間' },
];

/** When, and how many at the same time. */
export function TimeFields({ form, fields }: { form: OfferFormMeta; fields: OfferFields }) {
  return (
    <FormSection title="いつ・何人">
      <SlotGrid
        field={fields.cells}
        label="曜日と時間帯"
        help="受けられる所を選んでください。午前 6〜12時、午後 12〜17時、夕方 17〜21時。"
        rows={days}
        columns={slots}
        value={(day, slot) => `${day}_${slot}`}
      />
      <Checkbox field={fields.timeNegotiable} label="時間は相談して決める" />
      <FormRow>
        <TimeField field={fields.start} label="始まり" />
        <TimeField field={fields.end} label="終わり" />
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
