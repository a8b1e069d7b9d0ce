import { FieldGroup, type FieldTexts } from './field';
import type { FieldLike } from './field-like';

export interface LevelRow {
  /** The name under which the chosen level is sent. */
  name: string;
  label: string;
  help?: string | undefined;
  /** The level chosen at the start; the first level when left out. */
  value?: string | undefined;
}

export interface LevelGroupProps extends FieldTexts {
  field: FieldLike;
  rows: readonly LevelRow[];
  levels: readonly { value: string; label: string }[];
}

/** The same few levels for several things, one line each: 必須／できれば／ためしたい, はい／一部／いいえ／分からない. */
export function LevelGroup({ field, rows, levels, ...texts }: LevelGroupProps) {
  return (
    <FieldGroup field={field} {...texts}>
      <div key={field.key} className="levels">
        {rows.map((row) => (
          <fieldset key={row.name} className="levels__row">
            <legend className="levels__label">
              {row.label}
              {row.help ? <span className="levels__help">{row.help}</span> : null}
            </legend>
            <span className="levels__options">
              {levels.map((level, index) => {
                const id = `${field.id}-${row.name}-${level.value}`;
                return (
                  <label key={level.value} className="levels__option" htmlFor={id}>
                    <input
                      className="chip__input"
                      id={id}
                      type="radio"
                      name={row.name}
                      value={level.value}
                      defaultChecked={row.value === undefined ? index === 0 : row.value === level.value}
                    />
                    <span>{level.label}</span>
                  </label>
                );
              })}
            </span>
          </fieldset>
        ))}
      </div>
    </FieldGroup>
  );
}
