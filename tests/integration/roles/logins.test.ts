import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded, type EmbeddedServer } from '#db/embedded.server';
import { loginOf, migrate } from '#db/migrate';
import { assertSafeLogin, embeddedLogins, externalLogins } from '#db/roles.server';

const secret = 'a secret from which passwords are derived';
let dataDir = '';
let server: EmbeddedServer | undefined;
let adminUrl = '';

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'musubiba-logins-'));
  chmodSync(dataDir, 0o711);
  server = await startEmbedded({ dataDir, settings: { fsync: 'off' } });
  adminUrl = server.adminUrl;
});

afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function as<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

function address(user: string, database: string, password = 'pw'): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

const names = (urls: { app: string; auth: string; search: string }) => ({
  app: loginOf(urls.app),
  auth: loginOf(urls.auth),
  search: loginOf(urls.search),
});

describe('the logins of an embedded server', () => {
  it('are made once, the same at every start, also when two start at once', async () => {
    const [one, two] = await Promise.all([
      embeddedLogins(adminUrl, secret),
      embeddedLogins(adminUrl, secret),
    ]);
    expect(one).toEqual(two);
    expect(await embeddedLogins(adminUrl, secret)).toEqual(one);
    expect(new Set(Object.values(one)).size).toBe(4);
  });

  it('migrate as the owner, and leave app, auth and search owning nothing', async () => {
    const urls = await embeddedLogins(adminUrl, secret);
    await migrate(urls.owner, names(urls));
    for (const login of ['app', 'auth', 'search'] as const) {
      await as(urls[login], (sql) => assertSafeLogin(sql));
      await expect(as(urls[login], (sql) => sql`create table mine (id int)`)).rejects.toThrow(
        'permission denied',
      );
    }
  });

  it('keep everybody else out of the database', async () => {
    await embeddedLogins(adminUrl, secret);
    await as(adminUrl, (sql) => sql`create role stranger login password 'pw'`);
    await expect(as(address('stranger', 'musubiba'), (sql) => sql`select 1`)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('an app login that row security does not bind', () => {
  it.each([
    ['is a superuser', 'create role too_strong login password $$pw$$ superuser', 'too_strong', '素通り'],
    ['bypasses row security', 'create role bypassing login password $$pw$$ bypassrls', 'bypassing', '素通り'],
    [
      'is a member of one that does',
      'create role quiet login password $$pw$$ in role bypassing',
      'quiet',
      '素通り',
    ],
  ])('%s: the site refuses to start', async (_, make, login, message) => {
    await embeddedLogins(adminUrl, secret);
    await as(adminUrl, (sql) => sql.unsafe(make));
    await as(adminUrl, (sql) => sql.unsafe(`grant connect on database musubiba to ${login}`));
    await expect(as(address(login, 'musubiba'), (sql) => assertSafeLogin(sql))).rejects.toThrow(message);
  });

  it('owns tables: the site refuses to start', async () => {
    const urls = await embeddedLogins(adminUrl, secret);
    await migrate(urls.owner, names(urls));
    await expect(as(urls.owner, (sql) => assertSafeLogin(sql))).rejects.toThrow('の所有者です');
  });
});

describe('a server of one’s own', () => {
  it('needs only a login that may create roles and owns its database', async () => {
    const { stop, adminUrl: other } = await startEmbedded({ dataDir: path.join(dataDir, 'other') });
    try {
      await as(other, async (sql) => {
        await sql`create role town_admin login password 'pw' createrole`;
        await sql`create database town owner town_admin`;
      });
      const url = new URL(other);
      url.username = 'town_admin';
      url.password = 'pw';
      url.pathname = '/town';
      const external = { adminUrl: url.href, given: {} };
      const urls = await externalLogins(external, secret);
      expect(await externalLogins(external, secret)).toEqual(urls);
      expect(new URL(urls.app).pathname).toBe('/town');
      expect(loginOf(urls.app)).toBe('town_app');
      await migrate(urls.owner, names(urls));
      await as(urls.app, (sql) => assertSafeLogin(sql));
    } finally {
      await stop();
    }
  });

  it('is used with the addresses that are given', async () => {
    const own = await embeddedLogins(adminUrl, secret);
    expect(await externalLogins({ adminUrl: null, given: own }, 'unused')).toEqual(own);
  });

  it.each([
    ['a wrong password', () => address('postgres', 'postgres', 'wrong'), '28P01'],
    ['no such database', () => address('postgres', 'nowhere', new URL(adminUrl).password), '3D000'],
    ['a closed door', () => 'postgres://a:b@127.0.0.1:9/town', 'ECONNREFUSED'],
  ])('is refused in plain words without the password: %s', async (_, url, code) => {
    const attempt = externalLogins({ adminUrl: url(), given: {} }, secret);
    await expect(attempt).rejects.toThrow(`を準備できませんでした（${code}）`);
    await expect(attempt).rejects.not.toThrow(new URL(url()).password);
  });

  it('is refused when its login may not create roles', async () => {
    await as(adminUrl, async (sql) => {
      await sql`create role weak login password 'pw'`;
      await sql`create database weak owner weak`;
    });
    const attempt = externalLogins({ adminUrl: address('weak', 'weak'), given: {} }, secret);
    await expect(attempt).rejects.toThrow('CREATEROLE');
  });
});
