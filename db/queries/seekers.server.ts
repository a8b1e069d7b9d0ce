import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { CaseVisibility } from '~/domain/people/rules';
import { cases, profileConsiderations, profiles, profileStrengths } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';
import { visibleTo } from './case-visibility.server';
import { openCaseStates } from './community.server';

/**
 * Everybody who has a profile and an open case, as far as the reader sees the case: what matching compares, without a word
 * of the person. One row a person, in the order of their ids.
 */
export async function listSeekerRows(tx: ScopedTx, of: CaseVisibility, caseIds?: readonly string[]) {
  const entries = sql<{ kind: string; slug: string; level: string | null; said: boolean }[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'slug', s.slug, 'level', s.level,
      'said', btrim(s.own_words) <> '') order by s.position, s.id), '[]'::jsonb)
    from ${profileStrengths} s where s.municipality_id = ${cases.municipalityId} and s.case_id = ${cases.id})`;
  const considerations = sql<{ slug: string; weight: string }[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('slug', k.slug, 'weight', k.weight) order by k.position, k.id), '[]'::jsonb)
    from ${profileConsiderations} k where k.municipality_id = ${cases.municipalityId} and k.case_id = ${cases.id})`;
  return tx
    .select({
      caseId: cases.id,
      code: cases.code,
      coordinatorId: cases.coordinatorUserId,
      areaId: cases.areaId,
      ageBand: cases.ageBand,
      isMinor: cases.isMinor,
      schoolEndsFiscalYear: cases.schoolEndsFiscalYear,
      slots: profiles.slots,
      menuKinds: profiles.menuKinds,
      travelModes: profiles.travelModes,
      travelMinutesMax: profiles.travelMinutesMax,
      entries,
      considerations,
    })
    .from(profiles)
    .innerJoin(cases, and(eq(cases.municipalityId, profiles.municipalityId), eq(cases.id, profiles.caseId)))
    .where(
      and(
        inArray(cases.status, openCaseStates),
        visibleTo(of),
        caseIds ? inArray(cases.id, [...caseIds]) : undefined,
      ),
    )
    .orderBy(asc(cases.id));
}

export type SeekerRow = Awaited<ReturnType<typeof listSeekerRows>>[number];
