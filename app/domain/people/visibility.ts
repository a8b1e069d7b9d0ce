import type { Actor } from '~/domain/kernel/scope';

/** Which cases a reader may see; the parts are joined by "or". */
export interface CaseVisibility {
  readonly everything: boolean;
  /** Cases on which this agency works. */
  readonly agencyId: string | null;
  /** Cases that this agency leads. */
  readonly leadAgencyId: string | null;
  /** Cases that are before the meeting, whose person agreed to share with its members. */
  readonly asMember: boolean;
  /** Cases for which the municipality has made a 支援決定. */
  readonly decided: boolean;
  /** Cases that this user opened in an emergency, as long as that holds. */
  readonly openedBy: string | null;
}

export const nothingVisible: CaseVisibility = {
  everything: false,
  agencyId: null,
  leadAgencyId: null,
  asMember: false,
  decided: false,
  openedBy: null,
};

/**
 * The one place that says who sees which case (handbook §4.2): the agencies that work on it; 多機関協働 and
 * 自治体職員 besides, as members of the meeting, while it has to do with the case and the person shares with it (INT-10,
 * CNF-13); the officer also what the municipality has decided. Everybody else sees none.
 */
export function caseVisibility(actor: Actor): CaseVisibility {
  if (actor.kind === 'system') return { ...nothingVisible, everything: true };
  if (actor.kind !== 'user') return nothingVisible;
  const has = (...roles: readonly string[]) => actor.roles.some((role) => roles.includes(role));
  const works = has('coordinator', 'referrer', 'manager', 'multi_agency', 'officer');
  return {
    everything: false,
    agencyId: works ? actor.agencyId : null,
    leadAgencyId: null,
    asMember: has('multi_agency', 'officer'),
    decided: has('officer'),
    openedBy: null,
  };
}

/** What one may read of one known case: besides the above what one has opened in an emergency. No list shows that, and nothing may be changed by it. */
export function readingVisibility(actor: Actor): CaseVisibility {
  const usual = caseVisibility(actor);
  return actor.kind === 'user' && usual.agencyId !== null ? { ...usual, openedBy: actor.userId } : usual;
}
