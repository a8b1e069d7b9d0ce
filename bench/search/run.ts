import { performance } from 'node:perf_hooks';
import type postgres from 'postgres';
import { seedDemo } from '#db/demo/seed.server';
import { MINAMO_CODE } from '#db/demo/world';
import { findMunicipalityByCode } from '#db/queries/directory.server';
import { reindexMunicipality, visibilityOf } from '#search/index.server';
import { faultCode } from '#search/meilisearch/keeper.server';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import type { BenchDatabase } from '../database';
import type { Measured } from '../measured';
import { settledServer } from '../second-engine';
import { tenfold } from './corpus';
import { measureSearch } from './rounds';
import { benchSecondEngine } from './second';
import { measureSizes, measureUpdate } from './storage';

const hosts = 10_000;
const today = '2026-11-20';
/** Documents a second at which a rebuild has to go. */
const rebuiltEachSecond = 2_500;

/** Every class of question beside plain ILIKE, over ten thousand hosts and over a hundred thousand. */
export async function benchSearch({ admin }: BenchDatabase): Promise<Measured[]> {
  const scope = await seededTown();
  const small = await measureTown(admin, scope, hosts);
  await tenfold(admin, scope.municipalityId);
  return [...small, ...(await measureTown(admin, scope, hosts * 10))];
}

/** The search server over the hosts that are left, where the settings name one; that they do not is told elsewhere. */
export async function benchSettledServer(): Promise<Measured[]> {
  const server = settledServer();
  if (!server) return [];
  const name = `meilisearch ${(hosts * 10) / 1_000}k`;
  const scope = await seededTown();
  // What was measured before must not be lost to a server that fails.
  return benchSecondEngine(server, { scope, today, name }).catch((error: unknown) => [
    { name: `${name}: not measured, ${faultCode(error)}`, p50: 0, p95: 0, runs: 0 },
  ]);
}

/** みなも市 with as many hosts, filled once. */
export async function seededTown(size = hosts): Promise<Scope> {
  await seedDemo({ today, size: { hosts: size, cases: 1 } });
  const town = await findMunicipalityByCode(MINAMO_CODE);
  if (!town) throw new Error('The demonstration municipality is missing.');
  return systemScope('bench', town.id);
}

async function measureTown(admin: postgres.Sql, scope: Scope, size: number): Promise<Measured[]> {
  const name = `search ${size / 1_000}k`;
  const rebuild = await measureRebuild(admin, scope, name);
  await admin.unsafe('vacuum analyze');
  const { municipalityId } = scope;
  const asked = { admin, municipalityId, visibility: visibilityOf(scope), today, name };
  return [
    rebuild,
    ...(await measureSizes(admin, scope, today, name)),
    ...(await measureSearch(asked)),
    ...(await measureUpdate(admin, name)),
  ];
}

/** Milliseconds a document; at most as many as the rate allows. */
async function measureRebuild(admin: postgres.Sql, scope: Scope, name: string): Promise<Measured> {
  // From nothing: rows that were written over take room until they are swept.
  await admin.unsafe('truncate host_search');
  const started = performance.now();
  await reindexMunicipality(scope);
  const took = performance.now() - started;
  const [row] = await admin<{ documents: string }[]>`
    select count(*) as documents from host_search where municipality_id = ${scope.municipalityId}`;
  const each = took / Number(row?.documents ?? 1);
  const ofFloor = (each * rebuiltEachSecond) / 1_000;
  return { name: `${name}: rebuild, a document`, p50: each, p95: each, runs: 1, ofFloor, atMost: 1 };
}
