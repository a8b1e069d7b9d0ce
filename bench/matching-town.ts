import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { and, between, eq, gte, isNull, or } from 'drizzle-orm';
import { hosts, opportunities } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import type { Scope } from '~/domain/kernel/scope';
import { placesHeld } from '~/domain/matching/held-places.server';
import { resultsFor } from '~/domain/matching/present';
import { handbookWeights } from '~/domain/matching/score';
import type { Place, Seeker } from '~/domain/matching/types';
import { reachOf, type Point } from '~/lib/geo/travel';
import { aSeeker } from '#tests/factories/matching';
import { withBenchDatabase, type BenchDatabase } from './database';
import { spread, timed, type Measured } from './measured';
import { tableOf } from './print';
import { tenfold } from './search/corpus';
import { seededTown } from './search/run';

const today = '2026-11-20';
const RUNS = 25;
const WARM_UP = 5;
const SHOWN = 20;
/** How many times as long as the plain reading of what is open in reach the whole answer may take. */
const AT_MOST = 3;
/** What counts as reach: half an hour by bus or car. */
const REACH = reachOf('car', 30);
const DEGREE_METRES = 111_195;
const HOME: Point = { lat: 34.424, lng: 137.845 };

/** As most profiles are: strengths and wishes, two musts, three preferences, two mornings. */
const usual = aSeeker({
  strengths: { steady_worker: 'can_do', careful_precise: 'some' },
  wishes: ['want_quiet_work', 'want_work_someday'],
  must: ['quiet_place', 'no_phone'],
  prefer: ['few_words', 'frequent_rest', 'walking_distance'],
  slots: ['tue_am', 'thu_am'],
  from: HOME,
});

/** Of whom nothing can be asked at once: what would have to change is told. */
const narrow: Seeker = aSeeker({
  strengths: { steady_worker: 'can_do' },
  must: ['quiet_place', 'no_phone', 'online_only', 'no_stairs', 'walking_distance'],
  slots: ['sun_evening'],
  from: HOME,
});

/** One person over all places of a town, beside the plain reading of the offers that are open within their reach. */
async function benchTown(scope: Scope): Promise<Measured[]> {
  const first = await timed(() => placesHeld(scope, today));
  const places = await placesHeld(scope, today);
  const offers = places.reduce((sum, place) => sum + place.offers.length, 0);
  const name = (what: string) => `matching, ${offers.toLocaleString('en')} offers: ${what}`;
  const floor = await measured(name('floor, offers open in reach'), () => openInReach(scope));
  const asked = async (seeker: Seeker) => {
    const now: readonly Place[] = await placesHeld(scope, today);
    resultsFor(seeker, now, [], today, SHOWN, handbookWeights);
  };
  const whole = await measured(name('1 person, best 20 told'), () => asked(usual));
  const nothing = await measured(name('1 person, what would have to change'), () => asked(narrow));
  return [
    { name: name('first reading of a day'), p50: first.ms, p95: first.ms, runs: 1 },
    floor,
    { ...whole, ofFloor: whole.p50 / floor.p50, atMost: AT_MOST },
    nothing,
  ];
}

async function measured(name: string, work: () => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return { name, ...spread(times.slice(WARM_UP)), runs: RUNS };
}

/** Everything a comparison needs of an offer and its host, as the site's own login reads it. */
function openInReach(scope: Scope) {
  const far = REACH / DEGREE_METRES;
  const farEast = far / Math.cos((HOME.lat * Math.PI) / 180);
  return withScope(
    scope,
    (tx) =>
      tx
        .select({
          id: opportunities.id,
          hostId: hosts.id,
          name: hosts.name,
          kind: hosts.kind,
          stance: hosts.stance,
          confirmedOn: hosts.confirmedOn,
          lat: hosts.lat,
          lng: hosts.lng,
          menuKind: opportunities.menuKind,
          activities: opportunities.activities,
          places: opportunities.places,
          times: opportunities.times,
          calendar: opportunities.calendar,
        })
        .from(opportunities)
        .innerJoin(
          hosts,
          and(eq(hosts.municipalityId, opportunities.municipalityId), eq(hosts.id, opportunities.hostId)),
        )
        .where(
          and(
            eq(opportunities.status, 'open'),
            or(isNull(opportunities.validUntil), gte(opportunities.validUntil, today)),
            between(hosts.lat, HOME.lat - far, HOME.lat + far),
            between(hosts.lng, HOME.lng - farEast, HOME.lng + farEast),
          ),
        ),
    { readOnly: true, reading: true },
  );
}

/** A city, and ten times as many offers as most prefectures will have. */
async function benchTowns({ admin }: BenchDatabase): Promise<Measured[]> {
  const scope = await seededTown();
  await admin.unsafe('vacuum analyze');
  const small = await benchTown(scope);
  await tenfold(admin, scope.municipalityId);
  await admin.unsafe('vacuum analyze');
  return [...small, ...(await benchTown(scope))];
}

const own = import.meta.filename;

/** The same in a process of its own: what is held of the large town takes more memory than the other figures may. */
export async function benchMatchingTowns(): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'musubiba-bench-matching-'));
  const file = path.join(folder, 'figures.json');
  const args = ['--max-old-space-size=4096', '--import', 'tsx', own, file];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the figures of matching ended with ${code}`);
  const figures = JSON.parse(readFileSync(file, 'utf8')) as Measured[];
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

if (process.argv[1] === own) {
  const figures = await withBenchDatabase(benchTowns);
  const [, , file] = process.argv;
  if (file) writeFileSync(file, JSON.stringify(figures));
  else process.stdout.write(`${tableOf(figures)}\n`);
}
