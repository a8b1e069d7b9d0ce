import { partnerRoleNames, type PartnerRole } from '~/domain/registry/rules';

export interface SharedOffer {
  readonly opportunityId: string;
  /** The host that makes the offer, and is asked. */
  readonly first: string;
  /** The host that runs it with the first one. */
  readonly second: string;
  readonly role: string;
}

/** Of the offers that are proposed those which two hosts run together (MAT-2), each by its id with the sentence that says so. */
export function togetherOf(
  shared: readonly SharedOffer[],
  cards: readonly { readonly offerId: string | null }[],
): Readonly<Record<string, string>> {
  const proposed = new Set(cards.map(({ offerId }) => offerId));
  return Object.fromEntries(
    shared
      .filter(({ opportunityId }) => proposed.has(opportunityId))
      .map(({ opportunityId, first, second, role }) => [
        opportunityId,
        `${first}と${second}がいっしょに行います（${second}は${partnerRoleNames[role as PartnerRole]}）。`,
      ]),
  );
}
