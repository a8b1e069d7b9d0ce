import type { Visibility } from '../port';
import type { Form, Term } from '../query';
import { isProvenByLexemes, literal, quoted } from '../tokens';
import type { Parameters } from './parameters';

/** What a term is worth by where it stands; spellings count nine tenths, neighbouring words least. */
const worth = {
  name: { exact: 14, start: 12, part: 10 },
  tag: { exact: 8, start: 6, part: 6 },
  condition: { exact: 5, start: 4, part: 4 },
  text: 1,
  related: 0.4,
};
const sameWord = 0.9;

/** Whose rows: the terms of municipality and audience that every query of this engine begins with. */
export function visibilityTerms({ municipalityId, audience }: Visibility): string {
  return `${quoted(`#t${municipalityId}`)} & ${quoted(`#v${audience}`)}`;
}

/** The tsquery of a question: visibility and every term (or any), each under any of its forms. */
export function textQuery(terms: readonly Term[], join: 'all' | 'any', visibility: Visibility): string {
  const wanted = terms.filter((term) => !term.excluded).map((term) => `(${termQuery(term)})`);
  const words = wanted.length === 0 ? [] : [`(${wanted.join(join === 'all' ? ' & ' : ' | ')})`];
  return [visibilityTerms(visibility), ...words].join(' & ');
}

function termQuery(term: Term): string {
  const forms = [...term.own, ...term.same, ...term.related].map((form) => `(${form.query})`);
  return [...forms, ...term.facts.map(quoted)].join(' | ');
}

/**
 * The score of a term for a row of `host_search h`, null when the row does not hold it after all: the tsquery
 * finds a few rows too many (the pairs stand in it, but not in a row).
 */
export function scoreOf(term: Term, parameters: Parameters): string {
  const own = patternsOf(term.own, parameters);
  const same = patternsOf(term.same, parameters);
  const branches = (['name', 'tag', 'condition'] as const).flatMap((place) => {
    const column = { name: 'h.name_n', tag: 'h.tags_n', condition: 'h.cond_n' }[place];
    return [whereFound(column, own, worth[place], 1), whereFound(column, same, worth[place], sameWord)];
  });
  const facts = term.facts.map(quoted).join(' | ');
  if (facts) branches.push(`when h.doc @@ ${parameters.of(facts, 'tsquery')} then ${worth.condition.exact}`);
  branches.push(...provenBranches(term.own, worth.text, parameters));
  branches.push(...provenBranches(term.same, worth.text * sameWord, parameters));
  return `case ${branches.filter(Boolean).join(' ')} else ${inFullText(term, own, same, parameters)} end`;
}

interface Patterns {
  exact: string;
  start: string;
  part: string;
}

/** LIKE patterns for the short columns; null when there is no form. */
function patternsOf(forms: readonly Form[], parameters: Parameters): Patterns | null {
  if (forms.length === 0) return null;
  return {
    exact: patternList(forms, '\n', '\n', parameters),
    start: patternList(forms, '\n', '', parameters),
    part: patternList(forms, '', '', parameters),
  };
}

function patternList(forms: readonly Form[], before: string, after: string, parameters: Parameters): string {
  return parameters.of(
    forms.map((form) => `%${before}${literal(form.asWritten ? form.l1 : form.l2)}${after}%`),
    'text[]',
  );
}

function whereFound(
  column: string,
  patterns: Patterns | null,
  values: { exact: number; start: number; part: number },
  factor: number,
): string {
  if (!patterns) return '';
  const value = (number: number) => String(number * factor);
  return (
    `when ${column} like any (${patterns.part}) then case` +
    ` when ${column} like any (${patterns.exact}) then ${value(values.exact)}` +
    ` when ${column} like any (${patterns.start}) then ${value(values.start)} else ${value(values.part)} end`
  );
}

/** Short forms are proven by their lexeme; the long text need not be read for them. */
function provenBranches(forms: readonly Form[], value: number, parameters: Parameters): string[] {
  const proven = forms.filter((form) => form.asWritten || isProvenByLexemes(form));
  if (proven.length === 0) return [];
  const query = proven.map((form) => `(${form.query})`).join(' | ');
  return [`when h.doc @@ ${parameters.of(query, 'tsquery')} then ${value}`];
}

/** The long text stands out of line: it is read once, and only for rows that no short column answers. */
function inFullText(term: Term, own: Patterns | null, same: Patterns | null, parameters: Parameters): string {
  const related = term.related.length > 0 ? patternList(term.related, '', '', parameters) : '';
  const branches = [
    own && `when t.norm like any (${own.part}) then ${worth.text}`,
    same && `when t.norm like any (${same.part}) then ${worth.text * sameWord}`,
    related && `when t.norm like any (${related}) then ${worth.related}`,
  ].filter(Boolean);
  const asWritten = term.related.filter((form) => form.asWritten);
  const rest =
    asWritten.length > 0
      ? ` when h.doc @@ ${parameters.of(asWritten.map((form) => form.query).join(' | '), 'tsquery')} then ${worth.related}`
      : '';
  return `(select case ${branches.join(' ')}${rest} end from (select h.norm || '' as norm offset 0) t)`;
}
