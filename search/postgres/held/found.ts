import type { EngineQuestion } from '../../engine';
import type { SearchQuery } from '../../port';
import { distanceInMetres } from '~/lib/geo/distance';
import type { HeldRows } from './rows';
import { exactlyHolds, rowsWorth, type Found } from './worth';

/** What the words of a question find among rows, or all there is when it has none. */
export function foundIn(question: EngineQuestion, rows: HeldRows): readonly Found[] {
  const { among, query } = question;
  const found = among ? foundAmong(among, question, rows) : foundByWords(question, rows);
  return query.near ? found.map((one) => located(one, query)) : found;
}

function foundByWords(question: EngineQuestion, rows: HeldRows): readonly Found[] {
  return question.terms.length > 0 ? rowsWorth(question, rows) : rows.all();
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

/** Metres of one degree of latitude, rather too few than too many. */
const degreeM = 111_000;

/** How far a row lies is told only of those that can lie within the radius asked for. */
function located(one: Found, { near, withinM = Infinity }: SearchQuery): Found {
  const { lat, lng } = one.row;
  if (!near || lat === null || lng === null) return one;
  if (Math.abs(lat - near.lat) * degreeM > withinM) return one;
  return { row: one.row, score: one.score, distanceM: distanceInMetres(near, { lat, lng }) };
}
