import { describe, expect, it } from 'vitest';
import { faultsMessage, readSettings, type Settings } from './settings.server';

const secret = 'x'.repeat(32);
const server = 'postgres://admin:pw@db.example:5432/musubiba';

const searchServer = {
  MEILISEARCH_URL: 'http://search.example:7700',
  MEILISEARCH_KEY: 'may search',
  MEILISEARCH_ADMIN_KEY: 'may write',
};

function settingsOf(source: Record<string, string>): Settings {
  const outcome = readSettings(source, '/srv/site');
  if (!outcome.ok) throw new Error(faultsMessage(outcome.faults));
  return outcome.settings;
}

function faultsOf(source: Record<string, string>): string[] {
  const outcome = readSettings(source, '/srv/site');
  return outcome.ok ? [] : outcome.faults.map((fault) => fault.name);
}

describe('settings', () => {
  it('need nothing at all', () => {
    expect(settingsOf({})).toEqual({
      PORT: 3000,
      BASE_URL: 'http://localhost:3000',
      baseUrlGiven: false,
      database: null,
      DATA_DIR: '/srv/site/.data',
      MUSUBIBA_SECRET: undefined,
      FACE: 'all',
      SMTP_URL: undefined,
      MAIL_FROM: undefined,
      JOBS: 'site',
      MEILISEARCH_URL: undefined,
      MEILISEARCH_KEY: undefined,
      MEILISEARCH_ADMIN_KEY: undefined,
      MEILISEARCH_INDEX: 'hosts',
      MAP_TILES: null,
      TRUST_PROXY: false,
      LOG_LEVEL: 'info',
      REQUESTS_PER_MINUTE: 3000,
      METRICS_TOKEN: undefined,
      MUSUBIBA_OPEN_DATA: '/srv/shared/data',
    });
  });

  it.each<[Record<string, string>, Partial<Settings>]>([
    [{ PORT: '8080' }, { PORT: 8080, BASE_URL: 'http://localhost:8080' }],
    [
      { PORT: ' 8080 ', FACE: '' },
      { PORT: 8080, FACE: 'all' },
    ],
    [
      { BASE_URL: 'https://musubiba.example.jp/' },
      { BASE_URL: 'https://musubiba.example.jp', baseUrlGiven: true },
    ],
    [{ DATA_DIR: '/var/lib/musubiba' }, { DATA_DIR: '/var/lib/musubiba' }],
    [{ DATA_DIR: 'data' }, { DATA_DIR: '/srv/site/data' }],
    [{ TRUST_PROXY: '2' }, { TRUST_PROXY: 2 }],
    [{ TRUST_PROXY: '0' }, { TRUST_PROXY: false }],
    [{ TRUST_PROXY: 'loopback,10.0.0.0/8' }, { TRUST_PROXY: ['loopback', '10.0.0.0/8'] }],
    [{ REQUESTS_PER_MINUTE: '0' }, { REQUESTS_PER_MINUTE: 0 }],
    [{ METRICS_TOKEN: 'a'.repeat(24) }, { METRICS_TOKEN: 'a'.repeat(24) }],
    [
      { DATABASE_URL: server, MUSUBIBA_SECRET: secret },
      { database: { adminUrl: server, given: {} }, MUSUBIBA_SECRET: secret },
    ],
    [
      { DATABASE_URL: server, DATABASE_APP_URL: server, MUSUBIBA_SECRET: secret },
      { database: { adminUrl: server, given: { app: server } } },
    ],
    [
      {
        DATABASE_OWNER_URL: server,
        DATABASE_APP_URL: server,
        DATABASE_AUTH_URL: server,
        DATABASE_SEARCH_URL: server,
        MUSUBIBA_SECRET: secret,
      },
      { database: { adminUrl: null, given: { owner: server, app: server, auth: server, search: server } } },
    ],
    [searchServer, { ...searchServer, MEILISEARCH_INDEX: 'hosts' }],
    [
      { ...searchServer, MEILISEARCH_ADMIN_KEY: '', JOBS: 'separate' },
      { MEILISEARCH_KEY: 'may search', MEILISEARCH_ADMIN_KEY: undefined },
    ],
    [
      { TILE_URL: 'https://tiles.example.jp/{z}/{x}/{y}.png', TILE_CREDIT: '© かわべ市' },
      {
        MAP_TILES: {
          url: 'https://tiles.example.jp/{z}/{x}/{y}.png',
          credit: '© かわべ市',
          creditHref: null,
          archive: false,
        },
      },
    ],
    [
      { TILE_URL: 'https://tiles.example.jp/town.pmtiles?v=2', TILE_CREDIT: '© かわべ市' },
      {
        MAP_TILES: {
          url: 'https://tiles.example.jp/town.pmtiles?v=2',
          credit: '© かわべ市',
          creditHref: null,
          archive: true,
        },
      },
    ],
    [
      { TILE_URL: 'gsi' },
      {
        MAP_TILES: {
          url: 'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png',
          credit: '地理院タイル（国土地理院）',
          creditHref: 'https://maps.gsi.go.jp/development/ichiran.html',
          archive: false,
        },
      },
    ],
    [
      { TILE_URL: 'https://cyberjapandata.gsi.go.jp/xyz/std/{z}/{x}/{y}.png' },
      {
        MAP_TILES: {
          url: 'https://cyberjapandata.gsi.go.jp/xyz/std/{z}/{x}/{y}.png',
          credit: '地理院タイル（国土地理院）',
          creditHref: 'https://maps.gsi.go.jp/development/ichiran.html',
          archive: false,
        },
      },
    ],
  ])('%j are understood', (source, expected) => {
    expect(settingsOf(source)).toMatchObject(expected);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ PORT: 'abc' }, ['PORT']],
    [{ PORT: '65536' }, ['PORT']],
    [{ PORT: '-1' }, ['PORT']],
    [{ BASE_URL: 'musubiba.example.jp' }, ['BASE_URL']],
    [{ BASE_URL: 'ftp://musubiba.example.jp' }, ['BASE_URL']],
    [{ BASE_URL: 'https://example.jp/musubiba' }, ['BASE_URL']],
    [{ DATABASE_URL: 'mysql://db/musubiba', MUSUBIBA_SECRET: secret }, ['DATABASE_URL']],
    [{ DATABASE_URL: 'postgres://db.example', MUSUBIBA_SECRET: secret }, ['DATABASE_URL']],
    [{ DATABASE_URL: server }, ['MUSUBIBA_SECRET']],
    [{ DATABASE_URL: server, MUSUBIBA_SECRET: 'short' }, ['MUSUBIBA_SECRET']],
    [
      { DATABASE_APP_URL: server, MUSUBIBA_SECRET: secret },
      ['DATABASE_OWNER_URL、DATABASE_AUTH_URL、DATABASE_SEARCH_URL'],
    ],
    [{ FACE: 'both' }, ['FACE']],
    [{ SMTP_URL: 'mail.example.jp', MAIL_FROM: 'a@b.example' }, ['SMTP_URL']],
    [{ SMTP_URL: 'smtp://mail.example.jp' }, ['MAIL_FROM']],
    [{ SMTP_URL: 'smtp://mail.example.jp', MAIL_FROM: 'むすびば' }, ['MAIL_FROM']],
    [{ JOBS: 'elsewhere' }, ['JOBS']],
    [{ ...searchServer, MEILISEARCH_URL: 'search:7700' }, ['MEILISEARCH_URL']],
    [{ MEILISEARCH_KEY: 'key' }, ['MEILISEARCH_URL']],
    [{ MEILISEARCH_ADMIN_KEY: 'key' }, ['MEILISEARCH_URL']],
    [{ ...searchServer, MEILISEARCH_KEY: '' }, ['MEILISEARCH_KEY']],
    [{ ...searchServer, MEILISEARCH_ADMIN_KEY: '' }, ['MEILISEARCH_ADMIN_KEY']],
    [{ ...searchServer, MEILISEARCH_INDEX: 'Hosts!' }, ['MEILISEARCH_INDEX']],
    [{ TILE_URL: 'https://tiles.example.jp/', TILE_CREDIT: '地図' }, ['TILE_URL']],
    [{ TILE_URL: 'https://tiles.example.jp/town.pmtiles' }, ['TILE_CREDIT']],
    [{ TILE_URL: 'https://tiles.example.jp/town.mbtiles', TILE_CREDIT: '地図' }, ['TILE_URL']],
    [{ TILE_URL: 'https://tiles.example.jp/{z}/{x}/{y}.png' }, ['TILE_CREDIT']],
    [{ TRUST_PROXY: 'yes please' }, ['TRUST_PROXY']],
    [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
    [{ REQUESTS_PER_MINUTE: 'many' }, ['REQUESTS_PER_MINUTE']],
  ])('%j are refused by name', (source, names) => {
    expect(faultsOf(source)).toEqual(names);
  });

  it('tell every fault in one message, with the mend and without the value', () => {
    const outcome = readSettings(
      { PORT: 'abc', DATABASE_URL: 'mysql://root:himitsu@db/x', LOG_LEVEL: 'loud' },
      '/srv/site',
    );
    expect(outcome.ok).toBe(false);
    const message = outcome.ok ? '' : faultsMessage(outcome.faults);
    expect(message).toContain('設定に直すところが 4 つあります');
    for (const name of ['PORT', 'DATABASE_URL', 'MUSUBIBA_SECRET', 'LOG_LEVEL'])
      expect(message).toContain(`・${name}：`);
    expect(message).not.toContain('himitsu');
  });
});
