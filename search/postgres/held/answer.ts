import type { EngineAnswer, EngineQuestion } from '../../engine';
import type { Hit, SearchQuery } from '../../port';
import { conditionsOf } from './conditions';
import { firstOf } from './first-of';
import { countedOf, fittingOf } from './fitting';
import { orderOf, type Order } from './orders';
import type { HeldRows } from './rows';
import type { Found } from './worth';

/** The answer over the rows that the words find. Where hits alone are asked, nothing is counted. */
export function answerOf(
  { query, today, visibility, terms, among }: EngineQuestion,
  rows: HeldRows,
  found: readonly Found[],
): Omit<EngineAnswer, 'engine'> {
  const conditions = conditionsOf(query, today, rows);
  const { fitting, facets, keptOut } = query.withFacets
    ? countedOf(found, conditions, { query, today, rows, audience: visibility.audience })
    : { fitting: fittingOf(found, conditions, today), facets: {}, keptOut: [] };
  const total = fitting.length;
  const textTotal = terms.length === 0 && !among ? rows.byNr.size : found.length;
  const isInOrder = query.sort === 'relevance' && found === rows.all();
  const order = isInOrder ? null : orderOf(query, today, conditions, fitting);
  return {
    ...{ textTotal, total, hits: pageOf(fitting, query, order), facets },
    without: Object.fromEntries(keptOut.map(({ part, hosts }) => [part, total + hosts])),
  };
}

/** @param order null: they stand in it already. */
function pageOf(fitting: readonly Found[], { page, pageSize }: SearchQuery, order: Order | null): Hit[] {
  const [before, after] = [(page - 1) * pageSize, page * pageSize];
  return (order ? firstOf(fitting, after, order) : fitting)
    .slice(before, after)
    .map(({ row, distanceM }, i) => ({ id: row.id, no: before + i + 1, distanceM }));
}
