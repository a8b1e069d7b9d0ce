import type { ReactNode } from 'react';
import { FieldGroup, type FieldTexts } from './field';
import { initialChoices, optionId, type FieldLike } from './field-like';

export interface ChipOption {
  value: string;
  label: ReactNode;
  count?: number | undefined;
}

export interface ChipGroupProps extends FieldTexts {
  field: FieldLike;
  options: readonly ChipOption[];
  type?: 'checkbox' | 'radio' | undefined;
  /**
   * A second list for the chosen chips that weigh more, such as 必須 beside できれば: once a chip is chosen, a
   * switch opens on it. A value in this list whose chip is not chosen means nothing and is left out by the server.
   */
  strong?: { field: FieldLike; label: string } | undefined;
  /**
   * Further chips of the same list, folded away under these words; long lists in groups with headings. One that is
   * chosen from the start stands with the others in front.
   */
  more?: { label: string; options?: readonly ChipOption[]; groups?: readonly ChipOptions[] } | undefined;
}

export interface ChipOptions {
  label: string;
  options: readonly ChipOption[];
}

/** Choices as chips: short words, chosen with a touch, shown with a thick rim, a tint and ✓. */
export function ChipGroup({ field, options, type = 'checkbox', strong, more, ...texts }: ChipGroupProps) {
  const chosen = initialChoices(field);
  const strongChosen = strong ? initialChoices(strong.field) : [];
  const isChosen = ({ value }: ChipOption) => chosen.includes(value);
  const further = [{ label: '', options: more?.options ?? [] }, ...(more?.groups ?? [])];
  const inFront = [...options, ...further.flatMap((group) => group.options.filter(isChosen))];
  const folded = further
    .map((group) => ({ ...group, options: group.options.filter((option) => !isChosen(option)) }))
    .filter((group) => group.options.length > 0);
  const chip = (option: ChipOption) => (
    <Chip
      key={option.value}
      field={field}
      option={option}
      type={type}
      chosen={isChosen(option)}
      strong={strong && { ...strong, chosen: strongChosen.includes(option.value) }}
    />
  );
  return (
    <FieldGroup field={field} {...texts}>
      <div key={field.key}>
        <div className="chips">{inFront.map(chip)}</div>
        {folded.length > 0 ? (
          <details className="chips-more">
            <summary className="chip chip--quiet">{more?.label}</summary>
            {folded.map((group) => (
              <div key={group.label} className="chips-more__group">
                {group.label ? <p className="chips-more__label">{group.label}</p> : null}
                <div className="chips">{group.options.map(chip)}</div>
              </div>
            ))}
          </details>
        ) : null}
      </div>
    </FieldGroup>
  );
}

interface ChipProps {
  field: FieldLike;
  option: ChipOption;
  type: 'checkbox' | 'radio';
  chosen: boolean;
  strong: { field: FieldLike; label: string; chosen: boolean } | undefined;
}

function Chip({ field, option, type, chosen, strong }: ChipProps) {
  const id = optionId(field, option.value);
  return (
    <span className="chip-pair">
      <label className="chip" htmlFor={id}>
        <input
          className="chip__input"
          id={id}
          type={type}
          name={field.name}
          value={option.value}
          defaultChecked={chosen}
        />
        <span className="chip__mark" aria-hidden="true">
          ✓
        </span>
        <span id={`${id}-label`}>{option.label}</span>
        {option.count === undefined ? null : <span className="chip__count">{option.count}</span>}
      </label>
      {strong ? (
        <label className="chip chip--strong" htmlFor={optionId(strong.field, option.value)}>
          <input
            className="chip__input"
            id={optionId(strong.field, option.value)}
            type="checkbox"
            name={strong.field.name}
            value={option.value}
            defaultChecked={strong.chosen}
            aria-labelledby={`${id}-label ${optionId(strong.field, option.value)}-label`}
          />
          <span className="chip__mark" aria-hidden="true">
            ✓
          </span>
          <span id={`${optionId(strong.field, option.value)}-label`}>{strong.label}</span>
        </label>
      ) : null}
    </span>
  );
}
