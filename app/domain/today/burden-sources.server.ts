import { listBurdens } from '#db/queries/burden.server';
import type { PlacementStatus } from '~/domain/placements/rules';
import { burdenItems } from './burden-items';
import type { Reader } from './reader';

/** Loads that are heard to grow, and those nobody has asked about for a month. */
export async function burdens({ tx, today, mine }: Reader) {
  const rows = (await listBurdens(tx, today)).filter(mine);
  return rows.flatMap(({ startedOn, status, ...row }) =>
    startedOn === null ? [] : burdenItems({ ...row, startedOn, status: status as PlacementStatus }, today),
  );
}
