import type { ReactNode } from 'react';
import { textWithWords, withoutOffers, wordsMeant } from '~/lib/text-guard/offers';
import { classes } from './classes';
import { presentText, type FieldLike } from './field-like';
import { Icon } from './icon';
import { controlWithId, Rewrites } from './rewrites';
import { useIsHydrated } from './use-is-hydrated';

/** Whether the field must be filled in, always shown in words; `none` only where a group has said it already. */
export type Requirement = 'required' | 'optional' | 'none';

/** The texts around a control, the same for every kind of field. */
export interface FieldTexts {
  label: ReactNode;
  /** One or two plain sentences under the label. */
  help?: ReactNode;
  /** 必須 when true, 任意 when false or left out, nothing with `none`. */
  required?: boolean | 'none' | undefined;
  /** The label is read aloud but not drawn: only where the meaning is plain from the surroundings. */
  hideLabel?: boolean | undefined;
  className?: string | undefined;
}

/** Translates the short prop of a field into the requirement that is shown. */
export function requirementOf(required: FieldTexts['required']): Requirement {
  if (required === 'none') return 'none';
  return required ? 'required' : 'optional';
}

/** 必須 or 任意, in words. */
export function Need({ requirement }: { requirement: Requirement }) {
  if (requirement === 'none') return null;
  return requirement === 'required' ? (
    <span className="need need--required">必須</span>
  ) : (
    <span className="need">任意</span>
  );
}

/** The attributes that tie a control to its help and its error. */
export function describedBy(field: FieldLike, help: ReactNode) {
  const ids = [help ? `${field.id}-help` : '', field.errors?.length ? `${field.id}-error` : ''].filter(
    Boolean,
  );
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(field.errors?.length ? { 'aria-invalid': true } : {}),
  };
}

/** Help text under a label. */
export function FieldHelp({ field, help }: { field: FieldLike; help: ReactNode }) {
  return help ? (
    <div className="field__help" id={`${field.id}-help`}>
      {help}
    </div>
  ) : null;
}

/** What is wrong and how to mend it: with the words that are meant as they stand, and others to take instead. */
export function FieldError({ field }: { field: FieldLike }) {
  const isHydrated = useIsHydrated();
  if (!field.errors?.length) return null;
  return (
    <>
      <p className="field__error" id={`${field.id}-error`}>
        <Icon name="alert" />
        <span>{(isHydrated ? field.errors.map(withoutOffers) : field.errors).join(' ')}</span>
      </p>
      <MeantWords text={presentText(field)} messages={field.errors} />
      <Rewrites messages={field.errors} controlOf={controlWithId(field.id)} />
    </>
  );
}

function MeantWords({ text, messages }: { text: string; messages: readonly string[] }) {
  const parts = textWithWords(text, wordsMeant(messages));
  if (parts.length === 0) return null;
  return (
    <p className="field__meant">
      {parts.map((part, index) => (part.isMeant ? <mark key={index}>{part.text}</mark> : part.text))}
    </p>
  );
}

/** Label above, help, the control, the error: the frame of every single control. */
export function Field({
  field,
  label,
  help,
  required,
  hideLabel,
  className,
  children,
}: FieldTexts & { field: FieldLike; children: ReactNode }) {
  return (
    <div className={classes('field', !!field.errors?.length && 'field--invalid', className)}>
      <label className={classes('field__label', hideLabel && 'visually-hidden')} htmlFor={field.id}>
        {label} <Need requirement={requirementOf(required)} />
      </label>
      <FieldHelp field={field} help={help} />
      {children}
      <FieldError field={field} />
    </div>
  );
}

/** The same frame for a group of checkboxes or radio buttons; the error summary can move the focus here. */
export function FieldGroup({
  field,
  label,
  help,
  required,
  hideLabel,
  className,
  children,
}: FieldTexts & { field: FieldLike; children: ReactNode }) {
  return (
    <fieldset
      className={classes('field', 'field--group', !!field.errors?.length && 'field--invalid', className)}
      id={field.id}
      tabIndex={-1}
      {...describedBy(field, help)}
    >
      <legend className={classes('field__label', hideLabel && 'visually-hidden')}>
        {label} <Need requirement={requirementOf(required)} />
      </legend>
      <FieldHelp field={field} help={help} />
      {children}
      <FieldError field={field} />
    </fieldset>
  );
}
