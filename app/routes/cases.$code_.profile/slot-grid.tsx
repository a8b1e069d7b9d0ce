import { FieldGroup, type FieldLike } from '~/ui';

const days = [
  ['mon', '月'],
  ['tue', '火'],
  ['wed', '水'],
  ['thu', '木'],
  ['fri', '金'],
  ['sat', '土'],
  ['sun', '日'],
] as const;
const slots = [
  ['am', '午前'],
  ['pm', '午後'],
  ['evening', '夕方'],
  ['night', '夜間'],
] as const;

/** The week of 28 cells to tick, one tap each. */
export function SlotGrid({ field, label }: { field: FieldLike; label: string }) {
  const value = field.initialValue;
  const chosen = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  const isOn = (cell: string, day: string, slot: string) =>
    chosen.some((one) => one === cell || one === 'any' || coversGroup(one, day, slot));
  return (
    <FieldGroup field={field} label={label} help="午前 6〜12時、午後 12〜17時、夕方 17〜21時、夜間 21〜6時">
      <table key={field.key} className="slots">
        <thead>
          <tr>
            <td />
            {days.map(([day, name]) => (
              <th key={day} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map(([slot, slotName]) => (
            <tr key={slot}>
              <th scope="row">{slotName}</th>
              {days.map(([day, dayName]) => {
                const cell = `${day}_${slot}`;
                return (
                  <td key={day}>
                    <label className="slots__cell" htmlFor={`${field.id}-${cell}`}>
                      <input
                        className="chip__input"
                        id={`${field.id}-${cell}`}
                        type="checkbox"
                        name={field.name}
                        value={cell}
                        defaultChecked={isOn(cell, day, slot)}
                        aria-label={`${dayName}曜の${slotName}`}
                      />
                      <span aria-hidden="true">✓</span>
                    </label>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  );
}

/** Patterns such as `weekday_day` or `sat_any`, which chips of a search may have left. */
function coversGroup(pattern: string, day: string, slot: string): boolean {
  const [patternDay, patternSlot] = pattern.split('_');
  const isWeekend = day === 'sat' || day === 'sun';
  const dayFits =
    patternDay === day ||
    patternDay === 'every' ||
    (patternDay === 'weekday' && !isWeekend) ||
    (patternDay === 'weekend' && isWeekend);
  const slotFits =
    patternSlot === slot ||
    patternSlot === 'any' ||
    (patternSlot === 'day' && (slot === 'am' || slot === 'pm'));
  return dayFits && slotFits;
}
