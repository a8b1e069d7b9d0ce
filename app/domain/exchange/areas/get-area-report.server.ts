import { countMoves, listMoves } from '#db/queries/area-versions.server';
import { read } from '~/domain/kernel/read.server';
import { Refused } from '~/domain/kernel/errors';
import { requireRun } from '../runs/require-run.server';
import { areaLevelName, mayContinue, runState } from '../rules';
import { moveReasonNames, type MoveReason } from './next-area';
import { readReport } from './report';
import { useLines } from './use-words';

/** Hosts that want a look, shown at most. */
const MOST_LOST = 200;

/**
 * What a boundary file did: areas that came, went or changed, hosts that moved, what was mapped, who wants a look.
 *
 * @throws NotFound; Refused when the file was not loaded.
 */
export const getAreaReport = read({
  name: 'exchange.get-area-report',
  permission: 'areas.manage',
  run: async ({ tx, now }, { id }: { id: string | undefined }) => {
    const run = await requireRun(tx, id, 'areas');
    const report = readReport(run.report);
    const state = runState(run, now);
    if (!report) throw new Refused('このファイルの読み込みの記録はありません。');
    const moves = await countMoves(tx, run.id);
    const lost = await listMoves(tx, run.id, { why: 'lost', limit: MOST_LOST });
    const { came, revived, same, changed, mode, gone } = report;
    return {
      ...{ id: run.id, fileName: run.fileName, state, mode, came, revived, same, changed, moves },
      level: areaLevelName(report.level),
      loadedAt: run.finishedAt ?? run.startedAt ?? run.createdAt,
      by: run.startedByName ?? '管理コマンド',
      mayContinue: mayContinue(state).ok,
      placed: moves.reduce((sum, { hosts }) => sum + hosts, 0),
      gone: gone.map((area) => ({
        ...{ id: area.id, name: area.name, fate: area.fate, to: area.to?.name ?? null },
        use: useLines(area.use),
      })),
      lost: lost.map(({ hostId, name, address, fromName, nowhere }) => ({
        ...{ hostId, name, address, fromName, nowhere },
      })),
    };
  },
});

/** The hosts that moved, one by one, for a file. */
export const listAreaMoves = read({
  name: 'exchange.list-area-moves',
  permission: 'areas.manage',
  run: async ({ tx }, { id, limit }: { id: string | undefined; limit: number }) => {
    const run = await requireRun(tx, id, 'areas');
    const moves = await listMoves(tx, run.id, { limit });
    return moves.map(({ why, ...move }) => ({ ...move, why: moveReasonNames[why as MoveReason] }));
  },
});
