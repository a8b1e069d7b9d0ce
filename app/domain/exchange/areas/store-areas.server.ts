import { z } from 'zod';
import { levelFingerprint, retireAreas, saveRunReport } from '#db/queries/area-versions.server';
import {
  listAreasForPlacing,
  listRetiredForPlacing,
  putAreas,
  setAreaParents,
} from '#db/queries/areas.server';
import { claimRun, findRunAtWork, lockImports } from '#db/queries/exchange.server';
import type { ScopedTx } from '#db/scope.server';
import { moveVoicesArea } from '~/domain/community/index.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { moveCasesArea } from '~/domain/people/index.server';
import type { AreaDraft } from '~/lib/geo/area-drafts';
import { today } from '~/lib/japanese-date';
import { storedAreas } from '../runs/plan-run.server';
import { requireRun } from '../runs/require-run.server';
import { deadBefore } from '../rules';
import { areaParents } from '../sorting/levels';
import type { AreaReport } from './report';

/** What is stored: the areas of the file, and what was found and decided about those it does not name. */
export interface AreaVersion {
  id: string;
  seen: string;
  year: number | null;
  areas: readonly AreaDraft[];
  report: Omit<AreaReport, 'gone'>;
  /** Gone areas, each with the name of the one in which it lives on; null: kept as an old one. */
  gone: readonly (Omit<AreaReport['gone'][number], 'to' | 'fate'> & { to: string | null })[];
}

/** The level is not any more what the person saw. */
export const changedMeanwhile = () =>
  new Conflict(
    'ほかの人が先に圏域を変えました。いまの圏域とくらべ直しましたので、もう一度確かめてください。',
  );

/** Makes the file the one at work, when the level still is as it was compared. */
async function claim(tx: ScopedTx, { id, seen, report }: AreaVersion, now: Date): Promise<void> {
  await lockImports(tx);
  if ((await levelFingerprint(tx, report.level)) !== seen) throw changedMeanwhile();
  const atWork = await findRunAtWork(tx, deadBefore(now));
  if (atWork !== null) {
    throw new Refused(`いま「${atWork}」を取り込んでいます。`, '終わってから、もう一度読み込んでください。');
  }
  if (!(await claimRun(tx, id, now, deadBefore(now)))) throw changedMeanwhile();
}

/**
 * Stores a version of a level: new areas, new shapes, gone ones retired and what refers to them mapped, all in one
 * transaction. The hosts follow (`placeHosts`); until then they stand in the retired areas.
 */
export const storeAreas = command({
  name: 'exchange.load-areas',
  permission: 'areas.manage',
  input: z.custom<AreaVersion>(),
  run: async ({ tx, now }, version) => {
    const { id, areas, report, year } = version;
    const run = await requireRun(tx, id, 'areas');
    if (run.status === 'done') throw changedMeanwhile();
    await claim(tx, version, now);
    const stored = await putAreas(
      tx,
      areas.map(({ name, geometry, bbox, inner, population, bands }, sortOrder) => ({
        ...{ id: newId(), level: report.level, name, sortOrder, bbox: [...bbox], boundary: geometry },
        ...{ population, populationBands: bands, populationYear: population === null ? null : year },
        ...{ innerLat: inner.lat, innerLng: inner.lng, source: run.fileName },
      })),
    );
    const idOf = new Map(stored.map((area) => [area.name, area.id]));
    const gone = version.gone.map(({ to, ...area }) => {
      const successor = to === null ? null : { id: idOf.get(to) ?? '', name: to };
      if (successor?.id === '') throw new NotFound('移す先の圏域');
      return { ...area, to: successor, fate: null };
    });
    await retireAreas(
      tx,
      gone.map((area) => area.id),
      today(now),
    );
    const codes: string[] = [];
    for (const { id: from, to } of gone) {
      if (!to) continue;
      codes.push(...(await moveCasesArea(tx, from, to.id)));
      await moveVoicesArea(tx, from, to.id);
    }
    const retired = storedAreas(await listRetiredForPlacing(tx));
    await setAreaParents(tx, areaParents(storedAreas(await listAreasForPlacing(tx)), retired));
    await saveRunReport(tx, id, { ...report, gone } satisfies AreaReport);
    const { level, mode, came, revived, changed } = report;
    const counts = { came: came.length + revived.length, changed: changed.length, gone: gone.length };
    const moved = gone.map(({ id: from, to }) => ({ from, to: to?.id ?? null }));
    return {
      value: { id },
      audit: { subject: { type: 'area-file', id }, codes, change: { level, mode, ...counts, moved } },
    };
  },
});
