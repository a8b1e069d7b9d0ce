import type { EngineQuestion } from '../../engine';
import { asksForRadiusAlone, narrowed } from './narrowed';
import { locating } from './near';
import type { HeldRows } from './rows';
import { exactlyHolds, rowsWorth, type Found } from './worth';

/** What the words of a question find among rows, or all there is when it has none. */
export function foundIn(question: EngineQuestion, rows: HeldRows): readonly Found[] {
  const { among, query } = question;
  const found = among ? foundAmong(among, question, rows) : foundByWords(question, rows);
  return query.near ? found.map(locating(query.near, query.withinM)) : found;
}

/** How many the words find before anything narrows them: of a question without words all, however few were looked at. */
export function textTotalOf(
  { terms, among }: EngineQuestion,
  rows: HeldRows,
  found: readonly Found[],
): number {
  return terms.length === 0 && !among ? rows.byNr.size : found.length;
}

function foundByWords(question: EngineQuestion, rows: HeldRows): readonly Found[] {
  const { terms, query } = question;
  if (terms.length > 0) return rows.before.of(question, rows.byNr.size, () => rowsWorth(question, rows));
  return query.withFacets && !asksForRadiusAlone(question) ? rows.all() : narrowed(query, rows);
}

/** The rows of given hosts, the first worth most, without those that do not hold exactly what must be held exactly. */
function foundAmong(hostIds: readonly string[], { terms }: EngineQuestion, rows: HeldRows): Found[] {
  const holds = exactlyHolds(terms, rows);
  const places = new Map(hostIds.map((id, place) => [id, place]));
  const found: Found[] = [];
  for (const row of rows.byNr.values()) {
    const place = places.get(row.id);
    if (place !== undefined && holds(row)) found.push({ row, score: -place, distanceM: null });
  }
  return found;
}
