import { partnerRoleNames, type PartnerRole } from '~/domain/registry/rules';

export interface SharedOffer {
  readonly opportunityId: string;
  /** The host that makes the offer, and is asked. */
  readonly first: string;
  /** The host that runs it with the first one. */
  readonly second: string;
  readonly role: string;
}

/** Of offers that two hosts run together (MAT-2), each by its id with the sentence that says so. */
export function togetherOf(shared: readonly SharedOffer[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    shared.map(({ opportunityId, first, second, role }) => [
      opportunityId,
      `${first}と${second}がいっしょに行います（${second}は${partnerRoleNames[role as PartnerRole]}）。`,
    ]),
  );
}
