import { decideTwin as noteDecision, holdTwin, moveSources } from '#db/queries/host-twins.server';
import { removeHosts } from '#db/queries/exchange-undo.server';
import { lockHostsToFill } from '#db/queries/exchange-sources.server';
import { countLivePlacements, updateHost } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { indexHosts } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { mayMerge } from '../rules';
import { hostColumns } from '../runs/host-columns';
import { mergeHostsSchema, twinSchema } from '../schema';
import { fillBlanks } from '../sorting/compare';

function decider({ actor }: Scope): string | null {
  return actor.kind === 'user' ? actor.userId : null;
}

/** @throws NotFound; Conflict when somebody has decided already. */
async function requireTwin(tx: ScopedTx, id: string) {
  const twin = await holdTwin(tx, id);
  if (!twin) throw new NotFound('組');
  if (twin.decision !== 'open') throw new Conflict();
  return twin;
}

/** Two hosts are two places: they are not asked about again. */
export const keepApart = command({
  name: 'exchange.keep-apart',
  permission: 'imports.run',
  input: twinSchema,
  run: async ({ tx, scope, now }, { id }) => {
    const { hostId, otherId } = await requireTwin(tx, id);
    await noteDecision(tx, id, { decision: 'different', decidedBy: decider(scope), decidedAt: now });
    return {
      value: { id },
      audit: { subject: { type: 'host', id: hostId }, change: { apartFrom: otherId } },
    };
  },
});

/**
 * Two hosts are one place: one of them stays, gets what it lacked and the sources of both, so that either list knows
 * it in its next edition. The other one goes; where records hang on it, its registration ends instead.
 *
 * @throws NotFound; Conflict when one of the two has changed since it was looked at; Refused while somebody is
 *   taken in at the one that would go.
 */
export const mergeHosts = command({
  name: 'exchange.merge-hosts',
  permission: 'imports.run',
  input: mergeHostsSchema,
  run: async ({ tx, scope, now }, { id, keep, hostVersion, otherVersion }) => {
    const { hostId, otherId } = await requireTwin(tx, id);
    const both = new Map((await lockHostsToFill(tx, [hostId, otherId])).map((host) => [host.hostId, host]));
    const [host, other] = [both.get(hostId), both.get(otherId)];
    if (!host || !other) throw new NotFound('受入先');
    if (host.version !== hostVersion || other.version !== otherVersion) throw new Conflict();
    const [kept, gone] = keep === 'host' ? [host, other] : [other, host];
    const livePlacements = await countLivePlacements(tx, gone.hostId);
    insist(mayMerge({ keptStatus: kept.status, goneStatus: gone.status, livePlacements }));
    const fill = fillBlanks(kept.now, gone.now);
    if (Object.keys(fill).length > 0) {
      await updateHost(tx, { id: kept.hostId, version: kept.version }, hostColumns(fill, gone));
    }
    await moveSources(tx, gone.hostId, kept.hostId);
    const isRemoved = gone.status === 'pending' && (await removeHosts(tx, [gone.hostId]));
    if (!isRemoved) {
      await updateHost(tx, { id: gone.hostId, version: gone.version }, { status: 'archived' });
      await noteDecision(tx, id, { decision: 'same', decidedBy: decider(scope), decidedAt: now });
    }
    await indexHosts(tx, [kept.hostId, gone.hostId]);
    const change = {
      merged: gone.hostId,
      name: gone.now.name,
      removed: isRemoved,
      filled: Object.keys(fill),
    };
    return {
      value: { id: kept.hostId, name: kept.now.name, removed: isRemoved },
      audit: { subject: { type: 'host', id: kept.hostId }, change },
    };
  },
});
