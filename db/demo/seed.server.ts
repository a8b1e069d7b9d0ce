import { appendAudit } from '../queries/audit.server';
import { findMunicipalityByCode } from '../queries/directory.server';
import { withScope } from '../scope.server';
import { createSignIn, passwordHash } from '~/domain/accounts/index.server';
import { demoPassword } from '~/domain/accounts/rules';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { actorName, systemScope } from '~/domain/kernel/scope';
import { startOfDay } from '~/lib/japanese-date';
import { reindexMunicipality } from '#search/sync.server';
import type { World, WorldSize } from './world';
import { midoriWorld, minamoWorld } from './world';
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

/**
 * Fills the fictional municipalities みなも市 and みどり町 once, with their accounts and their search index.
 * What is there already is left alone, whatever became of it.
 */
export async function seedDemo({ today, size }: SeedOptions): Promise<Seeded> {
  const filled: string[] = [];
  const hash = await passwordHash(demoPassword);
  for (const world of [minamoWorld(today, size), midoriWorld(today)]) {
    if (!(await findMunicipalityByCode(world.municipality.code))) {
      await fill(world, today);
      filled.push(world.municipality.name);
    }
    await makeSignIns(world, hash);
  }
  return { filled };
}

/** Everything or nothing, so that a start that is interrupted here begins again. */
async function fill(world: World, today: string): Promise<void> {
  const scope = systemScope('demo', world.municipality.id);
  await withScope(scope, async (tx) => {
    await writeWorld(tx, world);
    await reindexMunicipality(tx);
    await appendAudit(tx, {
      id: newId(),
      at: startOfDay(today),
      actor: actorName(scope),
      action: 'demo.fill',
      subjectType: 'municipality',
      subjectId: world.municipality.id,
      codes: [],
      context: '',
      change: { note: '見本データを入れました', hosts: world.hosts.length },
      requestId: scope.requestId,
    });
  });
}

/** Sign-ins stand outside the municipality's transaction; those that are there already stay as they are. */
async function makeSignIns(world: World, hash: string): Promise<void> {
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
