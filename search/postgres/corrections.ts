import type { Visibility } from '../port';
import { literally, quoted, runsOf } from '../tokens';
import { visibilityTerms } from './matching';
import { Parameters } from './parameters';
import type { Statement } from './statement';

/** Rows looked at for each way to go wrong. */
const sample = 30;
/** One letter of a word. */
const anyLetter = '[^\\s\\x01[:punct:]]';

/**
 * Spellings in the registry that differ from `l2` in one letter: another one, one too many, one too few. For each
 * place the pairs of letters that do not touch it find the rows, by the index of words alone (it knows municipality and
 * audience too, the columns only make sure); the most frequent spelling comes first.
 */
export function correctionStatement(l2: string, visibility: Visibility): Statement {
  const parameters = new Parameters();
  const letters = Array.from(l2);
  const before = (i: number) => letters.slice(0, i).join('');
  const after = (i: number) => letters.slice(i).join('');
  const guesses: (readonly [string, string, boolean])[] = letters.flatMap((_, i) => [
    [before(i), after(i + 1), true],
    [before(i), after(i + 1), false],
    ...(i > 0 ? [[before(i), after(i), true] as const] : []),
  ]);
  const selects = guesses.map(([start, end, letter]) => {
    const pattern = `${literally(start)}${letter ? anyLetter : ''}${literally(end)}`;
    const query = [visibilityTerms(visibility), ...pairsOf(letter ? [start, end] : [start + end])].join(
      ' & ',
    );
    return `(select substring(h.norm from ${parameters.of(pattern, 'text')}) as spelling
      from (
        select h.norm, h.municipality_id, h.audience from host_search h
        where h.doc @@ ${parameters.of(query, 'tsquery')} offset 0
      ) h
      where h.municipality_id = ${parameters.of(visibility.municipalityId, 'uuid')}
        and h.audience = ${parameters.of(visibility.audience, 'text')}
      limit ${sample})`;
  });
  const text = `
    select spelling from (${selects.join(' union all ')}) s
    where spelling is not null and spelling <> ${parameters.of(l2, 'text')}
    group by spelling order by count(*) desc, length(spelling) desc, spelling limit 5`;
  return { text, parameters };
}

function pairsOf(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece) =>
    runsOf(piece).flatMap((run) => {
      const letters = Array.from(run);
      return letters.slice(1).map((letter, i) => quoted(`${letters[i] ?? ''}${letter}`));
    }),
  );
}
