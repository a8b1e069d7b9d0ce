import type postgres from 'postgres';
import type { ClusterAnswer, Engine } from '../engine';
import type { MapView, Visibility } from '../port';
import { correctionStatement } from './corrections';
import { foundBy } from './found.server';
import { answerOf } from './held/answer';
import { clustersOf } from './held/clusters';
import { run } from './run.server';

async function correctionsOf(sql: postgres.Sql, l2: string, visibility: Visibility): Promise<string[]> {
  const rows = await run(sql, correctionStatement(l2, visibility));
  return rows.map((row) => String(row['spelling']));
}

/** Search in PostgreSQL: it finds by words; filters, counts and order are decided over the rows held here. */
export function postgresEngine(sql: postgres.Sql): Engine {
  return {
    async answer(question) {
      const { rows, found } = await foundBy(sql, question);
      return { engine: 'postgresql', ...answerOf(question, rows, found) };
    },
    corrections: (l2, visibility) => correctionsOf(sql, l2, visibility),
  };
}

/** The same search, answered with what lies in a part of the map. */
export function postgresClusters(sql: postgres.Sql, view: MapView): Engine<ClusterAnswer> {
  return {
    async answer(question) {
      const { rows, found } = await foundBy(sql, question);
      return clustersOf(question, rows, found, view);
    },
    corrections: (l2, visibility) => correctionsOf(sql, l2, visibility),
  };
}
