import { updatePlacement, type PlacementRow } from '#db/queries/placements.server';
import { indexHost } from '#search/sync.server';
import type { AuditEntry, Context } from '~/domain/kernel/command.server';
import { Conflict } from '~/domain/kernel/errors';
import type { PlacementStatus } from './rules';
import { suggestRearranging } from './suggest-rearranging.server';

type Change = Omit<Parameters<typeof updatePlacement>[3], 'status'>;

/** Writes a step that was found allowed, with its audit entry: from which state to which. */
export async function takeStep(
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  row: PlacementRow,
  status: PlacementStatus,
  change: Change,
  audited: Record<string, unknown> = {},
): Promise<{ value: { id: string; status: PlacementStatus }; audit: AuditEntry }> {
  if (!(await updatePlacement(tx, row.id, row.version, { ...change, status }))) throw new Conflict();
  // A place taken or freed changes what the search says of the host.
  await indexHost(tx, row.hostId);
  await suggestRearranging(tx, row.hostId, now);
  return {
    value: { id: row.id, status },
    audit: {
      subject: { type: 'placement', id: row.id },
      codes: [row.code],
      change: { from: row.status, to: status, host: row.hostId, ...audited },
    },
  };
}
