import { listCaseLines } from '#db/queries/case-lines.server';
import type { ScopedTx } from '#db/scope.server';
import { cellsLabel, cellsOfAll, label } from '~/domain/taxonomy/index.server';
import type { CaseStatus } from './case-rules';

/** What makes a case recognisable without a name, wherever it is named (D1); every word ready to be read. */
export interface CaseLine {
  readonly code: string;
  readonly status: CaseStatus;
  readonly familyConsultation: boolean;
  /** Main strength, or wish; null when none is known. */
  readonly strength: string | null;
  /** Usual slot: 「火曜の午前」; null when unknown. */
  readonly usual: string | null;
  readonly coordinator: string | null;
  /** Where the case came from. */
  readonly referrer: string | null;
  readonly lastContactOn: string | null;
  readonly nextOn: string | null;
  readonly nextWhat: string;
}

type LineRow = Awaited<ReturnType<typeof listCaseLines>>[number];

export function toCaseLine(row: LineRow): CaseLine {
  return {
    code: row.code,
    status: row.status as CaseStatus,
    familyConsultation: row.familyConsultation,
    strength: row.mainStrength && label(row.mainStrength.kind, row.mainStrength.slug),
    usual: usualSlot(row.slots ?? []),
    coordinator: row.coordinatorName,
    referrer: row.referrerAgency ?? (row.referralSource ? label('referralSource', row.referralSource) : null),
    lastContactOn: row.lastContactOn,
    nextOn: row.nextOn,
    nextWhat: row.nextWhat,
  };
}

/** The lines of cases by their id. Access is the caller's. */
export async function caseLines(
  tx: ScopedTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseLine>> {
  const rows = await listCaseLines(tx, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, toCaseLine(row)]));
}

function usualSlot(slots: readonly string[]): string | null {
  if (slots.includes('stay')) return '滞在';
  return slots.length === 0 ? null : cellsLabel(cellsOfAll(slots));
}
