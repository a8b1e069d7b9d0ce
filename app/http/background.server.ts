import { failureFacts, log } from './log.server';

/**
 * Lets work go on after the request that asked for it was answered. It keeps its own state in the database: what
 * it has not done when the site stops is taken up again by a person.
 */
export function inBackground(job: string, requestId: string, work: () => Promise<void>): void {
  work().then(
    () => log.info({ requestId, job }, 'background work done'),
    (error: unknown) =>
      log.error({ requestId, job, error: failureFacts(error) }, 'background work broke off'),
  );
}
