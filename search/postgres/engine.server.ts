import type postgres from 'postgres';
import { z } from 'zod';
import { databaseCode } from '#db/scope.server';
import { Unavailable } from '~/domain/kernel/errors';
import type { ClusterAnswer, Engine, EngineAnswer } from '../engine';
import type { MapView, Visibility } from '../port';
import { clusterStatement } from './clusters';
import { correctionStatement } from './corrections';
import { searchStatement, type Statement } from './statement';

const counts = z.record(z.string(), z.number());

/** What the statement answers; checked here because SQL is text. */
const answerSchema = z.object({
  textTotal: z.number(),
  total: z.number(),
  hits: z.array(z.object({ id: z.string(), no: z.number(), distanceM: z.number().nullable() })),
  without: counts,
  facets: z.record(z.string(), counts),
});

const clusterSchema = z.object({
  textTotal: z.number(),
  cells: z.array(
    z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
  ),
});

/** SQLSTATE of a statement that ran longer than the pool allows. */
const cancelled = '57014';

/** Runs a statement through the pool of the search login. Too long a search is told as "not now". */
async function run(sql: postgres.Sql, { text, parameters }: Statement) {
  try {
    return await sql.unsafe(text, parameters.values as postgres.ParameterOrJSON<never>[]);
  } catch (error) {
    throw databaseCode(error) === cancelled ? new Unavailable() : error;
  }
}

async function correctionsOf(sql: postgres.Sql, l2: string, visibility: Visibility): Promise<string[]> {
  const rows = await run(sql, correctionStatement(l2, visibility));
  return rows.map((row) => String(row['spelling']));
}

/** Search in PostgreSQL. */
export function postgresEngine(sql: postgres.Sql): Engine {
  return {
    async answer(question) {
      const [row] = await run(sql, searchStatement(question));
      return { engine: 'postgresql', ...answerSchema.parse(row?.['answer']) } satisfies EngineAnswer;
    },
    corrections: (l2, visibility) => correctionsOf(sql, l2, visibility),
  };
}

/** The same search, answered with what lies in a part of the map. */
export function postgresClusters(sql: postgres.Sql, view: MapView): Engine<ClusterAnswer> {
  return {
    async answer(question) {
      const [row] = await run(sql, clusterStatement(question, view));
      const { textTotal, cells } = clusterSchema.parse(row?.['answer']);
      return {
        textTotal,
        clusters: cells.map(([count, lat, lng, ...box]) => ({ count, lat, lng, box })),
      };
    },
    corrections: (l2, visibility) => correctionsOf(sql, l2, visibility),
  };
}
