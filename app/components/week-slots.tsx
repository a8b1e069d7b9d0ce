import { cellLabel, SLOT_LABELS, SLOTS, WEEKDAYS, type Cell } from '~/domain/taxonomy/slots';
import { weekdayLabel } from '~/lib/japanese-date';
import { SlotGrid, type FieldLike } from '~/ui';

const days = WEEKDAYS.map((key) => ({ key, label: weekdayLabel(key) }));
const slots = SLOTS.map((key) => ({ key, label: SLOT_LABELS[key] }));

interface WeekSlotsProps {
  field: FieldLike;
  label: string;
  /** What to choose, before the hours of the four times of the day. */
  help?: string;
}

/** The week of 28 cells to tick, one tap each. */
export function WeekSlots({ field, label, help = '' }: WeekSlotsProps) {
  return (
    <SlotGrid
      field={field}
      label={label}
      help={`${help}午前 6〜12時、午後 12〜17時、夕方 17〜21時、夜間 21〜6時。`}
      rows={days}
      columns={slots}
      value={(day, slot) => `${day}_${slot}`}
      spoken={(cell) => cellLabel(cell as Cell)}
    />
  );
}
