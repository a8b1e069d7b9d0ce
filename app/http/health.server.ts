import { Router } from 'express';

/** Each throws when what it looks at is not ready. */
export type Checks = Record<string, () => Promise<unknown>>;

/** Each tells how something stands that the site can do without for a while, in a word or a number. */
export type Remarks = Record<string, () => Promise<string | number>>;

const patienceMs = 2_000;

/**
 * `/healthz`: the process answers. `/readyz`: what it needs answers too; 503 while something does not. Beside it
 * stands what does not make it unready, such as a queue that nobody works on.
 */
export function health(checks: Checks, remarks: Remarks = {}): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', (_req, res, next) => {
    Promise.all([readiness(checks), told(remarks)])
      .then(([found, beside]) => {
        const ready = Object.values(found).every((state) => state === 'ok');
        res
          .status(ready ? 200 : 503)
          .json({ status: ready ? 'ok' : 'unavailable', checks: found, ...(ready ? beside : {}) });
      })
      .catch(next);
  });
  return router;
}

async function readiness(checks: Checks): Promise<Record<string, 'ok' | 'unavailable'>> {
  const states = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, await stateOf(check)] as const),
  );
  return Object.fromEntries(states);
}

async function told(remarks: Remarks): Promise<Record<string, string | number>> {
  const all = await Promise.all(
    Object.entries(remarks).map(
      async ([name, ask]) => [name, await stateOf(ask, (answer) => answer)] as const,
    ),
  );
  return Object.fromEntries(all);
}

async function stateOf<Answer, State extends string | number = 'ok'>(
  ask: () => Promise<Answer>,
  inWords: (answer: Answer) => State = () => 'ok' as State,
): Promise<State | 'unavailable'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'unavailable'>((resolve) => {
    timer = setTimeout(() => resolve('unavailable'), patienceMs);
  });
  const answer = ask().then(inWords, () => 'unavailable' as const);
  const state = await Promise.race([answer, late]);
  clearTimeout(timer);
  return state;
}
