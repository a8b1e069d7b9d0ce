import type { Visibility } from '../port';
import type { Candidate } from '../suggest';
import { spellingOf, type Form, type Term } from '../query';
import { firstOf } from './held/first-of';
import type { HeldRows } from './held/rows';
import type { Found } from './held/worth';
import { visibilityTerms } from './matching';
import { Parameters } from './parameters';
import type { Statement } from './statement';

/** Which of some words any row holds that the asker may see: one row a word, in the order given. */
export function wordsThereStatement(words: readonly Candidate[], visibility: Visibility): Statement {
  const parameters = new Parameters();
  const texts = (of: (candidate: Candidate) => string) => parameters.of(words.map(of), 'text[]');
  const query = (forms: readonly Form[]) => forms.map((form) => `(${form.query})`).join(' | ');
  const candidates = [
    texts(({ word }) => word),
    texts(({ forms }) => `${visibilityTerms(visibility)} & (${query(forms)})`),
    texts(({ forms }) => forms.map((form) => `%${asPattern(spellingOf(form))}%`).join('\n')),
  ];
  const text = `
    select c.word from unnest(${candidates.join(', ')}) with ordinality as c (word, query, patterns, place)
    where exists (
      select 1 from host_search h
      where h.doc @@ c.query::tsquery
        and h.municipality_id = ${parameters.of(visibility.municipalityId, 'uuid')}
        and h.audience = ${parameters.of(visibility.audience, 'text')}
        and h.norm like any (string_to_array(c.patterns, E'\\n'))
    )
    order by c.place`;
  return { text, parameters };
}

/** Ids of the hosts with a name that holds the term, those with one that begins so first, then what is known best. */
export function namedSo(term: Term, rows: HeldRows, found: readonly Found[], most: number): string[] {
  const spellings = term.own.map(spellingOf);
  const named = found.flatMap(({ row }) => {
    const names = Array.from(
      rows.words.subarray(row.namesAt, row.tagsAt),
      (line) => rows.lines.names[line] ?? '',
    );
    if (!spellings.some((spelling) => names.some((name) => name.includes(spelling)))) return [];
    const begins = spellings.some((spelling) => names.some((name) => name.startsWith(spelling)));
    return [{ row, begins }];
  });
  return firstOf(named, most, (one, other) => {
    const difference = Number(other.begins) - Number(one.begins) || other.row.quality - one.row.quality;
    return difference || (one.row.id < other.row.id ? -1 : 1);
  }).map(({ row }) => row.id);
}

function asPattern(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
