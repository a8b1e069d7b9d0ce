import { Router } from 'express';

/** Each throws when what it looks at is not ready. */
export type Checks = Record<string, () => Promise<unknown>>;

const patienceMs = 2_000;

/** `/healthz`: the process answers. `/readyz`: what it needs answers too; 503 while something does not. */
export function health(checks: Checks): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', (_req, res, next) => {
    readiness(checks)
      .then((found) => {
        const ready = Object.values(found).every((state) => state === 'ok');
        res.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable', checks: found });
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

async function stateOf(check: () => Promise<unknown>): Promise<'ok' | 'unavailable'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'unavailable'>((resolve) => {
    timer = setTimeout(() => resolve('unavailable'), patienceMs);
  });
  const answer = check().then(
    () => 'ok' as const,
    () => 'unavailable' as const,
  );
  const state = await Promise.race([answer, late]);
  clearTimeout(timer);
  return state;
}
