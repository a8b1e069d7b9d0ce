import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { openDatabase, type Database } from '#db/client.server';
import { startEmbedded } from '#db/embedded.server';
import { makeTemplate, testUrls } from '#tests/setup/template';

export interface BenchDatabase {
  pools: Database;
  /** A superuser's connection, for what the site's own logins may not see. */
  admin: postgres.Sql;
  adminUrl: string;
}

/** Runs `work` on a fresh, migrated database of its own, which goes with it. */
export async function withBenchDatabase<T>(work: (database: BenchDatabase) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'musubiba-bench-'));
  chmodSync(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, settings: { shared_buffers: '256MB' } });
  try {
    const name = await makeTemplate(server.adminUrl);
    const url = new URL(server.adminUrl);
    url.pathname = `/${name}`;
    const admin = postgres(url.toString(), { max: 1, onnotice: () => undefined });
    const pools = openDatabase(testUrls(server.adminUrl, name));
    try {
      return await work({ pools, admin, adminUrl: url.toString() });
    } finally {
      await pools.close();
      await admin.end();
    }
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
