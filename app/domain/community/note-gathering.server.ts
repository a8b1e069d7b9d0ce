import { findGathering, listOpenDoors, putGathering } from '#db/queries/gatherings.server';
import type { ScopedTx } from '#db/scope.server';
import type { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { insist, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { ownHostId, requireOpportunity } from '~/domain/registry/index.server';
import { today } from '~/lib/japanese-date';
import { decideGathering } from './gathering-rules';
import { noteGatheringSchema } from './gathering-schema';

/**
 * How many came to an open gathering on a day, with or without a case: a number and nobody of whom it is made up.
 *
 * @throws NotFound; Refused where places are counted, for a day to come or long ago, and over a number that stands there.
 */
export const noteGathering = command({
  name: 'community.note-gathering',
  permission: 'registry.edit',
  input: noteGatheringSchema,
  run: ({ tx, now }, input) => note(tx, input, now),
});

/**
 * The same by the host itself, of an offer that it makes or runs with another.
 *
 * @throws NotFound also for an offer of another host.
 */
export const noteOwnGathering = command({
  name: 'community.note-own-gathering',
  permission: 'portal.use',
  input: noteGatheringSchema,
  run: async ({ tx, scope, now }, input) => {
    const own = await listOpenDoors(tx, ownHostId(scope));
    if (!own.some(({ id }) => id === input.id)) throw new NotFound('受入枠');
    return note(tx, input, now);
  },
});

async function note(
  tx: ScopedTx,
  { id, day, people, again }: z.output<typeof noteGatheringSchema>,
  now: Date,
) {
  const { offer } = await requireOpportunity(tx, id, { lock: true });
  const before = (await findGathering(tx, id, day))?.people ?? null;
  const { openEntry, status } = offer;
  insist(decideGathering({ openEntry, status, day, today: today(now), before, again }));
  await putGathering(tx, { id: newId(), opportunityId: id, day, people });
  return {
    value: { day },
    audit: { subject: { type: 'opportunity' as const, id }, change: { day, again: before !== null } },
  };
}
