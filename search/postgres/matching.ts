import type { Visibility } from '../port';
import type { Term } from '../query';
import { quoted } from '../tokens';

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
