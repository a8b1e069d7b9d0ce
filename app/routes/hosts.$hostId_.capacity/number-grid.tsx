import type { FieldMetadata } from '@conform-to/react';
import { FieldGroup } from '~/ui';

interface NumberGridProps {
  field: FieldMetadata<Record<string, string>>;
  label: string;
  help: string;
  unit: string;
  rows: readonly { key: string; label: string }[];
  columns: readonly { key: string; label: string }[];
}

/** A small number in each slot of the week; seven days stand beside each other on a telephone too. */
export function NumberGrid({ field, label, help, unit, rows, columns }: NumberGridProps) {
  const cells = field.getFieldset();
  return (
    <FieldGroup field={field} label={`${label}（${unit}）`} help={help} required="none">
      <table className="number-grid">
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.key} scope="col">
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
                const cell = cells[`${column.key}_${row.key}`];
                if (!cell) return <td key={column.key} />;
                const error = cell.errors?.join(' ');
                return (
                  <td key={column.key}>
                    <input
                      className="input number-grid__input"
                      id={cell.id}
                      name={cell.name}
                      inputMode="decimal"
                      defaultValue={typeof cell.initialValue === 'string' ? cell.initialValue : ''}
                      aria-label={`${column.label}曜 ${row.label}の${label}`}
                      {...(error && { 'aria-invalid': true, 'aria-describedby': `${cell.id}-error` })}
                    />
                    {error ? (
                      <span id={`${cell.id}-error`} className="field__error">
                        {error}
                      </span>
                    ) : null}
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
