import { insertMoves } from '#db/queries/area-versions.server';
import {
  listAreasForPlacing,
  listHostsToPlace,
  listRetiredForPlacing,
  setHostArea,
} from '#db/queries/areas.server';
import { findMunicipality } from '#db/queries/directory.server';
import { advanceRun } from '#db/queries/exchange.server';
import { listTowns } from '#db/queries/towns.server';
import { indexHosts } from '#search/sync.server';
import { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { storedAreas } from '../runs/plan-run.server';
import { requireRun } from '../runs/require-run.server';
import { areaMap } from '../sorting/place';
import { nextAreaOf, nobodysFates } from './next-area';
import { fatesOf, readReport } from './report';

/** Hosts of one transaction. */
const BATCH = 300;

const placeSome = command({
  name: 'exchange.place-hosts',
  permission: 'areas.manage',
  input: z.object({
    after: z.string().nullable(),
    municipality: z.string(),
    /** The boundary file because of which hosts move; null when it is a list of 町丁目. */
    run: z.string().nullable(),
  }),
  run: async ({ tx, scope, now }, { after, municipality, run: runId }) => {
    const run = runId === null ? null : await requireRun(tx, runId, 'areas');
    const report = run && readReport(run.report);
    const fates = report ? fatesOf(report) : nobodysFates;
    const standing = await listAreasForPlacing(tx);
    const map = areaMap(storedAreas(standing), await listTowns(tx), municipality);
    const names = new Map(
      [...standing, ...(await listRetiredForPlacing(tx))].map(({ id, name }) => [id, name]),
    );
    const hosts = await listHostsToPlace(tx, after, BATCH);
    const moves = hosts.flatMap(({ id, lat, lng, address, areaId }) => {
      const point = lat === null || lng === null ? null : { lat, lng };
      const next = nextAreaOf({ point, address, areaId }, map, fates);
      return next ? [{ hostId: id, from: areaId, to: next.areaId, why: next.why }] : [];
    });
    for (const areaId of new Set(moves.map(({ to }) => to))) {
      const movers = moves.filter(({ to }) => to === areaId);
      await setHostArea(
        tx,
        areaId,
        movers.map(({ hostId }) => hostId),
      );
    }
    const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
    if (run) {
      await insertMoves(
        tx,
        moves.map(({ hostId, from, to, why }) => ({
          ...{ id: newId(), runId: run.id, hostId, why },
          ...{ fromName: nameOf(from), toName: nameOf(to) },
        })),
      );
      const { totalRows, counts, doneRows } = run;
      await advanceRun(tx, run.id, { doneRows, totalRows, counts, heartbeatAt: now });
    }
    // Also those that stay: the wider areas around theirs may be new.
    await indexHosts(
      tx,
      hosts.map(({ id }) => id),
    );
    return {
      value: { moved: moves.length, last: hosts.length < BATCH ? null : (hosts.at(-1)?.id ?? null) },
      audit: { subject: { type: 'municipality', id: scope.municipalityId }, change: { moved: moves.length } },
    };
  },
});

/**
 * Gives every host of the municipality its area anew (`nextAreaOf`), some at a time; what was done stays done when
 * it breaks off, and can be gone through again.
 *
 * @param run the boundary file in whose report the moves are noted
 * @returns how many moved.
 */
export async function placeHosts(scope: Scope, run: string | null = null): Promise<number> {
  const municipality = (await findMunicipality(scope.municipalityId))?.name ?? '';
  let total = 0;
  let after: string | null = null;
  do {
    const step: { moved: number; last: string | null } = await placeSome(scope, { after, municipality, run });
    total += step.moved;
    after = step.last;
  } while (after !== null);
  return total;
}
