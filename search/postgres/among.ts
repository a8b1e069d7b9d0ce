import type { EngineQuestion } from '../engine';
import type { Box } from '../port';
import { liesIn } from './filters';
import { scoreOf } from './matching';
import type { Parameters } from './parameters';

/**
 * The rows of given hosts, the first worth most, for one municipality and audience, whatever else the ids may name.
 * What stands in quotation marks must stand in the row, what is excluded must not: both are looked for exactly.
 *
 * @param columns of `h`, as `matchingRows` gives them.
 */
export function amongRows(
  { terms, visibility, among = [] }: EngineQuestion,
  columns: readonly string[],
  parameters: Parameters,
  box?: Box,
): string {
  const exact = terms.filter((term) => term.excluded || term.phrase);
  const checks = exact.map((term, i) => {
    const score = scoreOf({ ...term, related: [], facts: [] }, parameters);
    return `(${score}) is ${term.excluded ? '' : 'not '}null as x${i}`;
  });
  const held = ['true', ...checks.map((_, i) => `z.x${i}`)].join(' and ');
  return `select z.*, (-z.place)::float8 as score from (
      select ${[...columns, 'c.place', ...checks].join(',\n')}
      from unnest(${parameters.of(among, 'uuid[]')}) with ordinality as c(id, place)
      join host_search h on h.municipality_id = ${parameters.of(visibility.municipalityId, 'uuid')}
        and h.host_id = c.id and h.audience = ${parameters.of(visibility.audience, 'text')}
      where ${box ? liesIn('h', box, parameters) : 'true'} offset 0) z
    where ${held}`;
}
