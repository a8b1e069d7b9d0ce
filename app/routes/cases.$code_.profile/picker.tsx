import { useState } from 'react';
import type { ChoiceGroup } from '~/domain/people/index.server';
import { FieldGroup, Icon, useIsHydrated, type FieldLike } from '~/ui';
import { foldForFinding } from './find';

interface PickerProps {
  field: FieldLike;
  label: string;
  groups: readonly ChoiceGroup[];
  picked: readonly string[];
  onPick: (picked: string[]) => void;
  /** Which groups stand open from the start. */
  open?: 'all' | 'first' | undefined;
}

/**
 * Chips of a long list, folded away in groups. With JavaScript a word typed above leaves only what fits, by its kanji or
 * its reading; without it the groups are opened by hand.
 */
export function Picker({ field, label, groups, picked, onPick, open }: PickerProps) {
  const [word, setWord] = useState('');
  const ready = useIsHydrated();
  const wanted = foldForFinding(word);
  const fits = (find: string) => wanted === '' || foldForFinding(find).includes(wanted);
  const toggle = (value: string, on: boolean) => {
    onPick(on ? [...picked, value] : picked.filter((one) => one !== value));
  };
  const found = groups.reduce((sum, { picks }) => sum + picks.filter(({ find }) => fits(find)).length, 0);
  return (
    <FieldGroup field={field} label={label}>
      {ready ? (
        <p className="picker__find">
          <label htmlFor={`${field.id}-find`}>ことばで絞る</label>
          <input
            id={`${field.id}-find`}
            className="input input--medium"
            type="search"
            value={word}
            autoComplete="off"
            placeholder="例：え、パソコン、しずか"
            onChange={(event) => {
              setWord(event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
          <span aria-live="polite">{wanted === '' ? '' : `${found}件`}</span>
        </p>
      ) : null}
      {groups.map((group, index) => {
        const chosen = group.picks.filter(({ value }) => picked.includes(value)).length;
        const isShown = group.picks.some(({ find }) => fits(find));
        return (
          <details
            key={group.label}
            className="disclosure picker__group"
            open={
              open === 'all' ||
              (open === 'first' && index === 0) ||
              wanted !== '' ||
              (!ready && chosen > 0) ||
              undefined
            }
            hidden={!isShown}
          >
            <summary className="picker__summary">
              <Icon name="chevron-right" size={20} />
              {group.label}
              <span className="muted">{chosen > 0 ? ` ${chosen}つ選択中` : ` ${group.picks.length}`}</span>
            </summary>
            <div className="chips">
              {group.picks.map(({ value, label: words, find }) => (
                <label key={value} className="chip" htmlFor={`${field.id}-${value}`} hidden={!fits(find)}>
                  <input
                    className="chip__input"
                    id={`${field.id}-${value}`}
                    type="checkbox"
                    name={field.name}
                    value={value}
                    checked={picked.includes(value)}
                    onChange={(event) => {
                      toggle(value, event.target.checked);
                    }}
                  />
                  <span className="chip__mark" aria-hidden="true">
                    ✓
                  </span>
                  {words}
                </label>
              ))}
            </div>
          </details>
        );
      })}
    </FieldGroup>
  );
}
