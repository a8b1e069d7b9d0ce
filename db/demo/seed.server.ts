import { appendAudit, listAudit } from '../queries/audit.server';
import { findMunicipalityByCode } from '../queries/directory.server';
import { withScope } from '../scope.server';
import { createSignIn, passwordHash } from '~/domain/accounts/index.server';
import { demoPassword } from '~/domain/accounts/rules';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { actorName, systemScope, type Scope } from '~/domain/kernel/scope';
import { countParticipants, resumeFairness, workOnFairness } from '~/domain/reports/index.server';
import { addDays, startOfDay } from '~/lib/japanese-date';
import { indexHosts } from '#search/sync.server';
import { askSomeHosts } from './confirmations.server';
import { takeInLists } from './imports.server';
import { rememberSearches } from './searches.server';
import type { World, WorldSize } from './world';
import { MIDORI_CODE, midoriWorld, MINAMO_CODE, minamoWorld } from './world';
import { signInId, writeWorld } from './write.server';

export interface SeedOptions {
  /** Day in Asia/Tokyo ('YYYY-MM-DD') that everything dated lies around. */
  today: string;
  size?: Partial<WorldSize>;
}

export interface Seeded {
  /** Names of the municipalities that were filled now; empty when they were there already. */
  filled: string[];
}

/** Stands in the audit log once a town is whole. */
const FILLED = 'demo.fill';

/** The look at who is left without lies so far back that a new one may be asked for. */
const FAIRNESS_DAYS = 8;

/** Hosts indexed in one transaction. */
const BATCH = 200;

/**
 * Fills the fictional municipalities みなも市 and みどり町 once, with their accounts and their search index.
 * What is whole already is left alone, whatever became of it; what was interrupted is completed.
 */
export async function seedDemo({ today, size }: SeedOptions): Promise<Seeded> {
  const filled: string[] = [];
  for (const { code, make } of [
    { code: MINAMO_CODE, make: () => minamoWorld(today, size) },
    { code: MIDORI_CODE, make: () => midoriWorld(today) },
  ]) {
    if (await isFilled(code)) continue;
    const world = make();
    await fill(world, today);
    filled.push(world.municipality.name);
  }
  return { filled };
}

async function isFilled(code: string): Promise<boolean> {
  const town = await findMunicipalityByCode(code);
  if (!town) return false;
  const entries = await withScope(systemScope('demo', town.id), (tx) => listAudit(tx, { action: FILLED }, 1));
  return entries.length > 0;
}

async function fill(world: World, today: string): Promise<void> {
  const scope = systemScope('demo', world.municipality.id);
  await writeWorld(scope, world);
  const hostIds = world.hosts.map(({ id }) => id);
  for (let from = 0; from < hostIds.length; from += BATCH)
    await withScope(scope, (tx) => indexHosts(tx, hostIds.slice(from, from + BATCH)));
  await makeSignIns(world);
  await askSomeHosts(scope, world, today);
  if (world.municipality.code === MINAMO_CODE) await takeInLists(scope, world);
  await rememberSearches(scope, world, today);
  await countParticipants(scope, null, { now: startOfDay(today) });
  await checkFairnessBefore(scope, startOfDay(addDays(today, -FAIRNESS_DAYS)));
  await withScope(scope, (tx) =>
    appendAudit(tx, {
      id: newId(),
      at: startOfDay(today),
      actor: actorName(scope),
      action: FILLED,
      subjectType: 'municipality',
      subjectId: world.municipality.id,
      codes: [],
      context: '',
      change: { note: '見本データを入れました', hosts: world.hosts.length, cases: world.cases.length },
      requestId: scope.requestId,
    }),
  );
}

/** Sign-ins stand outside the municipality; those that are there already stay as they are. */
async function makeSignIns(world: World): Promise<void> {
  const hash = await passwordHash(demoPassword);
  for (const { id, mail, name } of world.users) {
    const wanted = {
      authUserId: signInId(id),
      municipalityId: world.municipality.id,
      mail,
      name,
      password: { hash },
    };
    await createSignIn(wanted).catch((error: unknown) => {
      if (!(error instanceof Invalid)) throw error;
    });
  }
}

async function checkFairnessBefore(scope: Scope, now: Date): Promise<void> {
  await resumeFairness(scope, now);
  await workOnFairness(scope, { now });
}
