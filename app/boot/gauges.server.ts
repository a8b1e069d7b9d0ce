import type { Database } from '#db/client.server';
import { queueState } from '#db/readiness.server';
import { secondEngineState } from '#search/index.server';
import { gauge, type Metric } from '~/lib/metrics/text';

/** How the queue of jobs stands, whichever process works on it. */
export async function gaugesOfQueue(database: Database): Promise<Metric[]> {
  const { waiting, givenUp, delayS } = await queueState(database);
  return [
    gauge('musubiba_queue_waiting_jobs', 'Jobs that could run now.', waiting),
    gauge('musubiba_queue_given_up_jobs', 'Jobs whose tries are used up.', givenUp),
    gauge('musubiba_queue_delay_seconds', 'Seconds the oldest job that could run has been waiting.', delayS),
  ];
}

/** How the search server stands; nothing where the settings name none. */
export async function gaugesOfEngine(): Promise<Metric[]> {
  const state = await secondEngineState();
  if (!state) return [];
  const { waiting, lagS, heldBack, tooFarBehind } = state;
  return [
    gauge('musubiba_search_outbox_waiting', 'Hosts whose change has not reached the search server.', waiting),
    gauge(
      'musubiba_search_outbox_lag_seconds',
      'Seconds the oldest of these changes has been waiting.',
      lagS,
    ),
    gauge(
      'musubiba_search_server_held_back',
      '1 while the search server is left alone for failing.',
      Number(heldBack),
    ),
    gauge(
      'musubiba_search_server_behind',
      '1 while it lags too far behind to be asked.',
      Number(tooFarBehind),
    ),
  ];
}
