import { listSettingValues } from '#db/queries/user-management.server';
import { listLines, type LineRow } from '#db/queries/claim-lines.server';
import type { ScopedTx } from '#db/scope.server';
import { ceilingOn, faultsOf, type CeilingValue, type Fault } from './rules';

export const ceilingSetting = 'expense_ceilings';

export type JudgedLine = LineRow & { faults: Fault[]; ceiling: number | null };

/** The lines of a claim, each with everything because of which it cannot be approved. */
export async function judgedLines(tx: ScopedTx, claimId: string): Promise<JudgedLine[]> {
  const values = (await listSettingValues(tx, ceilingSetting)) as CeilingValue[];
  const lines = await listLines(tx, claimId);
  return lines.map((line) => {
    const ceiling = ceilingOn(values, line.kind, line.workOn);
    const faults = faultsOf({
      kind: line.kind,
      workOn: line.workOn,
      gross: line.gross,
      unitPrice: line.unitPrice,
      participantBorne: line.participantBorne,
      otherFunding: line.otherFunding,
      evidence: line.evidence,
      linked: line.placementId !== null || line.opportunityId !== null,
      ...(line.placementId === null ? {} : { decidedOn: line.decidedOn }),
      requestedOn: line.requestedOn,
      schemeAnswer: line.schemeAnswer,
      ceiling,
      claimedElsewhere: line.claimedElsewhere,
    });
    return { ...line, faults, ceiling };
  });
}
