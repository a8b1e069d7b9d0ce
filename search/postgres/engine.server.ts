import type postgres from 'postgres';
import { z } from 'zod';
import { databaseCode } from '#db/scope.server';
import { Unavailable } from '~/domain/kernel/errors';
import type { Engine, EngineAnswer } from '../engine';
import { correctionStatement } from './corrections';
import { searchStatement, type Statement } from './statement';

const counts = z.record(z.string(), z.number());

/** What the statement answers; checked here because SQL is text. */
const answerSchema = z.object({
  textTotal: z.number(),
  total: z.number(),
  hits: z.array(z.object({ id: z.string(), no: z.number(), distanceM: z.number().nullable() })),
  points: z.array(z.tuple([z.number(), z.number(), z.number(), z.string().nullable()])),
  without: counts,
  facets: z.record(z.string(), counts),
});

/** SQLSTATE of a statement that ran longer than the pool allows. */
const cancelled = '57014';

/** Search in PostgreSQL, through the pool of the search login. Too long a search is told as "not now". */
export function postgresEngine(sql: postgres.Sql): Engine {
  const run = async (statement: Statement) => {
    try {
      return await sql.unsafe(
        statement.text,
        statement.parameters.values as postgres.ParameterOrJSON<never>[],
      );
    } catch (error) {
      throw databaseCode(error) === cancelled ? new Unavailable() : error;
    }
  };
  return {
    async answer(question) {
      const [row] = await run(searchStatement(question));
      const { points, ...answer } = answerSchema.parse(row?.['answer']);
      return {
        engine: 'postgresql',
        ...answer,
        points: points.map(([no, lat, lng, stance]) => ({ no, lat, lng, stance: stance ?? '' })),
      } satisfies EngineAnswer;
    },
    async corrections(l2, visibility) {
      const rows = await run(correctionStatement(l2, visibility));
      return rows.map((row) => String(row['spelling']));
    },
  };
}
