import { database } from '#db/client.server';
import { listMunicipalities } from '#db/queries/directory.server';
import { withScope } from '#db/scope.server';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import { documentsOf } from './describe-host';
import { indexedHost } from './meilisearch/document';
import { faultCode, indexKeeper, type IndexKeeper } from './meilisearch/keeper.server';
import {
  callForSync,
  countWaiting,
  giveBack,
  noteAll,
  takeWaiting,
  type Taken,
} from './postgres/outbox.server';
import { delayOf } from './postgres/delay.server';
import { readHostFacts } from './postgres/read-hosts.server';
import { secondEngine } from './second.server';

/** The job that `search_outbox_note` calls for. */
export const syncJob = 'bring-search-in-step';

/** Hosts sent together. */
const batch = 200;
/** Longer than a batch can take, so that two never send the same host at once. */
const takenForSeconds = 120;
/** A server that comes back is asked again within half a minute, with what waited for it. */
const pauseSeconds = { least: 2, most: 20 };

/** The second engine could not be told; it is tried again, so nothing is lost. */
export class NotInStep extends Error {
  override readonly name = 'NotInStep';
  /** A code, never content. */
  readonly reason: string;

  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.reason = faultCode(cause);
  }
}

/** The second engine as this process may write to it; null where there is none, or where no key for it is given. */
export function ownKeeper(): IndexKeeper | null {
  const settings = secondEngine()?.settings;
  if (!settings?.adminKey) return null;
  const { url, adminKey: key, index: prefix } = settings;
  return indexKeeper({ url, key, prefix, beforeMaking: noteEverywhere });
}

/**
 * Sends the second engine what the hosts that wait are now, a batch after the other, until none waits. Two of these at
 * once send different hosts. Done twice it does nothing new.
 *
 * @throws NotInStep when the engine did not take a batch; the job is then called for again after a pause that grows
 * with the outage.
 */
export async function bringInStep(scope: Scope, stopping: AbortSignal): Promise<void> {
  const [keeper, writing] = [ownKeeper(), secondEngine()?.writing];
  while (keeper && writing && !stopping.aborted) {
    const taken = await withScope(scope, (tx) => takeWaiting(tx, batch, takenForSeconds));
    if (taken.hostIds.length === 0) return;
    // A server that hangs must not hold up the other jobs once for every change.
    if (!writing.mayAsk()) {
      await putOff(scope, taken);
      return;
    }
    try {
      await send(scope, keeper, taken);
      writing.succeeded();
    } catch (error) {
      writing.failed();
      await putOff(scope, taken);
      throw new NotInStep('the second search engine did not take a batch', error);
    }
    await withScope(scope, (tx) => giveBack(tx, taken, true));
  }
}

async function send(scope: Scope, keeper: IndexKeeper, { hostIds }: Taken): Promise<void> {
  await keeper.prepare();
  await keeper.put(hostIds, await documentsFor(scope, hostIds));
}

/** What the engine is to hold of hosts: nothing of one that nobody may find. */
export async function documentsFor(scope: Scope, hostIds: readonly string[]) {
  const facts = await withScope(scope, (tx) => readHostFacts(tx, hostIds), { readOnly: true });
  const day = today(new Date());
  return facts
    .flatMap((one) => documentsOf(one, day))
    .map((document) => indexedHost(document, scope.municipalityId));
}

/** Half as long as the outage has lasted, so that a server that comes back is found soon and not pestered. */
async function putOff(scope: Scope, taken: Taken): Promise<void> {
  const delay = await delayOf(database().appSql, scope.municipalityId);
  const pause = Math.min(pauseSeconds.most, Math.max(pauseSeconds.least, delay / 2));
  const at = new Date(Date.now() + pause * 1_000);
  await withScope(scope, async (tx) => {
    await giveBack(tx, taken, false);
    await callForSync(tx, { key: 'again', at });
  });
}

/**
 * After a start and every now and then: the index as this program needs it, and the job called for where hosts wait.
 *
 * @throws NotInStep when the engine could not be asked.
 */
export async function resumeSync(): Promise<void> {
  const keeper = ownKeeper();
  if (!keeper) return;
  await keeper.prepare().catch((error: unknown) => {
    throw new NotInStep('the second search engine could not be prepared', error);
  });
  await everywhere(async (scope) =>
    withScope(scope, async (tx) => {
      if ((await countWaiting(tx)) > 0) await callForSync(tx);
    }),
  );
}

/** Lets every host wait: until it is sent, PostgreSQL answers alone. */
async function noteEverywhere(): Promise<void> {
  await everywhere((scope) => withScope(scope, noteAll));
}

/** Each municipality in turn. */
export async function everywhere(work: (scope: Scope, name: string) => Promise<unknown>): Promise<void> {
  for (const { id, name } of await listMunicipalities()) await work(systemScope('search', id), name);
}
