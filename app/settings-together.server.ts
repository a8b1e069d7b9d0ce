import { isGsi } from './settings-tiles.server';

export interface Fault {
  name: string;
  /** What is wrong and how to mend it; never the value, which may be a secret. */
  mend: string;
}

export type Source = Readonly<Record<string, string | undefined>>;

/** The logins of the database, each with an address of its own. */
export const logins = ['owner', 'app', 'auth', 'search'] as const;

/** Faults of settings that are right alone and wrong together. */
export function together(given: Source): Fault[] {
  const faults: Fault[] = [];
  const missing = logins.map((login) => `DATABASE_${login.toUpperCase()}_URL`).filter((name) => !given[name]);
  const external = Boolean(given['DATABASE_URL']) || missing.length < logins.length;
  if (!given['DATABASE_URL'] && missing.length > 0 && missing.length < logins.length) {
    faults.push({
      name: missing.join('、'),
      mend: '四つのログインの住所はそろえて書くか、ロールを作れるログインの DATABASE_URL を書きます。',
    });
  }
  if (external && !given['MUSUBIBA_SECRET']) {
    faults.push({
      name: 'MUSUBIBA_SECRET',
      mend: '別の PostgreSQL を使うときは必ず要ります。32 文字以上のでたらめな文字列を書き、なくさないように保管してください（作り方の例：openssl rand -base64 48）。',
    });
  }
  if (given['TILE_URL'] && !isGsi(given['TILE_URL']) && !given['TILE_CREDIT']) {
    faults.push({
      name: 'TILE_CREDIT',
      mend: '地図タイルの出典を書きます。地図の下に示します（例：© 地図の提供者）。',
    });
  }
  if (given['SMTP_URL'] && !given['MAIL_FROM']) {
    faults.push({
      name: 'MAIL_FROM',
      mend: 'SMTP_URL を書いたときは、差出人も書きます（例：むすびば <musubiba@city.example.jp>）。',
    });
  }
  return [...faults, ...searchServer(given)];
}

/** The address and the keys of a search server go together. */
function searchServer(given: Source): Fault[] {
  const [address, keys] = [given['MEILISEARCH_URL'], ['MEILISEARCH_KEY', 'MEILISEARCH_ADMIN_KEY'] as const];
  if (!address) {
    const named = keys.find((name) => given[name]);
    return named
      ? [{ name: 'MEILISEARCH_URL', mend: `${named} を書いたときは、検索サーバーの住所も書きます。` }]
      : [];
  }
  const faults: Fault[] = [];
  if (!given['MEILISEARCH_KEY']) {
    faults.push({
      name: 'MEILISEARCH_KEY',
      mend: 'MEILISEARCH_URL を書いたときは、検索だけができる鍵も書きます（Default Search API Key）。',
    });
  }
  if (!given['MEILISEARCH_ADMIN_KEY'] && given['JOBS'] !== 'separate') {
    faults.push({
      name: 'MEILISEARCH_ADMIN_KEY',
      mend: '登録の変更を検索サーバーに送る鍵を書きます（Default Admin API Key）。仕事を別のプロセスで動かすときは、そのプロセスだけに要ります。',
    });
  }
  return faults;
}
