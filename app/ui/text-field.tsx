import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react';
import { classes } from './classes';
import { Field, describedBy, type FieldTexts } from './field';
import { initialText, type FieldLike } from './field-like';

/** How wide the box is drawn: it tells the reader how much is expected. */
export type FieldWidth = 'short' | 'medium' | 'full';

export interface TextFieldProps extends FieldTexts {
  field: FieldLike;
  type?: Extract<
    HTMLInputTypeAttribute,
    'text' | 'email' | 'tel' | 'url' | 'search' | 'time' | 'date' | 'month'
  >;
  width?: FieldWidth | undefined;
  /** Drawn after the box: 円, 人, 分. */
  unit?: string | undefined;
  placeholder?: string | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | undefined;
  readOnly?: boolean | undefined;
  list?: string | undefined;
}

/** One line of text. */
export function TextField({
  field,
  type = 'text',
  width = 'full',
  unit,
  placeholder,
  autoComplete,
  inputMode,
  readOnly,
  list,
  ...texts
}: TextFieldProps) {
  return (
    <Field field={field} {...texts}>
      <span className="field__row">
        <input
          key={field.key}
          className={classes('input', width !== 'full' && `input--${width}`)}
          id={field.id}
          name={field.name}
          type={type}
          defaultValue={initialText(field)}
          required={texts.required === true}
          minLength={field.minLength}
          maxLength={field.maxLength}
          min={field.min}
          max={field.max}
          placeholder={placeholder}
          autoComplete={autoComplete}
          inputMode={inputMode}
          readOnly={readOnly}
          list={list}
          {...describedBy(field, texts.help)}
        />
        {unit ? <span className="field__unit">{unit}</span> : null}
      </span>
    </Field>
  );
}

/** A day, as YYYY-MM-DD. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'unit' | 'placeholder' | 'inputMode'>) {
  return <TextField width="short" {...props} type="date" />;
}

/** A time of day, as HH:MM. */
export function TimeField(props: Omit<TextFieldProps, 'type' | 'unit' | 'placeholder' | 'inputMode'>) {
  return <TextField width="short" {...props} type="time" />;
}

/** A whole number. Full-width digits are accepted by the server, so the box is text with a number keypad. */
export function NumberField(props: Omit<TextFieldProps, 'type' | 'inputMode'>) {
  return <TextField width="short" {...props} type="text" inputMode="numeric" />;
}
