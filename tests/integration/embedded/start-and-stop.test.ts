import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEmbedded } from '#db/embedded.server';
import { isRunning } from '#db/embedded/process.server';
import { postmasterPid, query, startElsewhere, useDataFolder } from './support';

const folder = useDataFolder();

describe('the embedded server', () => {
  it('makes a UTF-8 database with checksums that listens on this machine alone and asks for a password', async () => {
    const server = await startEmbedded({ dataDir: folder.path });
    const [made] = await query(
      server.adminUrl,
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
              current_setting('data_checksums') as checksums, current_setting('synchronous_commit') as sync,
              current_setting('listen_addresses') as listens
       from pg_database where datname = 'postgres'`,
    );
    expect(made).toEqual({
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      checksums: 'on',
      sync: 'on',
      listens: '127.0.0.1',
    });
    expect(server.owned).toBe(true);
    const wrong = new URL(server.adminUrl);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(statSync(path.join(folder.path, 'secrets')).mode & 0o077).toBe(0);
    await server.stop();
  });

  it('stops with the site and keeps what was written for the next start', async () => {
    const first = await startEmbedded({ dataDir: folder.path });
    const pid = postmasterPid(folder.path)!;
    await query(first.adminUrl, `create table kept as select '港区' as word`);
    await first.stop();
    expect(isRunning(pid)).toBe(false);
    expect(postmasterPid(folder.path)).toBeUndefined();

    const second = await startEmbedded({ dataDir: folder.path });
    expect(await query(second.adminUrl, 'select word from kept')).toEqual([{ word: '港区' }]);
    await second.stop();
  });

  it('can be stopped twice', async () => {
    const server = await startEmbedded({ dataDir: folder.path });
    await Promise.all([server.stop(), server.stop()]);
    await server.stop();
    expect(postmasterPid(folder.path)).toBeUndefined();
  });

  it('is shared by two that start at once on an empty folder, and stopped by the last to leave', async () => {
    const [one, two] = await Promise.all([startElsewhere(folder.path), startElsewhere(folder.path)]);
    const pid = postmasterPid(folder.path)!;
    expect(one.adminUrl).toBe(two.adminUrl);
    expect([one.owned, two.owned].filter(Boolean)).toHaveLength(1);

    await (one.owned ? one : two).stop();
    expect(isRunning(pid)).toBe(true);
    const last = one.owned ? two : one;
    expect(await query(last.adminUrl, 'select 1 as answer')).toEqual([{ answer: 1 }]);

    await last.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it('clears what an interrupted first start has left', async () => {
    mkdirSync(path.join(folder.path, 'postgres.new-0badc0de', 'data'), { recursive: true });
    const server = await startEmbedded({ dataDir: folder.path });
    expect(
      statSync(path.join(folder.path, 'postgres.new-0badc0de'), { throwIfNoEntry: false }),
    ).toBeUndefined();
    await server.stop();
  });

  it('logs no statement, for statements hold content', async () => {
    const server = await startEmbedded({ dataDir: folder.path });
    await query(server.adminUrl, 'create table once (word text unique)');
    await query(server.adminUrl, `insert into once values ('ひみつ')`);
    await expect(query(server.adminUrl, `insert into once values ('ひみつ')`)).rejects.toThrow(
      'duplicate key',
    );
    await server.stop();
    const log = readFileSync(path.join(folder.path, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('ひみつ');
  });
});

describe('what it cannot work with', () => {
  it('is refused with the folder and the mend when the data are of another version', async () => {
    const server = await startEmbedded({ dataDir: folder.path });
    await server.stop();
    writeFileSync(path.join(folder.path, 'postgres', 'PG_VERSION'), '15\n');
    await expect(startEmbedded({ dataDir: folder.path })).rejects.toThrow(
      new RegExp(`${folder.path}/postgres は PostgreSQL 15 のデータ.*新しい DATA_DIR`),
    );
  });

  it('is refused when the folder is no database', async () => {
    mkdirSync(path.join(folder.path, 'postgres'), { recursive: true });
    await expect(startEmbedded({ dataDir: folder.path })).rejects.toThrow('PG_VERSION がありません');
  });

  it('is refused when the folder cannot be made', async () => {
    mkdirSync(path.dirname(folder.path), { recursive: true });
    writeFileSync(folder.path, 'a file');
    await expect(startEmbedded({ dataDir: path.join(folder.path, 'below') })).rejects.toThrow(
      `データの置き場所 ${folder.path}/below を使えません`,
    );
  });

  it('is refused when the password is not that of these data', async () => {
    const server = await startEmbedded({ dataDir: folder.path });
    await server.stop();
    writeFileSync(path.join(folder.path, 'secrets', 'postgres'), 'another');
    await expect(startEmbedded({ dataDir: folder.path })).rejects.toThrow('データベースに入れません');
    expect(postmasterPid(folder.path)).toBeUndefined();
  });
});
