import type postgres from 'postgres';
import { isWorthPreparing } from './often.server';

type Sql = postgres.Sql;
type TransactionSql = postgres.TransactionSql;

/** Hands out transactions that cannot write. */
export function readingClient(client: Sql): Sql {
  return new Proxy(client, {
    get(target, key, receiver) {
      if (key !== 'begin') return Reflect.get(target, key, receiver) as unknown;
      return (work: Work) => target.begin('read only', work);
    },
  });
}

export class TransactionSettled extends Error {
  constructor() {
    super('The transaction of this query has already ended; the query was not sent.');
  }
}

/**
 * Hands out transactions that fail once they have settled.
 *
 * When a backend dies inside `sql.begin()`, postgres.js rejects the transaction, and a query sent late by the
 * same caller runs on the replacement connection: inside the transaction of whoever has taken it meanwhile,
 * with that one's municipality (porsager/postgres #1215, #1216, #1155). Here every call through a settled
 * transaction throws before it reaches the driver.
 */
export function guardedClient(client: Sql): Sql {
  const { unsafe } = client;
  const prepared = preparing(unsafe);
  return new Proxy(client, {
    get(target, key, receiver) {
      if (key === 'unsafe' && target.unsafe === unsafe) return prepared;
      if (key !== 'begin') return Reflect.get(target, key, receiver) as unknown;
      return (...args: unknown[]) => {
        const work = args.pop() as (tx: TransactionSql) => Promise<unknown>;
        const options = args as [] | [string];
        return guarded((run) => target.begin(...(options as [string]), run as never), work);
      };
    },
  });
}

type Work = (tx: TransactionSql) => Promise<unknown>;

/**
 * The driver answers the end of `work` with a commit or rollback of its own. Once the transaction is lost that
 * would reach a closed socket (which ends the process: #1154) or the transaction of another request, so the end
 * of a lost transaction's work is never told to the driver.
 */
async function guarded(start: (run: Work) => Promise<unknown>, work: Work): Promise<unknown> {
  const state = { settled: false };
  const run: Work = (tx) =>
    new Promise((resolve, reject) => {
      work(liveOnly(tx, state)).then(
        (value) => {
          if (!state.settled) resolve(value);
        },
        // A query fails a moment before its transaction is known to be lost.
        (error: unknown) =>
          setImmediate(() => {
            if (!state.settled)
              reject(error instanceof Error ? error : new Error('not an error', { cause: error }));
          }),
      );
    });
  try {
    return await start(run);
  } finally {
    state.settled = true;
  }
}

function liveOnly(tx: TransactionSql, state: { settled: boolean }): TransactionSql {
  const check = () => {
    if (state.settled) throw new TransactionSettled();
  };
  return new Proxy(tx, {
    apply(target, self, args) {
      check();
      return Reflect.apply<unknown, unknown[], unknown>(target, self, args as unknown[]);
    },
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof value !== 'function') return value;
      const call = key === 'unsafe' ? preparing(target.unsafe) : (value as Work);
      if (key === 'savepoint') {
        return (...args: unknown[]) => {
          check();
          const work = args.pop() as Work;
          return guarded((run) => target.savepoint(...(args as [string]), run as never), work);
        };
      }
      return (...args: unknown[]) => {
        check();
        const result: unknown = Reflect.apply(call, target, args);
        return result;
      };
    },
  });
}

/**
 * The query builder asks for every statement to be parsed anew, which takes two turns to the server; what is asked often
 * is prepared once for each connection instead. Statements of the driver itself are left as they are.
 */
function preparing(unsafe: Sql['unsafe']): Sql['unsafe'] {
  return (text, values, options) =>
    unsafe(
      text,
      values,
      options?.prepare === false && isWorthPreparing(text) ? asPrepared(options) : options,
    );
}

/** Without `simple`, which the types leave out, the driver sends a statement that takes no values as it is. */
function asPrepared(options: postgres.UnsafeQueryOptions): postgres.UnsafeQueryOptions & { simple: false } {
  return { ...options, prepare: true, simple: false };
}
