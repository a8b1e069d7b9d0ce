import type { EngineQuestion } from '../engine';
import type { Visibility } from '../port';
import { textQuery } from './matching';
import { Parameters } from './parameters';

export interface Statement {
  text: string;
  parameters: Parameters;
}

/**
 * Rows in which the words of a question may stand, of one municipality and audience: their numbers, four bytes each, in
 * one value, and the revision they were found in. The pairs of letters find all of them, and a few too many.
 */
export function matchStatement({
  terms,
  join,
  visibility,
}: Pick<EngineQuestion, 'terms' | 'join' | 'visibility'>): Statement {
  const parameters = new Parameters();
  const query = parameters.of(textQuery(terms, join, visibility), 'tsquery');
  // By the index of words alone, which knows municipality and audience too; the columns only make sure.
  const rows = `(select h.nr, h.municipality_id, h.audience from host_search h where h.doc @@ ${query} offset 0)`;
  return numbersOf(rows, visibility, parameters);
}

/** All rows of one municipality and audience in the same way. */
export function numbersStatement(visibility: Visibility): Statement {
  return numbersOf('host_search', visibility, new Parameters());
}

function numbersOf(rows: string, visibility: Visibility, parameters: Parameters): Statement {
  const text = `
    select search_revision(${parameters.of(visibility.municipalityId, 'uuid')}) as revision,
      coalesce(string_agg(int4send(h.nr), ''::bytea), '') as numbers
    from ${rows} h where ${whose(visibility, parameters)}`;
  return { text, parameters };
}

/** What is held of rows, by their numbers. */
export function rowsStatement(numbers: readonly number[], visibility: Visibility): Statement {
  const parameters = new Parameters();
  const text = `
    select h.nr, h.host_id, h.kind, array_to_string(h.areas, ' ') as areas, h.stance, h.status,
      h.confirmed_on::text as confirmed_on, h.lat, h.lng, h.quality, h.offers, h.norm
    from host_search h where ${whose(visibility, parameters)}
      and h.nr = any (${parameters.of(numbers.map(String), 'int[]')})`;
  return { text, parameters };
}

function whose({ municipalityId, audience }: Visibility, parameters: Parameters): string {
  return `h.municipality_id = ${parameters.of(municipalityId, 'uuid')} and h.audience = ${parameters.of(audience, 'text')}`;
}
