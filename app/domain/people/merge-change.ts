import type { CaseChange, CaseRow } from '#db/queries/cases.server';
import type { Day } from '~/lib/japanese-date';
import { beforeDecision, type CaseStatus } from './case-rules';
import type { ConsentState } from './consent-rules';

/** The reason under which a case stands that was taken up in another one. */
export const mergedReason = 'merged';

const later = (one: string | null, two: string | null) => ((one ?? '') > (two ?? '') ? one : two);

export type NextStep = Pick<CaseRow, 'nextOn' | 'nextWhat'>;

/** What comes next on two cases that become one: the earlier of both stays, the other one is told to whoever merges them. */
export function nextOfBoth(kept: NextStep, merged: NextStep): { stays: NextStep; left: NextStep | null } {
  const of = ({ nextOn, nextWhat }: NextStep): NextStep => ({ nextOn, nextWhat });
  if (kept.nextOn === null || merged.nextOn === null) {
    return { stays: of(kept.nextOn === null ? merged : kept), left: null };
  }
  if (kept.nextOn === merged.nextOn && kept.nextWhat === merged.nextWhat) {
    return { stays: of(kept), left: null };
  }
  const [stays, left] = merged.nextOn < kept.nextOn ? [merged, kept] : [kept, merged];
  return { stays: of(stays), left: of(left) };
}

/**
 * What the remaining case takes over where it has nothing of its own; where somebody lives only as far as that may be
 * kept. Who referred the other one is not put in a place where it would be told what a family said to others here.
 */
export function remainingChange(
  kept: CaseRow,
  merged: CaseRow,
  {
    consultation,
    holdsFamilyWord,
    coordinatorUserId,
  }: { consultation: ConsentState; holdsFamilyWord: boolean; coordinatorUserId: string | null },
): CaseChange {
  const engaged = (row: CaseRow) => row.earlyEngagementOn !== null && row.engagementEndedOn === null;
  const goesOn = engaged(merged) && !engaged(kept) && beforeDecision.includes(kept.status as CaseStatus);
  return {
    lastContactOn: later(kept.lastContactOn, merged.lastContactOn),
    coordinatorUserId,
    referralSource: kept.referralSource || merged.referralSource,
    gapType: kept.gapType || merged.gapType,
    appliedOn: kept.appliedOn ?? (consultation === 'granted' ? merged.appliedOn : null),
    ...(kept.referrerAgencyId === null &&
      !holdsFamilyWord && {
        referrerAgencyId: merged.referrerAgencyId,
        referrerUserId: merged.referrerUserId,
      }),
    ...nextOfBoth(kept, merged).stays,
    ...(kept.isMinor && {
      childViewHeard: kept.childViewHeard || merged.childViewHeard,
      schoolEndsFiscalYear: kept.schoolEndsFiscalYear ?? merged.schoolEndsFiscalYear,
    }),
    ...(consultation === 'granted' && {
      areaId: kept.areaId ?? merged.areaId,
      ageBand: kept.ageBand ?? merged.ageBand,
    }),
    ...(goesOn && {
      earlyEngagementOn: merged.earlyEngagementOn,
      earlyEngagementReason: merged.earlyEngagementReason,
      engagementReviewedOn: merged.engagementReviewedOn,
      engagementEndedOn: null,
    }),
  };
}

/**
 * The case that was taken up: it stands for nobody any more, in no list and no count. Who referred it still follows the
 * person by it, and its slip is known until the paper is gone.
 */
export function mergedChange(kept: Pick<CaseRow, 'id'>, day: Day): CaseChange {
  return {
    mergedInto: kept.id,
    status: 'transferred',
    statusReason: mergedReason,
    statusSince: day,
    closedOn: null,
    coordinatorUserId: null,
    areaId: null,
    ageBand: null,
    nextOn: null,
    nextWhat: '',
  };
}
