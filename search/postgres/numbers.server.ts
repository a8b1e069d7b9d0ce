import type postgres from 'postgres';
import { z } from 'zod';
import { run } from './run.server';
import type { Statement } from './statement';

const answered = z.object({ revision: z.string().transform(BigInt), numbers: z.instanceof(Buffer) });

/** The numbers of rows that a statement finds, and the revision they were found in. */
export async function numbersBy(
  sql: postgres.Sql,
  statement: Statement,
): Promise<{ revision: bigint; numbers: number[] }> {
  const [row] = await run(sql, statement);
  const { revision, numbers: bytes } = answered.parse(row);
  return {
    revision,
    numbers: Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readInt32BE(at * 4)),
  };
}
