import type { SearchSuggestion } from '~/domain/registry/index.server';
import { listId, optionId } from './use-suggestions';

interface SuggestionListProps {
  options: readonly SearchSuggestion[];
  /** The option that the keyboard stands on; -1: none. */
  active: number;
  onPick: (index: number) => void;
}

/** What may be meant, under the box. The keyboard stays in the box. */
export function SuggestionList({ options, active, onPick }: SuggestionListProps) {
  if (options.length === 0) return null;
  return (
    // A press must not take the focus away before it counts.
    <div
      className="suggestions"
      role="listbox"
      id={listId}
      aria-label="ことばの候補"
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
    >
      {options.map(({ value, note }, index) => (
        <button
          key={value}
          type="button"
          role="option"
          id={optionId(index)}
          className="suggestions__one"
          aria-selected={index === active}
          tabIndex={-1}
          onClick={() => onPick(index)}
        >
          {value}
          {note === '' ? null : <span className="muted">{note}</span>}
        </button>
      ))}
    </div>
  );
}
