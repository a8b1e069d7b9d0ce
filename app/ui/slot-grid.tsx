import type { ReactNode } from 'react';
import { FieldGroup, type FieldTexts } from './field';
import { initialChoices, optionId, type FieldLike } from './field-like';
import { usePainting } from './use-painting';

export interface SlotGridProps extends FieldTexts {
  field: FieldLike;
  rows: readonly { key: string; label: string }[];
  columns: readonly { key: string; label: string; picture?: ReactNode }[];
  /** The value sent for a cell, such as `tue_am`. */
  value: (row: string, column: string) => string;
  /** How a cell is read aloud, by its value; the labels of its row and column when left out. */
  spoken?: ((value: string) => string) | undefined;
}

/** Any cells of a small timetable. Rows are days, so that it fits a telephone; each cell says its day and time aloud. Can be painted. */
export function SlotGrid({ field, rows, columns, value, spoken, ...texts }: SlotGridProps) {
  const chosen = initialChoices(field);
  const painting = usePainting();
  return (
    <FieldGroup field={field} {...texts}>
      <table key={field.key} className="timetable" {...painting}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.picture}
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {columns.map((column) => {
                const cell = value(row.key, column.key);
                return (
                  <td key={column.key}>
                    <label className="timetable__cell" htmlFor={optionId(field, cell)}>
                      <input
                        className="chip__input"
                        id={optionId(field, cell)}
                        type="checkbox"
                        name={field.name}
                        value={cell}
                        defaultChecked={chosen.includes(cell)}
                        aria-label={spoken?.(cell) ?? `${row.label} ${column.label}`}
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
