import path from 'node:path';
import { z } from 'zod';
import type { MapTiles } from '~/components/map/ground';
import { isArchive, mapTiles, namesEachTile } from './settings-tiles.server';
import { logins, together, type Fault, type Source } from './settings-together.server';

export type { Fault };

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export interface ExternalDatabase {
  /** A login that may create roles; null when all four addresses are given. */
  adminUrl: string | null;
  given: { owner?: string; app?: string; auth?: string; search?: string };
}

export interface Settings {
  PORT: number;
  /** Without a slash at its end. */
  BASE_URL: string;
  /** Whether the address was set; else the site answers under whatever name it is called by. */
  baseUrlGiven: boolean;
  /** Null: the site starts its own PostgreSQL. */
  database: ExternalDatabase | null;
  /** Absolute. */
  DATA_DIR: string;
  MUSUBIBA_SECRET: string | undefined;
  FACE: 'all' | 'public' | 'staff';
  /** Undefined: mails stay in the outbox of the site. */
  SMTP_URL: string | undefined;
  /** 「名前 <address>」 or an address; set together with SMTP_URL. */
  MAIL_FROM: string | undefined;
  /** Whether this process runs the jobs too, or another (`npm run musubiba -- work`). */
  JOBS: 'site' | 'separate';
  MEILISEARCH_URL: string | undefined;
  /** May search and nothing else. */
  MEILISEARCH_KEY: string | undefined;
  /** May also write; for the process that runs the jobs. */
  MEILISEARCH_ADMIN_KEY: string | undefined;
  /** The first part of the names of the indexes: two sites can share a server. */
  MEILISEARCH_INDEX: string;
  /** Pictures of another server under the borders of the map; null: borders alone. */
  MAP_TILES: MapTiles | null;
  /** As Express takes it: false, the number of proxies, or their addresses. */
  TRUST_PROXY: false | number | string[];
  LOG_LEVEL: (typeof logLevels)[number];
  /** For one client address; 0 is no limit. */
  REQUESTS_PER_MINUTE: number;
  /** Who brings it may read `/metrics`; undefined: nobody may. */
  METRICS_TOKEN: string | undefined;
  /** Absolute. */
  MUSUBIBA_OPEN_DATA: string;
}

const wholeNumber = (least: number, most: number, mend: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, mend)
    .transform(Number)
    .refine((value) => value >= least && value <= most, mend);

const address = (protocols: readonly string[], mend: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), mend);

const databaseAddress = address(
  ['postgres:', 'postgresql:'],
  'postgres://利用者:パスワード@ホスト:5432/データベース名 の形で書きます。',
).refine(
  (value) => URL.canParse(value) && new URL(value).pathname.length > 1,
  'アドレスの最後にデータベース名を書きます（例：postgres://…:5432/musubiba）。',
);

const shapes = {
  PORT: wholeNumber(0, 65_535, '0 から 65535 までの整数を書きます（例：3000）。').default(3000),
  BASE_URL: address(
    ['http:', 'https:'],
    'https:// で始まるサイトの住所を書きます（例：https://musubiba.example.jp）。',
  )
    .refine(
      (value) => !URL.canParse(value) || (new URL(value).pathname === '/' && !/[?#]/.test(value)),
      '住所の後ろに / より先のものは書けません（例：https://musubiba.example.jp）。',
    )
    .transform((value) => new URL(value).origin)
    .optional(),
  DATABASE_URL: databaseAddress.optional(),
  DATABASE_OWNER_URL: databaseAddress.optional(),
  DATABASE_APP_URL: databaseAddress.optional(),
  DATABASE_AUTH_URL: databaseAddress.optional(),
  DATABASE_SEARCH_URL: databaseAddress.optional(),
  DATA_DIR: z.string().default('.data'),
  MUSUBIBA_SECRET: z
    .string()
    .min(32, '32 文字以上のでたらめな文字列にします（作り方の例：openssl rand -base64 48）。')
    .optional(),
  FACE: z.enum(['all', 'public', 'staff'], 'all、public、staff のどれかを書きます。').default('all'),
  SMTP_URL: address(
    ['smtp:', 'smtps:'],
    'smtp:// か smtps:// で始まるメールサーバーの住所を書きます。',
  ).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]{0,60}<)?[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>?$/,
      '差出人を、アドレスか「名前 <アドレス>」の形で書きます（例：むすびば <musubiba@city.example.jp>）。',
    )
    .optional(),
  JOBS: z.enum(['site', 'separate'], 'site か separate を書きます。').default('site'),
  MEILISEARCH_URL: address(
    ['http:', 'https:'],
    'http:// か https:// で始まる検索サーバーの住所を書きます。',
  ).optional(),
  MEILISEARCH_KEY: z.string().optional(),
  MEILISEARCH_ADMIN_KEY: z.string().optional(),
  MEILISEARCH_INDEX: z
    .string()
    .regex(/^[a-z0-9_]{1,40}$/, '英小文字、数字、_ で 40 文字までの名前を書きます（例：hosts）。')
    .default('hosts'),
  TILE_URL: z
    .literal('gsi')
    .or(
      address(
        ['http:', 'https:'],
        'gsi（地理院タイル）か、http:// か https:// で始まる地図タイルの住所を書きます。',
      ).refine(
        (value) => namesEachTile(value) || isArchive(value),
        '{z}、{x}、{y} を含めるか（例：https://tiles.example.jp/{z}/{x}/{y}.png）、.pmtiles で終わる PMTiles のファイルの住所を書きます。',
      ),
    )
    .optional(),
  TILE_CREDIT: z.string().max(120, '120 文字までで書きます。').optional(),
  TRUST_PROXY: z
    .string()
    .regex(
      /^(false|\d{1,2}|[\w.:/]+(,[\w.:/]+)*)$/,
      '前に立つプロキシの台数か、その住所をコンマ区切りで書きます（例：1、または 10.0.0.5,loopback）。',
    )
    .transform((value) =>
      /^(false|0)$/.test(value) ? false : /^\d+$/.test(value) ? Number(value) : value.split(','),
    )
    .default(false),
  LOG_LEVEL: z.enum(logLevels, `${logLevels.join('、')} のどれかを書きます。`).default('info'),
  REQUESTS_PER_MINUTE: wholeNumber(
    0,
    999_999,
    '1 分あたりの回数を整数で書きます。0 なら制限しません。',
  ).default(3000),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{24,}$/, '24 文字以上の英数字にします（作り方の例：openssl rand -hex 24）。')
    .optional(),
  MUSUBIBA_OPEN_DATA: z.string().default('../shared/data'),
};

/** Reads the settings; empty ones count as not given. All faults are found at once. */
export function readSettings(
  source: Source,
  projectRoot: string,
): { ok: true; settings: Settings } | { ok: false; faults: Fault[] } {
  const given = Object.fromEntries(
    Object.keys(shapes).map((name) => [name, source[name]?.trim() === '' ? undefined : source[name]?.trim()]),
  );
  const parsed = z.object(shapes).safeParse(given);
  const faults = [...together(given), ...(parsed.error ? parsed.error.issues.map(faultOf) : [])];
  if (!parsed.success || faults.length > 0) return { ok: false, faults: firstOfEach(faults) };

  const { DATABASE_URL, BASE_URL, DATA_DIR, MUSUBIBA_OPEN_DATA, ...rest } = parsed.data;
  const roles = Object.fromEntries(
    logins.flatMap((login) => {
      const url = parsed.data[`DATABASE_${login.toUpperCase() as Uppercase<typeof login>}_URL`];
      return url === undefined ? [] : [[login, url]];
    }),
  );
  const external = DATABASE_URL !== undefined || Object.keys(roles).length > 0;
  return {
    ok: true,
    settings: {
      PORT: rest.PORT,
      BASE_URL: BASE_URL ?? `http://localhost:${rest.PORT}`,
      baseUrlGiven: BASE_URL !== undefined,
      database: external ? { adminUrl: DATABASE_URL ?? null, given: roles } : null,
      DATA_DIR: path.resolve(projectRoot, DATA_DIR),
      MUSUBIBA_SECRET: rest.MUSUBIBA_SECRET,
      FACE: rest.FACE,
      SMTP_URL: rest.SMTP_URL,
      MAIL_FROM: rest.MAIL_FROM,
      JOBS: rest.JOBS,
      MEILISEARCH_URL: rest.MEILISEARCH_URL,
      MEILISEARCH_KEY: rest.MEILISEARCH_KEY,
      MEILISEARCH_ADMIN_KEY: rest.MEILISEARCH_ADMIN_KEY,
      MEILISEARCH_INDEX: rest.MEILISEARCH_INDEX,
      MAP_TILES: mapTiles(rest.TILE_URL, rest.TILE_CREDIT),
      TRUST_PROXY: rest.TRUST_PROXY,
      LOG_LEVEL: rest.LOG_LEVEL,
      REQUESTS_PER_MINUTE: rest.REQUESTS_PER_MINUTE,
      METRICS_TOKEN: rest.METRICS_TOKEN,
      MUSUBIBA_OPEN_DATA: path.resolve(projectRoot, MUSUBIBA_OPEN_DATA),
    },
  };
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  return { name: String(issue.path[0]), mend: issue.message };
}

function firstOfEach(faults: Fault[]): Fault[] {
  return faults.filter((fault, index) => faults.findIndex((other) => other.name === fault.name) === index);
}

export function faultsMessage(faults: readonly Fault[]): string {
  return [
    `設定に直すところが ${faults.length} つあります。直してから、もう一度始めてください。`,
    ...faults.map(({ name, mend }) => `・${name}：${mend}`),
  ].join('\n');
}
