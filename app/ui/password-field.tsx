import { useId, useState } from 'react';
import { Field, describedBy, type FieldTexts } from './field';
import type { FieldLike } from './field-like';

export interface PasswordFieldProps extends FieldTexts {
  field: FieldLike;
  autoComplete: 'current-password' | 'new-password';
}

/** A password that can be shown, so that a long one can be checked while typing. What was typed is never sent back. */
export function PasswordField({ field, autoComplete, ...texts }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const toggleId = useId();
  return (
    <Field field={field} {...texts}>
      <input
        key={field.key}
        className="input"
        id={field.id}
        name={field.name}
        type={shown ? 'text' : 'password'}
        required={texts.required === true}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        {...describedBy(field, texts.help)}
      />
      <label className="check needs-script" htmlFor={toggleId}>
        <input
          className="check__box"
          id={toggleId}
          type="checkbox"
          aria-controls={field.id}
          checked={shown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        <span className="check__text">パスワードを表示する</span>
      </label>
    </Field>
  );
}
