import type postgres from 'postgres';
import { databaseCode } from '#db/scope.server';
import { Unavailable } from '~/domain/kernel/errors';
import type { Statement } from './statement';

/** SQLSTATE of a statement that ran longer than the pool allows. */
const cancelled = '57014';

/**
 * Runs a statement through the pool of the search login.
 *
 * @throws Unavailable when it takes too long.
 */
export async function run(sql: postgres.Sql, { text, parameters }: Statement) {
  try {
    return await sql.unsafe(text, parameters.values as postgres.ParameterOrJSON<never>[], { prepare: false });
  } catch (error) {
    throw databaseCode(error) === cancelled ? new Unavailable() : error;
  }
}
