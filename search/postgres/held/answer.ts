import type { EngineAnswer, EngineQuestion } from '../../engine';
import type { Hit, SearchQuery } from '../../port';
import { conditionsOf, type Conditions } from './conditions';
import { countsOfAll } from './counts-of-all';
import { firstOf } from './first-of';
import { countedOf, fittingOf, type Counted } from './fitting';
import { textTotalOf } from './found';
import { asksForRadiusAlone } from './narrowed';
import { orderOf, type Order } from './orders';
import type { HeldRows } from './rows';
import type { Found } from './worth';

/** The answer over the rows that the words find. Where hits alone are asked, nothing is counted. */
export function answerOf(
  question: EngineQuestion,
  rows: HeldRows,
  found: readonly Found[],
): Omit<EngineAnswer, 'engine'> {
  const { query, today } = question;
  const conditions = conditionsOf(query, today, rows);
  const { fitting, facets, keptOut } = answered(question, rows, found, conditions);
  const total = fitting.length;
  const textTotal = textTotalOf(question, rows, found);
  // Those that were not even looked at lie outside the radius.
  const unseen = asksForRadiusAlone(question) ? rows.byNr.size - found.length : 0;
  const isInOrder = query.sort === 'relevance' && found === rows.all();
  const order = isInOrder ? null : orderOf(query, today, conditions, fitting);
  return {
    ...{ textTotal, total, hits: pageOf(fitting, query, order), facets },
    without: Object.fromEntries(keptOut.map(({ part, hosts }) => [part, total + hosts + unseen])),
  };
}

/** What fits, counted where counts are asked. */
function answered(
  { query, today, visibility: { audience } }: EngineQuestion,
  rows: HeldRows,
  found: readonly Found[],
  conditions: Conditions,
): Counted {
  if (!query.withFacets) return { fitting: fittingOf(found, conditions, today), facets: {}, keptOut: [] };
  const by = { query, today, rows, audience };
  const isAll = found === rows.all() && conditions.host.length + conditions.offer.length === 0;
  return isAll
    ? { fitting: found, facets: countsOfAll(found, by), keptOut: [] }
    : countedOf(found, conditions, by);
}

/** @param order null: they stand in it already. */
function pageOf(fitting: readonly Found[], { page, pageSize }: SearchQuery, order: Order | null): Hit[] {
  const [before, after] = [(page - 1) * pageSize, page * pageSize];
  return (order ? firstOf(fitting, after, order) : fitting)
    .slice(before, after)
    .map(({ row, distanceM }, i) => ({ id: row.id, no: before + i + 1, distanceM }));
}
