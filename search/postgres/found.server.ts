import type postgres from 'postgres';
import type { EngineQuestion } from '../engine';
import type { SearchQuery } from '../port';
import { Unavailable } from '~/domain/kernel/errors';
import { distanceInMetres } from '~/lib/geo/distance';
import type { Found } from './held/conditions';
import { holderOf } from './held/hold.server';
import type { HeldRow, HeldRows } from './held/rows';
import { exactlyHolds, worthOf } from './held/worth';
import { numbersBy } from './numbers.server';
import { revisionOf } from './revision.server';
import { matchStatement } from './statement';

/** A row that was written anew between two statements is looked up again, not left out. */
const mostTries = 3;

interface FoundIn {
  rows: HeldRows;
  found: readonly Found[];
}

/** What the words of a question find, or all there is when it has none, and the rows among which it was found. */
export async function foundBy(sql: postgres.Sql, question: EngineQuestion): Promise<FoundIn> {
  const { terms, visibility, query, among } = question;
  if (terms.length > 0 && !among) return foundByWords(sql, question);
  const rows = await holderOf(sql).rowsOf(visibility, await revisionOf(sql, visibility.municipalityId));
  if (among) return { rows, found: foundAmong(among, question, rows) };
  return { rows, found: Array.from(rows.byNr.values(), (row) => foundAt(row, 0, query)) };
}

async function foundByWords(sql: postgres.Sql, question: EngineQuestion): Promise<FoundIn> {
  const { visibility, query } = question;
  for (let tries = 1; ; tries += 1) {
    const { revision, numbers } = await numbersBy(sql, matchStatement(question));
    const rows = await holderOf(sql).rowsOf(visibility, revision);
    const worth = worthOf(question, rows);
    const found: Found[] = [];
    let gone = 0;
    for (const nr of numbers) {
      const row = rows.byNr.get(nr);
      const score = row ? worth(row) : null;
      if (row && score !== null) found.push(foundAt(row, score, query));
      if (!row) gone += 1;
    }
    if (gone === 0) return { rows, found };
    if (tries === mostTries) throw new Unavailable();
  }
}

/** The rows of given hosts, the first worth most, without those that do not hold exactly what must be held exactly. */
function foundAmong(hostIds: readonly string[], { terms, query }: EngineQuestion, rows: HeldRows): Found[] {
  const holds = exactlyHolds(terms, rows);
  const places = new Map(hostIds.map((id, place) => [id, place]));
  const found: Found[] = [];
  for (const row of rows.byNr.values()) {
    const place = places.get(row.id);
    if (place !== undefined && holds(row)) found.push(foundAt(row, -place, query));
  }
  return found;
}

/** Metres of one degree of latitude, rather too few than too many. */
const degreeM = 111_000;

/** How far a row lies is told only of those that can lie within the radius asked for. */
function foundAt(row: HeldRow, score: number, { near, withinM = Infinity }: SearchQuery): Found {
  const { lat, lng } = row;
  const isFar = near && lat !== null && Math.abs(lat - near.lat) * degreeM > withinM;
  const distanceM =
    near && lat !== null && lng !== null && !isFar ? distanceInMetres(near, { lat, lng }) : null;
  return { row, score, distanceM };
}
