import { caseRefMax } from './agency-rules';
import type { ConsentScope, ConsentStates } from './consent-rules';

/** An agency that works on a case today; null: it leads, or was there from the beginning. */
export interface MergeAgency {
  readonly agencyId: string;
  readonly name: string;
  readonly consentScope: string | null;
}

/** With whom the person agreed to share, where an agency was not joined on one scope alone. */
const sharing: readonly ConsentScope[] = ['non_member_agencies', 'plan_meeting_members'];

/**
 * On what consent an agency of the one case comes to work on the other; null where the person has agreed to none there.
 * An agency that leads or began with its own case has no scope of its own: either way of sharing serves.
 */
export function joinsOn(agency: MergeAgency, consents: ConsentStates): ConsentScope | null {
  const scopes = agency.consentScope === null ? sharing : [agency.consentScope as ConsentScope];
  return scopes.find((scope) => consents[scope] === 'granted') ?? null;
}

/**
 * An agency whose consent has run out comes along as one that sees nothing; where that consent holds in the remaining
 * case it would see all of it, and nobody has decided so.
 */
export function comesLapsed(
  { consentScope }: { consentScope: string | null },
  consents: ConsentStates,
): boolean {
  return consentScope !== null && consents[consentScope as ConsentScope] !== 'granted';
}

/** All own numbers of one agency, each once, so that it finds the case by any; as many as the field takes. */
export function joinedRef(kept: string, merged: string): string {
  const numbers = new Set([...kept.split('・'), ...merged.split('・')].filter(Boolean));
  return [...numbers].reduce((all, one) => {
    const longer = all === '' ? one : `${all}・${one}`;
    return longer.length <= caseRefMax ? longer : all;
  }, '');
}
