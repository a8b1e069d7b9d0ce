import { classes } from './classes';
import { Field, describedBy, type FieldTexts } from './field';
import { initialText, type FieldLike } from './field-like';
import type { FieldWidth } from './text-field';

export interface SelectOption {
  value: string;
  label: string;
}

/** Options under a heading of their own, for long lists. */
export interface SelectOptionGroup {
  label: string;
  options: readonly SelectOption[];
}

export interface SelectFieldProps extends FieldTexts {
  field: FieldLike;
  options: readonly (SelectOption | SelectOptionGroup)[];
  /** The words of the empty choice; left out when the list has no empty choice. */
  empty?: string | undefined;
  width?: FieldWidth | undefined;
}

/** One of a list. For up to six choices, radio buttons or chips are easier. */
export function SelectField({ field, options, empty, width = 'full', ...texts }: SelectFieldProps) {
  return (
    <Field field={field} {...texts}>
      <select
        key={field.key}
        className={classes('input', 'input--select', width !== 'full' && `input--${width}`)}
        id={field.id}
        name={field.name}
        defaultValue={initialText(field) ?? (empty === undefined ? undefined : '')}
        required={texts.required === true}
        {...describedBy(field, texts.help)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <option key={inner.value} value={inner.value}>
                  {inner.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ),
        )}
      </select>
    </Field>
  );
}
