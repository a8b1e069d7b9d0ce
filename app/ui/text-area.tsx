import { classes } from './classes';
import { Field, describedBy, type FieldTexts } from './field';
import { initialText, type FieldLike } from './field-like';

export interface TextAreaProps extends FieldTexts {
  field: FieldLike;
  rows?: number | undefined;
  placeholder?: string | undefined;
}

/** Several lines of text. */
export function TextArea({ field, rows = 4, placeholder, ...texts }: TextAreaProps) {
  return (
    <Field field={field} {...texts}>
      <textarea
        key={field.key}
        className={classes('input', 'input--area')}
        id={field.id}
        name={field.name}
        rows={rows}
        defaultValue={initialText(field)}
        required={texts.required === true}
        minLength={field.minLength}
        maxLength={field.maxLength}
        placeholder={placeholder}
        {...describedBy(field, texts.help)}
      />
    </Field>
  );
}
