import { listAreasWithPoint } from '#db/queries/matching.server';
import { listSeekerRows, type SeekerRow } from '#db/queries/seekers.server';
import type { ScopedTx } from '#db/scope.server';
import type { CaseVisibility } from '~/domain/people/rules';
import type { ConsiderationType } from '~/domain/taxonomy/lists';
import type { Day } from '~/lib/japanese-date';
import type { Point } from '~/lib/geo/travel';
import { seekerOfCase, type ProfileForMatching } from './seeker-of-case';
import type { Seeker, StrengthLevel } from './types';

/** Somebody who looks for a place now: the case, who is in charge, and what matching compares. */
export interface CurrentSeeker {
  readonly caseId: string;
  readonly code: string;
  readonly coordinatorId: string | null;
  readonly areaId: string | null;
  /** Slug; null: not known. */
  readonly ageBand: string | null;
  readonly seeker: Seeker;
}

/**
 * Everybody with an open case and a profile that says a strength or a wish (ASM-1), as far as `of` lets the cases be
 * seen; only some of them with `caseIds`. In the order of their ids.
 */
export async function currentSeekers(
  tx: ScopedTx,
  of: CaseVisibility,
  day: Day,
  caseIds?: readonly string[],
): Promise<CurrentSeeker[]> {
  const all = await everySeeker(tx, of, day, caseIds);
  return all.filter(({ seeker: { strengths, wishes } }) => strengths.length + wishes.length > 0);
}

/** The same with those whose profile says no strength and no wish yet. */
export async function everySeeker(
  tx: ScopedTx,
  of: CaseVisibility,
  day: Day,
  caseIds?: readonly string[],
): Promise<CurrentSeeker[]> {
  const rows = await listSeekerRows(tx, of, caseIds);
  const points = new Map(
    (await listAreasWithPoint(tx)).flatMap(({ id, lat, lng }): [string, Point][] =>
      lat === null || lng === null ? [] : [[id, { lat, lng }]],
    ),
  );
  return rows.map((row) => ({
    caseId: row.caseId,
    code: row.code,
    coordinatorId: row.coordinatorId,
    areaId: row.areaId,
    ageBand: row.ageBand,
    seeker: seekerOfCase(profileOf(row), { ...row, from: points.get(row.areaId ?? '') ?? null }, day),
  }));
}

/** Stands for words that were said and are not read here. */
const SAID = '…';

function profileOf({ entries, considerations, ...row }: SeekerRow): ProfileForMatching {
  return {
    ...row,
    strengths: entries
      .filter(({ kind }) => kind === 'strength')
      .map(({ slug, level, said }) => ({
        slug,
        level: (level ?? 'some') as StrengthLevel,
        ownWords: said ? SAID : '',
      })),
    wishes: entries.filter(({ kind }) => kind === 'wish'),
    considerations: considerations.map(({ slug, weight }) => ({ slug, weight: weight as ConsiderationType })),
  };
}
