import { Link } from '@remix-run/react';
import { Button } from '~/ui';
import { SuggestionList } from './suggestion-list';
import { useSuggestions } from './use-suggestions';
import type { SearchWords } from './words';

interface SearchBoxProps {
  text: string;
  chips: readonly { label: string; href: string }[];
  example: string;
  words: SearchWords;
  audience: 'public' | 'staff';
}

/** The large box: what narrows the search already, as chips to take away, and the words. */
export function SearchBox({ text, chips, example, words, audience }: SearchBoxProps) {
  const { options, active, pick, field } = useSuggestions(audience);
  return (
    <div role="search">
      <label className="search__label" htmlFor="q">
        <b>{words.ask}</b> <span className="muted">{words.optional}</span>
      </label>
      <div className="search">
        <div className="search__box">
          {chips.map(({ label, href }) => (
            <Link key={label} className="chip chip--on" to={href} preventScrollReset>
              {label}
              <span className="chip__off" aria-hidden="true">
                ×
              </span>
              <span className="visually-hidden">を外す</span>
            </Link>
          ))}
          <input
            className="search__input"
            id="q"
            name="q"
            type="search"
            defaultValue={text}
            placeholder={example}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={200}
            {...field}
          />
          <SuggestionList options={options} active={active} onPick={pick} />
        </div>
        <Button type="submit" variant="primary" size="big">
          {words.search}
        </Button>
      </div>
    </div>
  );
}
