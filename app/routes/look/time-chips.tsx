import type { LookChoices } from '~/domain/matching/index.server';
import { ChipGroup, type plainField } from '~/ui';

type Field = ReturnType<typeof plainField>;

const days = ['月', '火', '水', '木', '金', '土', '日'];

/** The times in a few chips, and the whole week as a small grid for who knows the day. */
export function TimeChips({
  field,
  slots,
  week,
  chosen,
}: {
  field: Field;
  slots: LookChoices['slots'];
  week: LookChoices['week'];
  chosen: readonly string[];
}) {
  const inWeek = week.some(({ cells }) => cells.some(({ value }) => chosen.includes(value)));
  return (
    <div>
      <ChipGroup field={field} label="時間" options={slots} />
      <details className="chips-more" open={inWeek || undefined}>
        <summary className="chip chip--quiet">別の時間…</summary>
        <table className="hours">
          <caption className="visually-hidden">曜日と時間帯</caption>
          <thead>
            <tr>
              {days.map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          {week.map(({ label, cells }) => (
            <tbody key={label}>
              <tr>
                <th colSpan={days.length} scope="rowgroup">
                  {label}
                </th>
              </tr>
              <tr>
                {cells.map((cell) => (
                  <td key={cell.value}>
                    <label className="hours__cell">
                      <input
                        type="checkbox"
                        className="hours__box"
                        name={field.name}
                        value={cell.value}
                        defaultChecked={chosen.includes(cell.value)}
                      />
                      <span className="hours__mark" aria-hidden="true">
                        ✓
                      </span>
                      <span className="visually-hidden">{cell.label}</span>
                    </label>
                  </td>
                ))}
              </tr>
            </tbody>
          ))}
        </table>
      </details>
    </div>
  );
}
