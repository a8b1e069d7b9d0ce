import type { ServerBuild } from '@remix-run/node';
import { request as send } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gauge } from '~/lib/metrics/text';
import { createSite, type SiteOptions } from './server.server';

interface Pages {
  build: ServerBuild;
  /** The bodies that an action has taken. */
  saved: string[];
}

/** A site with five addresses, to see what reaches a page and what does not. */
function somePages(): Pages {
  const saved: string[] = [];
  const route = (id: string, module: object) => ({
    [id]: { id, path: id, parentId: 'root', module: module as ServerBuild['routes'][string]['module'] },
  });
  const routes = {
    root: { id: 'root', path: '', module: { default: () => null } },
    ...route('facts', {
      loader: ({ request, context }: { request: Request; context: object }) =>
        Response.json({ context, url: request.url, client: request.headers.get('x-client-address') }),
    }),
    ...route('kept', {
      loader: () => new Response('kept', { headers: { 'Cache-Control': 'public, max-age=60' } }),
    }),
    ...route('slow', { loader: () => new Promise(() => undefined) }),
    ...route('broken', {
      loader: () => {
        throw new Error('ひみつの中身');
      },
    }),
    ...route('save', {
      action: async ({ request }: { request: Request }) => {
        saved.push(await request.text());
        return new Response('saved');
      },
    }),
  };
  const build = {
    entry: { module: { default: () => new Response('page'), handleError: () => undefined } },
    routes,
    assets: { version: '1', entry: { module: '', imports: [] }, routes: {}, url: '' },
    publicPath: '/',
    assetsBuildDirectory: '',
    future: {},
    isSpaMode: false,
  } as unknown as ServerBuild;
  return { build, saved };
}

const running: Server[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function siteWith(options: Partial<SiteOptions> = {}) {
  const { build, saved } = somePages();
  const app = createSite({
    build,
    checks: {},
    siteOrigin: null,
    baseUrl: 'http://localhost',
    trustProxy: false,
    requestsPerMinute: 0,
    tiles: null,
    ...options,
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  running.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, saved, get: (path: string, init?: RequestInit) => fetch(origin + path, init) };
}

describe('every answer', () => {
  it('carries the headers that keep browsers safe, and the number of the request', async () => {
    const { get } = await siteWith();
    for (const path of ['/facts', '/broken', '/nowhere', '/healthz']) {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/script-src 'strict-dynamic' 'nonce-[\w+/=]{24}'/);
      expect(policy).toContain("style-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it('gives the page the same number and nonce as the headers, new for each request', async () => {
    const { get } = await siteWith();
    const one = await get('/facts');
    const two = await get('/facts');
    const { context } = (await one.json()) as { context: { requestId: string; cspNonce: string } };
    expect(context.requestId).toBe(one.headers.get('x-request-id'));
    expect(one.headers.get('content-security-policy')).toContain(`'nonce-${context.cspNonce}'`);
    expect(two.headers.get('x-request-id')).not.toBe(context.requestId);
    expect(two.headers.get('content-security-policy')).not.toContain(context.cspNonce);
  });

  it('asks for TLS only where the site has it, and lets pictures come from the tile server', async () => {
    const { get } = await siteWith({
      baseUrl: 'https://musubiba.example.jp',
      tiles: { url: 'https://{s}.tiles.example.jp/{z}/{x}/{y}.png', archive: false },
    });
    const { headers } = await get('/facts');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('content-security-policy')).toContain(
      "img-src 'self' data: https://*.tiles.example.jp;",
    );
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });

  it('lets scripts read a PMTiles file where it lies, and nothing else there', async () => {
    const { get } = await siteWith({
      tiles: { url: 'https://maps.example.jp/town.pmtiles', archive: true },
    });
    const policy = (await get('/facts')).headers.get('content-security-policy');
    expect(policy).toContain("connect-src 'self' https://maps.example.jp;");
    expect(policy).toContain("img-src 'self' data:;");
  });

  it('may say for itself how long it is kept', async () => {
    const { get } = await siteWith();
    expect((await get('/kept')).headers.get('cache-control')).toBe('public, max-age=60');
  });
});

describe('a page', () => {
  it.each([
    ['/facts?q=パン', {}, true],
    ['/facts.data?q=パン&_routes=facts', {}, false],
    ['/facts', { 'Sec-Purpose': 'prefetch;prerender' }, false],
    ['/facts', { Purpose: 'prefetch' }, false],
  ])('%s %j is told whether somebody opened it: %s', async (path, headers, opens) => {
    const { build } = somePages();
    const { get } = await siteWith({
      build: { ...build, future: { ...build.future, v3_singleFetch: true } },
    });
    const answer = await (await get(path, { headers })).text();
    expect(answer).toContain('inDocument');
    expect(/"inDocument"[:,]true/.test(answer)).toBe(opens);
  });
});

describe('who sends', () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

  it('a page of this site may change something', async () => {
    const { get, origin, saved } = await siteWith();
    const answer = await get('/save', { method: 'POST', body: 'a=1', headers: { ...form, Origin: origin } });
    expect(answer.status).toBe(200);
    expect(saved).toEqual(['a=1']);
  });

  it.each([
    ['a page of another site', { Origin: 'https://evil.example' }],
    ['nobody knows who', {}],
    ['a page without origin', { Origin: 'null' }],
    [
      'a page of another site that forges the forwarded name',
      { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' },
    ],
  ])('%s may not, and learns why in Japanese', async (_, headers) => {
    const { get, saved } = await siteWith();
    const answer = await get('/save', { method: 'POST', body: 'a=1', headers: { ...form, ...headers } });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = await answer.text();
    expect(page).toContain('ほかのサイトの画面から送られたか');
    expect(page).toContain(`受付番号 ${answer.headers.get('x-request-id') ?? ''}`);
    expect(saved).toEqual([]);
  });

  it('is known by the address the server sees, whatever the client writes', async () => {
    const { get } = await siteWith();
    const answer = await get('/facts', {
      headers: {
        'X-Client-Address': '203.0.113.9',
        'X-Forwarded-For': '203.0.113.9',
        'X-Forwarded-Host': 'evil.example',
      },
    });
    const facts = (await answer.json()) as { client: string; url: string };
    expect(facts.client).toBe('127.0.0.1');
    expect(facts.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/facts$/);
  });

  it('is known by a trusted proxy’s word', async () => {
    const { get } = await siteWith({ trustProxy: ['loopback'] });
    const answer = await get('/facts', { headers: { 'X-Forwarded-For': '203.0.113.9' } });
    expect(((await answer.json()) as { client: string }).client).toBe('203.0.113.9');
  });
});

describe('what is too much', () => {
  it('a body larger than the limit by its announcement is refused before it is read', async () => {
    const { get, origin, saved } = await siteWith({ limits: { bodyBytes: 100 } });
    const answer = await get('/save', { method: 'POST', body: 'x'.repeat(101), headers: { Origin: origin } });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('送られたものが大きすぎます');
    expect(saved).toEqual([]);
  });

  it('a body of unknown length is refused when it passes the limit, and never taken for whole', async () => {
    const { origin, saved } = await siteWith({ limits: { bodyBytes: 100 } });
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const upload = send(`${origin}/save`, { method: 'POST', headers: { Origin: origin } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      upload.once('error', reject);
      upload.write('x'.repeat(90));
      upload.end('x'.repeat(90));
    });
    expect(status).toBe(413);
    expect(saved).toEqual([]);
  });

  it('a body at the limit is taken', async () => {
    const { get, origin, saved } = await siteWith({ limits: { bodyBytes: 100 } });
    await get('/save', { method: 'POST', body: 'x'.repeat(100), headers: { Origin: origin } });
    expect(saved).toEqual(['x'.repeat(100)]);
  });

  it('a large body within the limit arrives whole', async () => {
    const { get, origin, saved } = await siteWith();
    const body = 'あいう'.repeat(1_000_000);
    const answer = await get('/save', { method: 'POST', body, headers: { Origin: origin } });
    expect(answer.status).toBe(200);
    expect(saved[0] === body).toBe(true);
  });

  it('a page that takes too long is given up with 503 and the time to come back', async () => {
    const { get } = await siteWith({ limits: { answerMs: 50 } });
    const answer = await get('/slow');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.text()).toContain('時間がかかりすぎました');
  });

  it('more requests at once than the site can bear are turned away at once', async () => {
    const { get } = await siteWith({ limits: { crowd: 1, answerMs: 300 } });
    const first = get('/slow');
    const second = await get('/healthz').then(() => get('/facts'));
    expect(second.status).toBe(503);
    expect(second.headers.get('retry-after')).toBe('2');
    expect((await first).status).toBe(503);
    expect((await get('/facts')).status).toBe(200);
  });

  it('one address that floods the site is stopped, also when it claims to be many', async () => {
    const { get } = await siteWith({ requestsPerMinute: 2 });
    const statuses = [];
    for (const claimed of ['203.0.113.1', '203.0.113.2', '203.0.113.3']) {
      statuses.push((await get('/facts', { headers: { 'X-Forwarded-For': claimed } })).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
    const answer = await get('/facts');
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(await answer.text()).toContain('少し待ってください');
  });
});

describe('failures', () => {
  it('never show what went wrong inside', async () => {
    const { get } = await siteWith();
    const answer = await get('/broken');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('ひみつの中身');
  });

  it('at the door are told in Japanese', async () => {
    const { get } = await siteWith();
    const answer = await get('/%E0%A4%A');
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('<html lang="ja">');
    expect(page).toContain('受付番号');
  });
});

describe('health', () => {
  it('tells that the process lives, and whether what it needs answers', async () => {
    let database: 'up' | 'down' | 'silent' = 'up';
    const check = () => {
      if (database === 'silent') return new Promise(() => undefined);
      return database === 'up' ? Promise.resolve() : Promise.reject(new Error('down'));
    };
    const { get } = await siteWith({ checks: { database: check, migrations: () => Promise.resolve() } });
    expect((await get('/healthz')).status).toBe(200);
    expect(await (await get('/readyz')).json()).toEqual({
      status: 'ok',
      checks: { database: 'ok', migrations: 'ok' },
    });
    for (const state of ['down', 'silent'] as const) {
      database = state;
      const answer = await get('/readyz');
      expect(answer.status).toBe(503);
      expect(await answer.json()).toEqual({
        status: 'unavailable',
        checks: { database: 'unavailable', migrations: 'ok' },
      });
    }
  });
});

describe('metrics', () => {
  const metricsToken = 'a token that only the watcher knows'.replaceAll(' ', '-');
  const gauges = [
    () => Promise.resolve([gauge('some_gauge', 'A number.', 7)]),
    () => Promise.reject(new Error('database away')),
    () => new Promise<never>(() => undefined),
  ];
  const bearing = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

  it('have no address while no token is set', async () => {
    const { get } = await siteWith({ gauges });
    const [asked, nowhere] = [await get('/metrics', bearing(metricsToken)), await get('/nowhere')];
    expect([asked.status, await asked.text()]).toEqual([nowhere.status, await nowhere.text()]);
  });

  it('are read by whoever brings the token, and by nobody else', async () => {
    const { get } = await siteWith({ gauges, metricsToken });
    for (const init of [
      undefined,
      bearing('another'),
      bearing(''),
      { headers: { Authorization: metricsToken } },
    ]) {
      const answer = await get('/metrics', init);
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(await answer.text()).not.toContain('some_gauge');
    }
    const answer = await get('/metrics', bearing(metricsToken));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain;.* version=0\.0\.4/);
    expect(await answer.text()).toContain('some_gauge 7\n');
  });

  it('count requests by kind, method and status, and hold neither address nor words', async () => {
    const { get } = await siteWith({ metricsToken });
    for (const path of ['/facts?q=himitsu', '/broken', '/assets/none.js', '/healthz']) await get(path);
    await vi.waitFor(async () => {
      const text = await (await get('/metrics', bearing(metricsToken))).text();
      for (const [kind, status] of [
        ['page', 200],
        ['page', 500],
        ['asset', 200],
        ['health', 200],
      ])
        expect(text).toMatch(
          new RegExp(
            `^musubiba_requests_total\\{kind="${kind}",method="GET",status="${status}"\\} \\d+$`,
            'm',
          ),
        );
      expect(text).toMatch(/^musubiba_request_seconds_bucket\{kind="page",le="\+Inf"\} \d+$/m);
      expect(text).not.toMatch(/himitsu|facts|broken/);
    });
  });
});
