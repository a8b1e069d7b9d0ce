import { countMoves, removeUnusedAreas, saveRunReport } from '#db/queries/area-versions.server';
import { claimRun, endRun, findRunAtWork, lockImports } from '#db/queries/exchange.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, Refused } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { requireRun } from '../runs/require-run.server';
import { deadBefore, mayContinue, runState } from '../rules';
import { runIdSchema } from '../schema';
import { placeHosts } from './place-hosts.server';
import { readReport } from './report';

/** What loading a boundary file came to. */
export interface AreaOutcome {
  id: string;
  added: number;
  updated: number;
  gone: number;
  /** Hosts that came into another area. */
  placed: number;
  /** Hosts that lie in no area now. */
  lost: number;
}

/** The end of loading areas: of the gone ones those are removed that nothing refers to any more. */
const endAreas = command({
  name: 'exchange.end-areas',
  permission: 'areas.manage',
  input: runIdSchema,
  run: async ({ tx, now }, { id }) => {
    const run = await requireRun(tx, id, 'areas');
    const report = readReport(run.report);
    if (run.status !== 'running' || !report) throw new Conflict();
    const removed = await removeUnusedAreas(
      tx,
      report.gone.map((area) => area.id),
    );
    const gone = report.gone.map((area) => ({
      ...area,
      fate: removed.includes(area.id) ? ('removed' as const) : ('retired' as const),
    }));
    await saveRunReport(tx, id, { ...report, gone });
    const moves = await countMoves(tx, id);
    const sum = (some: typeof moves) => some.reduce((total, { hosts }) => total + hosts, 0);
    const counts = {
      added: report.came.length + report.revived.length,
      updated: report.same + report.changed.length,
      gone: gone.length,
      placed: sum(moves),
      lost: sum(moves.filter(({ toName }) => toName === '')),
    };
    await endRun(tx, id, { status: 'done', counts, now });
    const value: AreaOutcome = { id, ...counts };
    return {
      value,
      audit: { subject: { type: 'area-file', id }, change: { ...counts, removed: removed.length } },
    };
  },
});

/** Gives the hosts their areas after a version was stored, and closes the report. */
export async function finishAreas(scope: Scope, id: string): Promise<AreaOutcome> {
  await placeHosts(scope, id);
  return endAreas(scope, { id });
}

const takeUp = command({
  name: 'exchange.continue-areas',
  permission: 'areas.manage',
  input: runIdSchema,
  run: async ({ tx, now }, { id }) => {
    const run = await requireRun(tx, id, 'areas');
    insist(mayContinue(runState(run, now)));
    await lockImports(tx);
    const atWork = await findRunAtWork(tx, deadBefore(now));
    if (atWork !== null) throw new Refused(`いま「${atWork}」を取り込んでいます。`);
    if (!(await claimRun(tx, id, now, deadBefore(now)))) throw new Conflict();
    return { value: { id }, audit: { subject: { type: 'area-file', id } } };
  },
});

/** Takes up a version whose hosts were not all placed because the site stopped. */
export async function continueAreas(scope: Scope, input: { id: string }): Promise<AreaOutcome> {
  const { id } = await takeUp(scope, input);
  return finishAreas(scope, id);
}
