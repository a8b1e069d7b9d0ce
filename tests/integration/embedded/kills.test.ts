import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { startEmbedded } from '#db/embedded.server';
import { isRunning, waitFor } from '#db/embedded/process.server';
import { answers, postmasterPid, query, startElsewhere, useDataFolder } from './support';

const folder = useDataFolder();

describe('after a kill', () => {
  it('of the server, it comes back by itself at the same address with everything committed', async () => {
    const events: unknown[] = [];
    const server = await startEmbedded({ dataDir: folder.path, report: (event) => events.push(event) });
    await query(server.adminUrl, 'create table kept as select 1 as n');
    const killed = postmasterPid(folder.path)!;
    process.kill(killed, 'SIGKILL');
    expect(await waitFor(() => events.length > 0, { withinMs: 5_000 })).toBe(true);
    expect(events).toEqual(['restarted']);
    expect(postmasterPid(folder.path)).not.toBe(killed);
    expect(await query(server.adminUrl, 'select n from kept')).toEqual([{ n: 1 }]);
    await server.stop();
  });

  it('of the site, the next start takes the living server over and stops it at its end', async () => {
    const killed = await startElsewhere(folder.path);
    const pid = postmasterPid(folder.path)!;
    await killed.kill();
    expect(isRunning(pid)).toBe(true);

    const next = await startEmbedded({ dataDir: folder.path });
    expect(postmasterPid(folder.path)).toBe(pid);
    expect(next.owned).toBe(true);
    await next.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it('of site and server, the next start recovers everything committed', async () => {
    const killed = await startElsewhere(folder.path);
    await query(killed.adminUrl, 'create table kept as select generate_series(1, 1000) as n');
    const pid = postmasterPid(folder.path)!;
    await killed.kill();
    process.kill(pid, 'SIGKILL');

    const next = await startEmbedded({ dataDir: folder.path });
    expect(await query(next.adminUrl, 'select count(*)::int as rows from kept')).toEqual([{ rows: 1000 }]);
    await next.stop();
  });

  it('of the server under a long query, the surviving backend is ended before a new server starts', async () => {
    const killed = await startElsewhere(folder.path);
    const sql = postgres(killed.adminUrl, { max: 1, onnotice: () => undefined });
    const [own] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const long = sql`select count(*) from generate_series(1, 100000000000) as g where random() < 0`.catch(
      () => 'ended',
    );
    const busy = await waitFor(
      async () => {
        const rows = await query(
          killed.adminUrl,
          `select 1 from pg_stat_activity where pid = ${own!.pid} and state = 'active'`,
        );
        return rows.length > 0;
      },
      { withinMs: 5_000 },
    );
    expect(busy).toBe(true);
    const pid = postmasterPid(folder.path)!;
    await killed.kill();
    process.kill(pid, 'SIGKILL');
    expect(await waitFor(() => !isRunning(pid), { withinMs: 2_000 })).toBe(true);
    expect(isRunning(own!.pid)).toBe(true);

    const next = await startEmbedded({ dataDir: folder.path });
    expect(isRunning(own!.pid)).toBe(false);
    expect(await answers(next.adminUrl)).toBe(true);
    await next.stop();
    expect(await long).toBe('ended');
    await sql.end({ timeout: 1 });
  });

  it('a pid file that names a living stranger stops nobody', async () => {
    const first = await startEmbedded({ dataDir: folder.path });
    await first.stop();
    mkdirSync(folder.path, { recursive: true });
    const lines = [process.pid, path.join(folder.path, 'postgres'), 0, 1, '', '127.0.0.1', '', 'ready'];
    writeFileSync(path.join(folder.path, 'postgres', 'postmaster.pid'), lines.join('\n'));
    const next = await startEmbedded({ dataDir: folder.path });
    expect(postmasterPid(folder.path)).not.toBe(process.pid);
    expect(await answers(next.adminUrl)).toBe(true);
    await next.stop();
  });
});
