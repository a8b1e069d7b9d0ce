import { openDatabase, type Database, type DatabaseUrls } from '#db/client.server';
import { startEmbedded, type EmbeddedServer } from '#db/embedded.server';
import { keptSecret } from '#db/kept-secret.server';
import { loginOf, migrate } from '#db/migrate';
import { isMigrated } from '#db/readiness.server';
import { assertSafeLogin, embeddedLogins, externalLogins } from '#db/roles.server';
import { env } from '~/env.server';
import { log } from '~/http/log.server';

export interface SiteDatabase {
  pools: Database;
  /** Whether the site brought its own server. */
  embedded: boolean;
  /** Closes the pools, then leaves the server. */
  close(): Promise<void>;
}

/** A command beside a running site must not take the locks of a migration that is not needed. */
interface MigrateWhen {
  migrate: 'always' | 'when-needed';
}

/**
 * The database of the settings, with its logins, migrated, and open.
 *
 * @throws EmbeddedFailure, DatabaseRefused with a message for the person who starts the site.
 */
export async function openSiteDatabase({ migrate: when }: MigrateWhen): Promise<SiteDatabase> {
  const { database, DATA_DIR, MUSUBIBA_SECRET } = env();
  if (database) return open(await externalLogins(database, MUSUBIBA_SECRET), when);
  const server = await startEmbedded({ dataDir: DATA_DIR, report: reportServer });
  try {
    return await open(await embeddedLogins(server.adminUrl, keptSecret(DATA_DIR, 'logins')), when, server);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function open(
  urls: DatabaseUrls,
  when: MigrateWhen['migrate'],
  server?: EmbeddedServer,
): Promise<SiteDatabase> {
  if (when === 'always' || !(await isMigrated(urls.owner))) {
    await migrate(urls.owner, {
      app: loginOf(urls.app),
      auth: loginOf(urls.auth),
      search: loginOf(urls.search),
    });
  }
  const pools = openDatabase(urls);
  const close = async () => {
    await pools.close();
    await server?.stop();
  };
  try {
    await assertSafeLogin(pools.appSql);
  } catch (error) {
    await pools.close();
    throw error;
  }
  return { pools, embedded: server !== undefined, close };
}

function reportServer(event: 'restarted' | Error): void {
  if (event === 'restarted') log.warn('the database server had died and was started again');
  else log.error({ kind: event.name, reason: event.message }, 'the database server cannot be started again');
}
