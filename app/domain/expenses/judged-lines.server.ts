import { listSettingValues } from '#db/queries/user-management.server';
import { listLines, type LineRow } from '#db/queries/claim-lines.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { ceilingOn, faultsOf, type CeilingValue, type Fault } from './rules';

export const ceilingSetting = 'expense_ceilings';

export type JudgedLine = LineRow & { faults: Fault[]; ceiling: number | null };

/**
 * Sees to it that answers are about lines of the claim; which are missing is for the rules to say.
 *
 * @throws NotFound
 */
export function requireLines(lines: readonly { id: string }[], answers: readonly { id: string }[]): void {
  const strange = answers.some((answer) => !lines.some((line) => line.id === answer.id));
  if (strange) throw new NotFound('明細');
}

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
