import type { z } from 'zod';
import { listWaitingHosts } from '#db/queries/exchange-rows.server';
import { Refused } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { acceptHosts } from '~/domain/registry/index.server';
import type { acceptRunSchema } from '../schema';
import { requireRun } from './require-run.server';

/** Hosts of one transaction: each is written, indexed and entered in the audit log. */
const BATCH = 100;

const readWaiting = read({
  name: 'exchange.read-waiting',
  permission: 'registry.accept',
  run: async ({ tx }, id: string) => {
    await requireRun(tx, id);
    return (await listWaitingHosts(tx, id)).map((host) => host.id);
  },
});

/**
 * Puts all hosts that a run added and that still wait on the list. Every batch is whole; after a failure the
 * rest still waits.
 * @throws Refused when none waits.
 */
export async function acceptImported(
  scope: Scope,
  { id, visibility }: z.input<typeof acceptRunSchema>,
): Promise<{ listed: number }> {
  const waiting = await readWaiting(scope, id);
  if (waiting.length === 0)
    throw new Refused('確認待ちの受入先は、もうありません。', '一覧を開きなおしてください。');
  let listed = 0;
  for (let at = 0; at < waiting.length; at += BATCH) {
    const part = await acceptHosts(scope, { ids: waiting.slice(at, at + BATCH), visibility });
    listed += part.listed;
  }
  return { listed };
}
