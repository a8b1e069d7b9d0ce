import { and, asc, eq, inArray, lt, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { StallKind } from '~/domain/people/rules';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

/** What is known of a case when it is asked whether it stands still (`StallFacts`). */
export const stallColumns = {
  statusSince: cases.statusSince,
  needConfirmedOn: cases.needConfirmedOn,
};

/** A case whose working days had all gone by before today, and for which no day is planned: `stallsFrom` in SQL. */
export function standsStill(cutoffs: Readonly<Record<StallKind, string>>, today: string): SQL | undefined {
  const since = cases.statusSince;
  const contact = sql`greatest(${since}, ${cases.lastContactOn})`;
  const gone = (base: unknown, kind: StallKind) => sql`${base} <= ${cutoffs[kind]}::date`;
  const decided = sql`coalesce(${cases.needConfirmedOn} >= ${since}, false)`;
  const state = (status: string, ...more: SQL[]) => and(eq(cases.status, status), ...more);
  return and(
    or(isNull(cases.nextOn), lt(cases.nextOn, today)),
    or(
      state('intake', sql`${cases.familyConsultation}`, gone(contact, 'family')),
      state('intake', sql`not ${cases.familyConsultation}`, gone(since, 'intake')),
      state('assessing', gone(contact, 'assessing')),
      state('planning', gone(since, 'planning')),
      state('deciding', decided, gone(cases.needConfirmedOn, 'decision')),
      state('deciding', sql`not ${decided}`, gone(since, 'meeting')),
      state('active', gone(contact, 'active')),
      state('suspended', gone(contact, 'suspended')),
    ),
  );
}

/** All cases that stand still, but for new ones that nobody has taken charge of: those are told as such. */
export async function listStalledCases(
  tx: ScopedTx,
  cutoffs: Readonly<Record<StallKind, string>>,
  today: string,
) {
  return tx
    .select({
      caseId: cases.id,
      code: cases.code,
      coordinatorId: cases.coordinatorUserId,
      status: cases.status,
      familyConsultation: cases.familyConsultation,
      lastContactOn: cases.lastContactOn,
      nextOn: cases.nextOn,
      nextWhat: cases.nextWhat,
      ...stallColumns,
    })
    .from(cases)
    .where(
      and(
        standsStill(cutoffs, today),
        or(
          inArray(cases.status, ['assessing', 'planning', 'deciding', 'active', 'suspended']),
          sql`${cases.coordinatorUserId} is not null`,
          sql`${cases.familyConsultation}`,
        ),
      ),
    )
    .orderBy(asc(cases.statusSince), asc(cases.id));
}
