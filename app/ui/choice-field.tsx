import type { ReactNode } from 'react';
import { classes } from './classes';
import { describedBy, FieldError, FieldGroup, FieldHelp, type FieldTexts } from './field';
import { initialChoices, optionId, type FieldLike } from './field-like';

export interface Choice {
  value: string;
  label: ReactNode;
  /** A short explanation under the label. */
  help?: ReactNode;
  /** How many there are behind this choice; drawn at the right. */
  count?: number | undefined;
}

export interface ChoiceGroupProps extends FieldTexts {
  field: FieldLike;
  options: readonly Choice[];
  /** Beside each other in as many columns as fit, instead of one below the other. */
  columns?: boolean | undefined;
}

function ChoiceGroup({
  field,
  options,
  columns,
  kind,
  ...texts
}: ChoiceGroupProps & { kind: 'checkbox' | 'radio' }) {
  const chosen = initialChoices(field);
  return (
    <FieldGroup field={field} {...texts}>
      <div key={field.key} className={classes('checks', columns && 'checks--columns')}>
        {options.map((option) => (
          <label key={option.value} className="check" htmlFor={optionId(field, option.value)}>
            <input
              className={kind === 'radio' ? 'check__box check__box--round' : 'check__box'}
              id={optionId(field, option.value)}
              type={kind}
              name={field.name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
            />
            <span className="check__text">
              {option.label}
              {option.help ? <span className="check__help">{option.help}</span> : null}
            </span>
            {option.count === undefined ? null : <span className="check__count">{option.count}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Several of a list. */
export function CheckboxGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} kind="checkbox" />;
}

/** Exactly one of a few. */
export function RadioGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} kind="radio" />;
}

export interface CheckboxProps {
  field: FieldLike;
  label: ReactNode;
  help?: ReactNode;
  /** The value sent when ticked; conform reads `on` as true. */
  value?: string | undefined;
}

/** One thing to tick, such as an agreement. */
export function Checkbox({ field, label, help, value = 'on' }: CheckboxProps) {
  return (
    <div className={classes('field', !!field.errors?.length && 'field--invalid')}>
      <label className="check" htmlFor={field.id}>
        <input
          key={field.key}
          className="check__box"
          id={field.id}
          type="checkbox"
          name={field.name}
          value={value}
          defaultChecked={field.initialValue === true || initialChoices(field).includes(value)}
          {...describedBy(field, help)}
        />
        <span className="check__text">{label}</span>
      </label>
      <FieldHelp field={field} help={help} />
      <FieldError field={field} />
    </div>
  );
}
