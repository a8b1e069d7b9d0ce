import { createHmac } from 'node:crypto';
import postgres from 'postgres';
import type { DatabaseUrls } from './client.server';

/**
 * The four logins of the site. `owner` owns the schema and migrates; `app` owns nothing and cannot bypass row
 * security; `auth` reaches the tables of the sign-in library alone, `search` the search projection alone.
 */
const logins = ['owner', 'app', 'auth', 'search'] as const;
type Login = (typeof logins)[number];

const oldestVersion = 160_000;
const embeddedName = 'musubiba';

/** The database cannot be used as it is; the message is for the person who starts the site and says how to mend it. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
}

/**
 * Makes the database and the logins of an embedded server where they are missing.
 *
 * @param secret from which the passwords are derived; the same secret gives the same passwords.
 */
export async function embeddedLogins(adminUrl: string, secret: string): Promise<DatabaseUrls> {
  await asAdmin(adminUrl, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${embeddedName}`;
    if (!found) await sql`create database ${sql(embeddedName)}`;
  });
  return makeLogins(addressOf(adminUrl, { database: embeddedName }), secret);
}

/**
 * The logins on a server of one's own: those whose address is given, the others made by the login of `adminUrl`.
 *
 * @throws DatabaseRefused when the server is too old, cannot be reached or does not allow what is needed.
 */
export async function externalLogins(
  external: { adminUrl: string | null; given: Partial<DatabaseUrls> },
  secret: string,
): Promise<DatabaseUrls> {
  const { adminUrl, given } = external;
  if (isWhole(given)) {
    await asAdmin(given.owner, () => Promise.resolve());
    return given;
  }
  if (adminUrl === null) throw new DatabaseRefused('DATABASE_URL がありません。');
  return { ...(await makeLogins(adminUrl, secret, given)), ...given };
}

function isWhole(given: Partial<DatabaseUrls>): given is DatabaseUrls {
  return logins.every((login) => given[login] !== undefined);
}

async function makeLogins(
  adminUrl: string,
  secret: string,
  given: Partial<DatabaseUrls> = {},
): Promise<DatabaseUrls> {
  const database = decodeURIComponent(new URL(adminUrl).pathname.slice(1));
  // Logins belong to the whole server: named after the database, two sites can share one.
  const name = (login: Login) => nameOf(given[login]) ?? `${database}_${login}`;
  const password = (login: Login) =>
    createHmac('sha256', secret).update(`login:${login}`).digest('base64url');
  await asAdmin(adminUrl, async (sql) => {
    for (const login of logins.filter((one) => !given[one]))
      await makeLogin(sql, name(login), password(login));
    const owner = sql(name('owner'));
    const here = sql(database);
    const [self] = await sql<{ isSuper: boolean }[]>`
      select rolsuper as "isSuper" from pg_roles where rolname = current_user`;
    // Giving the schema away takes membership, which a login that is no superuser grants itself.
    if (!self?.isSuper) await sql`grant ${owner} to current_user`;
    await sql`grant connect, create, temporary on database ${here} to ${owner}`;
    await sql`alter schema public owner to ${owner}`;
    for (const login of ['app', 'auth', 'search'] as const) {
      await sql`grant connect on database ${here} to ${sql(name(login))}`;
    }
    await sql`revoke all on database ${here} from public`;
  });
  const address = (login: Login) => addressOf(adminUrl, { user: name(login), password: password(login) });
  return { owner: address('owner'), app: address('app'), auth: address('auth'), search: address('search') };
}

async function makeLogin(sql: postgres.Sql, name: string, password: string): Promise<void> {
  const [found] = await sql`select 1 from pg_roles where rolname = ${name}`;
  // The words of a utility statement cannot be parameters; the password is base64url and needs no escaping.
  const quoted = `"${name.replaceAll('"', '""')}"`;
  await sql.unsafe(
    found
      ? `alter role ${quoted} login password '${password}'`
      : `create role ${quoted} login password '${password}' nosuperuser nocreatedb nocreaterole nobypassrls`,
  );
}

/** One connection that lets no other start prepare the same server meanwhile. */
async function asAdmin(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    await sql`select pg_advisory_lock(726000)`;
    const [server] = await sql<{ version: number }[]>`
      select current_setting('server_version_num')::int as version`;
    if ((server?.version ?? 0) < oldestVersion) {
      throw new DatabaseRefused('PostgreSQL が古すぎます。16 以上（推奨は 18）を使ってください。');
    }
    await work(sql);
  } catch (error) {
    throw error instanceof DatabaseRefused ? error : refused(url, error);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function refused(url: string, error: unknown): DatabaseRefused {
  const { host, pathname } = new URL(url);
  const code = (error as { code?: string }).code ?? '';
  const mend =
    code === '42501'
      ? 'DATABASE_URL のログインに、ロールを作る権限（CREATEROLE）とこのデータベースの所有権を与えてください。'
      : ['28P01', '28000'].includes(code)
        ? '利用者名とパスワードを確かめてください。'
        : 'サーバーが動いているか、住所が合っているかを確かめてください。';
  return new DatabaseRefused(
    `データベース ${host}${pathname} を準備できませんでした（${code || 'つながりません'}）。${mend}`,
    {
      cause: error,
    },
  );
}

function addressOf(url: string, parts: { user?: string; password?: string; database?: string }): string {
  const address = new URL(url);
  if (parts.user !== undefined) address.username = encodeURIComponent(parts.user);
  if (parts.password !== undefined) address.password = encodeURIComponent(parts.password);
  if (parts.database !== undefined) address.pathname = `/${encodeURIComponent(parts.database)}`;
  return address.href;
}

function nameOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : decodeURIComponent(new URL(url).username);
}

/**
 * Separation of municipalities rests on row security, which does not bind superusers, logins that bypass it and
 * owners of tables.
 *
 * @param sql connected as the login in question
 * @throws DatabaseRefused
 */
export async function assertSafeLogin(sql: postgres.Sql): Promise<void> {
  const [login] = await sql<{ name: string; bypasses: boolean; owned: string | null }[]>`
    select current_user as name,
      exists (
        select from pg_roles r
        where (r.rolsuper or r.rolbypassrls) and pg_has_role(current_user, r.oid, 'member')
      ) as bypasses,
      (
        select min(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
          and pg_has_role(current_user, c.relowner, 'member')
      ) as owned`;
  if (!login) throw new DatabaseRefused('ログインの権限を確かめられませんでした。');
  if (login.bypasses) {
    throw new DatabaseRefused(
      `ログイン ${login.name} は行ごとの守り（row level security）を素通りします。スーパーユーザーでも BYPASSRLS でもないログインにしてください。`,
    );
  }
  if (login.owned !== null) {
    throw new DatabaseRefused(
      `ログイン ${login.name} は表（${login.owned} など）の所有者です。表は owner だけが持ち、ほかのログインは何も所有しないようにしてください。`,
    );
  }
}
