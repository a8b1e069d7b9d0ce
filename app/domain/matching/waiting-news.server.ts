import {
  listOfferNews,
  listPlacementsAt,
  type OfferNewsRow,
  type WhichOfferNews,
} from '#db/queries/offer-news.server';
import type { ScopedTx } from '#db/scope.server';
import type { Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { caseVisibility, type CaseVisibility } from '~/domain/people/rules';
import { groupBy } from '~/lib/group-by';
import type { Day } from '~/lib/japanese-date';
import { isSettledThere } from './offer-news';

/**
 * News that waits to be seen and still holds as far as can be told without comparing: the offer is open on this day, and
 * nothing was settled meanwhile between the person and the host.
 */
export async function waitingNews(tx: ScopedTx, of: CaseVisibility, day: Day): Promise<OfferNewsRow[]> {
  const rows = await listOfferNews(tx, of, { openOn: day });
  const there = groupBy(
    await listPlacementsAt(tx, [...new Set(rows.map(({ hostId }) => hostId))]),
    ({ caseId, hostId }) => `${caseId} ${hostId}`,
  );
  return rows.filter(({ caseId, hostId }) => !isSettledThere(there.get(`${caseId} ${hostId}`) ?? []));
}

const isOwn = (scope: Scope) => {
  const me = userOf(scope).userId;
  return ({ coordinatorId }: OfferNewsRow) => coordinatorId === null || coordinatorId === me;
};

/** News that is this reader's to see: of the own cases, and of those that nobody is in charge of. */
export async function ownOfferNews(tx: ScopedTx, scope: Scope, day: Day): Promise<OfferNewsRow[]> {
  return (await waitingNews(tx, caseVisibility(scope.actor), day)).filter(isOwn(scope));
}

/** The same by their ids, those that were seen already or hold no more among them. */
export async function ownOfferNewsOf(
  tx: ScopedTx,
  scope: Scope,
  ids: NonNullable<WhichOfferNews['ids']>,
): Promise<OfferNewsRow[]> {
  return (await listOfferNews(tx, caseVisibility(scope.actor), { ids })).filter(isOwn(scope));
}
