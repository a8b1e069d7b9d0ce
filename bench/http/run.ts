import type postgres from 'postgres';
import { cellWidth } from '#search/map-cells';
import type { MapView } from '#search/port';
import { demoPassword } from '~/domain/accounts/rules';
import type { Scope } from '~/domain/kernel/scope';
import { env } from '~/env.server';
import { paths } from '~/paths';
import type { BenchDatabase } from '../database';
import { spread, type Measured } from '../measured';
import { benchFirstLoad } from './first-load';
import { ask, inTurn, type Asked } from './requests';
import { serve, type Served } from './servers';

/** What the whole circles of a part of the map may weigh, in kB. */
const mostKb = 10;

/** Parts of the town as a large screen shows them, from all of it to a street. */
const middle = { lat: 34.424, lng: 137.845 };
const zooms = [9, 11, 13, 15, 17];
/** Hosts around which the map is looked at too. */
const lookedAt = 8;

interface Place {
  lat: number;
  lng: number;
}

/**
 * The site itself, signed in, over the hosts that are there: the search page beside a page of the bare framework with
 * as many rows, a part of the map beside a server that does nothing else. Shares are of the processor time of the
 * server process, where the system tells it.
 */
export async function benchHttp(
  { pools, admin, adminUrl }: BenchDatabase,
  scope: Scope,
): Promise<Measured[]> {
  const args = [adminUrl, scope.municipalityId];
  const started: Served[] = [];
  const start = async (...args: Parameters<typeof serve>) => {
    const server = await serve(...args);
    started.push(server);
    return server;
  };
  try {
    const { owner, app, auth, search } = pools.urls;
    const site = await start({
      script: 'app/start.ts',
      env: {
        ...{ DATABASE_OWNER_URL: owner, DATABASE_APP_URL: app },
        ...{ DATABASE_AUTH_URL: auth, DATABASE_SEARCH_URL: search },
        // The passwords of the demonstration were mixed with it.
        MUSUBIBA_SECRET: env().MUSUBIBA_SECRET,
        ...{ JOBS: 'separate', REQUESTS_PER_MINUTE: '0' },
      },
      ready: '/readyz',
    });
    const cookie = await signIn(site);
    const bareRemix = await start({ script: 'bench/http/bare-remix.tsx', args, ready: '/' });
    const ready = `/?${bareView(viewAt(11))}`;
    const bareMap = await start({ script: 'bench/http/bare-map.ts', args, ready });
    const { size, places } = await placesOf(admin, scope.municipalityId);
    await fillPlainList(admin, scope.municipalityId);
    return [
      ...(await benchPage(site, cookie, bareRemix, size)),
      ...(await benchMap(site, cookie, bareMap, size)),
      await benchWeight(site, cookie, { size, places }),
      ...(await benchFirstLoad(site, cookie)),
    ];
  } finally {
    for (const server of started.reverse()) await server.stop();
  }
}

/** How many hosts there are, as names of lines tell it, and where some of them are: the more in a place, the likelier. */
async function placesOf(admin: postgres.Sql, municipalityId: string) {
  const [row] = await admin<{ hosts: number }[]>`
    select count(*)::int as hosts from hosts where municipality_id = ${municipalityId}`;
  const places = await admin<Place[]>`
    select lat, lng from hosts where municipality_id = ${municipalityId} and lat is not null
    order by md5(id::text) limit ${lookedAt}`;
  return { size: `${Math.round((row?.hosts ?? 0) / 1_000)}k`, places: [middle, ...places] };
}

async function signIn({ origin }: Served): Promise<string> {
  const answer = await fetch(`${origin}${paths.signin()}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ mail: 'coordinator@demo.example', password: demoPassword }),
  });
  if (answer.status !== 303) throw new Error(`Signing in was answered with ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/**
 * The search page beside two floors: the bare framework without any wall, which the limit is about; and a plain list of
 * the site itself, behind the same sign-in, scope and row security and in the same frame, in which nothing is searched.
 */
async function benchPage(site: Served, cookie: string, bare: Served, size: string): Promise<Measured[]> {
  const pages = ['?q=農園', '?q=食堂&weekday=tue', '?q=袋詰め'].map((search) =>
    encodeURI(paths.hosts() + search),
  );
  const [page, floor, list] = await inTurn(
    [
      { server: site, paths: pages, cookie },
      { server: bare, paths: ['/'] },
      { server: site, paths: [paths.organisations()], cookie },
    ],
    { rounds: 10, each: 20, warmUp: 60 },
  );
  const walled = `page ${size}: plain list of the site, 20 rows`;
  return [
    ...besideFloor(`page ${size}: search, 20 rows`, `page ${size}: floor, bare Remix`, 1.5, page, floor),
    ...besideFloor(`page ${size}: search, beside the plain list`, walled, undefined, page, list),
  ];
}

/** Organisations enough for a whole page of their list. */
async function fillPlainList(admin: postgres.Sql, municipalityId: string): Promise<void> {
  await admin`
    insert into organisations select n.* from organisations o cross join generate_series(1, 20) nr
    cross join lateral jsonb_populate_record(o, jsonb_build_object(
      'id', gen_random_uuid(), 'name', o.name || nr, 'corporate_number', null)) n
    where o.id = (select id from organisations where municipality_id = ${municipalityId} limit 1)`;
}

async function benchMap(site: Served, cookie: string, bare: Served, size: string): Promise<Measured[]> {
  const views = zooms.map((zoom) => viewAt(zoom));
  const [map, floor] = await inTurn(
    [
      { server: site, paths: views.map((view) => paths.mapClusters('staff', '', view)), cookie },
      { server: bare, paths: views.map((view) => `/?${bareView(view)}`) },
    ],
    { rounds: 10, each: 20, warmUp: 40 },
  );
  return besideFloor(
    `map ${size}: a part of it`,
    `map ${size}: floor, node:http + postgres.js`,
    2.5,
    map,
    floor,
  );
}

/** The heaviest answer of any zoom, over the middle of the town and around some of its hosts. */
async function benchWeight(
  site: Served,
  cookie: string,
  { size, places }: { size: string; places: readonly Place[] },
): Promise<Measured> {
  const weights: number[] = [];
  for (let zoom = 0; zoom <= 22; zoom += 1) {
    for (const place of places) {
      const one = { server: site, paths: [paths.mapClusters('staff', '', viewAt(zoom, place))], cookie };
      weights.push((await ask(one, 0)).bytes / 1_000);
    }
  }
  const { p50 } = spread(weights);
  const heaviest = Math.max(...weights);
  return {
    ...{ name: `map ${size}: compressed, heaviest of all zooms as p95`, unit: 'kB', p50, p95: heaviest },
    ...{ runs: weights.length, ofFloor: heaviest / mostKb, atMost: 1 },
  };
}

function besideFloor(
  name: string,
  floorName: string,
  atMost: number | undefined,
  measured: Asked | undefined,
  floor: Asked | undefined,
): Measured[] {
  if (!measured || !floor) return [];
  const [own, bare] = [spread(measured.times), spread(floor.times)];
  const cpu = measured.cpuMs !== null && floor.cpuMs !== null ? [measured.cpuMs, floor.cpuMs] : null;
  const [ownMs = own.p50, bareMs = bare.p50] = cpu ?? [];
  const of = cpu ? ', processor' : '';
  const runs = measured.times.length;
  return [
    {
      name: `${name}${of}`,
      p50: ownMs,
      p95: ownMs,
      runs,
      ofFloor: ownMs / bareMs,
      ...(atMost === undefined ? {} : { atMost }),
    },
    { name: `${floorName}${of}`, p50: bareMs, p95: bareMs, runs },
    ...(cpu
      ? [
          { name: `${name}, until answered`, ...own, runs, ofFloor: own.p50 / bare.p50 },
          { name: `${floorName}, until answered`, ...bare, runs },
        ]
      : []),
  ];
}

/** What a screen of 1280 × 900 shows at a zoom. */
function viewAt(zoom: number, { lat, lng }: Place = middle): MapView {
  const degrees = 360 / (256 * 2 ** zoom);
  const [wide, high] = [640 * degrees, 450 * degrees * Math.cos((lat * Math.PI) / 180)];
  const limited = (value: number, most: number) =>
    Math.round(Math.max(-most, Math.min(most, value)) * 1e5) / 1e5;
  return {
    box: [
      limited(lng - wide, 180),
      limited(lat - high, 85),
      limited(lng + wide, 180),
      limited(lat + high, 85),
    ],
    zoom,
  };
}

function bareView(view: MapView): string {
  return `view=${view.box.join(',')}&cell=${cellWidth(view)}`;
}
