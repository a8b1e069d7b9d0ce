import type postgres from 'postgres';
import { databaseCode } from '#db/scope.server';
import { Unavailable } from '~/domain/kernel/errors';
import type { Statement } from './statement';

/** SQLSTATE of a statement that ran longer than the pool allows. */
const cancelled = '57014';
/** The pool cancels sooner; by then the connection itself is lost. */
const longestMs = 5_000;

/**
 * Runs a statement through the pool of the search login.
 *
 * @throws Unavailable when it takes too long.
 */
export async function run(sql: postgres.Sql, { text, parameters }: Statement) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable()), longestMs);
  });
  try {
    const values = parameters.values as postgres.ParameterOrJSON<never>[];
    return await Promise.race([sql.unsafe(text, values, { prepare: false }), late]);
  } catch (error) {
    throw databaseCode(error) === cancelled ? new Unavailable() : error;
  } finally {
    clearTimeout(timer);
  }
}
