import { describedBy, Field, type FieldTexts } from './field';
import type { FieldLike } from './field-like';

export interface FileFieldProps extends FieldTexts {
  field: FieldLike;
  /** Endings and types the dialogue of the browser offers first: '.csv,text/csv'. */
  accept?: string | undefined;
}

/** One file to be chosen. The form needs `encType="multipart/form-data"`. */
export function FileField({ field, accept, ...texts }: FileFieldProps) {
  return (
    <Field field={field} {...texts}>
      <input
        key={field.key}
        className="input input--file"
        id={field.id}
        name={field.name}
        type="file"
        accept={accept}
        required={texts.required === true}
        {...describedBy(field, texts.help)}
      />
    </Field>
  );
}
