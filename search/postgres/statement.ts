import type { Visibility } from '../port';
import { Parameters } from './parameters';

export interface Statement {
  text: string;
  parameters: Parameters;
}

/** The numbers of all rows of one municipality and audience, four bytes each, and the revision they are of. */
export function numbersStatement(visibility: Visibility): Statement {
  const parameters = new Parameters();
  const text = `
    select search_revision(${parameters.of(visibility.municipalityId, 'uuid')}) as revision,
      coalesce(string_agg(int4send(h.nr), ''::bytea), '') as numbers
    from host_search h where ${whose(visibility, parameters)}`;
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
