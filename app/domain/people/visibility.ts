import type { Actor } from '~/domain/kernel/scope';

/** Which cases a reader may see; the parts are joined by "or". */
export interface CaseVisibility {
  readonly everything: boolean;
  /** Cases on which this agency works. */
  readonly agencyId: string | null;
  /** Cases whose person agreed to share with the members of the 重層的支援会議. */
  readonly sharedWithMembers: boolean;
  /** Cases for which the municipality has made a 支援決定. */
  readonly decided: boolean;
}

export const nothingVisible: CaseVisibility = {
  everything: false,
  agencyId: null,
  sharedWithMembers: false,
  decided: false,
};

/**
 * The one place that says who sees which case (handbook §4.2): the agencies that work on it; 多機関協働 and
 * 自治体職員 besides, as members of the meeting, as long as the person shares with it (INT-10, CNF-13); the officer also
 * what the municipality has decided. Everybody else sees none.
 */
export function caseVisibility(actor: Actor): CaseVisibility {
  if (actor.kind === 'system') return { ...nothingVisible, everything: true };
  if (actor.kind !== 'user') return nothingVisible;
  const has = (...roles: readonly string[]) => actor.roles.some((role) => roles.includes(role));
  const works = has('coordinator', 'referrer', 'manager', 'multi_agency', 'officer');
  return {
    everything: false,
    agencyId: works ? actor.agencyId : null,
    sharedWithMembers: has('multi_agency', 'officer'),
    decided: has('officer'),
  };
}
