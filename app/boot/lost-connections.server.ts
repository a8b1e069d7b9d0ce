import { databaseCode } from '#db/scope.server';
import { failureFacts, log } from '~/http/log.server';

/** What a connection that is lost while it opens leaves behind: a rejection that nobody awaits. */
const lost = new Set(['57P01', '57P02', '57P03', 'CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'ECONNRESET']);

/**
 * Keeps the site alive when a connection is lost while it opens: the driver looks up array types in a query that
 * nobody awaits. Anything else that nobody awaited still ends the process.
 */
export function surviveLostConnections(): void {
  process.on('unhandledRejection', (reason) => {
    if (!lost.has(databaseCode(reason))) throw reason;
    log.warn({ error: failureFacts(reason) }, 'a connection was lost while it opened');
  });
}
