import { setImmediate } from 'node:timers/promises';
import { listPlacementsAt } from '#db/queries/offer-news.server';
import { listOnTheirWay, listWithoutPlace } from '#db/queries/waiting.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { caseLines, type CaseLine } from '~/domain/people/index.server';
import { caseVisibility } from '~/domain/people/rules';
import { groupBy } from '~/lib/group-by';
import { dayOf, today, type Day } from '~/lib/japanese-date';
import { currentSeekers, type CurrentSeeker } from './current-seekers.server';
import { placesHeld } from './held-places.server';
import { isSettledThere } from './offer-news';
import type { Weights } from './score';
import type { Place } from './types';
import { byWaiting, isAmongBest, isOpenTo, needsAt } from './waiting';
import { requireOffer, type WaitedFor } from './waiting-offer.server';
import { readWeights } from './weights.server';

export interface Waiting {
  readonly code: string;
  readonly line: CaseLine;
  /** On the way: of the proposal; else since when the case waits for a place. */
  readonly since: Day;
  /** How far the way to the offer has come; null: nobody has proposed it, it is among their best places. */
  readonly placement: { readonly id: string; readonly status: string } | null;
  /** Null without a profile that says a strength or a wish (ASM-1), or for a host that is no part of the list. */
  readonly needs: ReturnType<typeof needsAt> | null;
}

/** So many without a place are looked at for whether it is among their best; those who wait longest. */
const LOOKED_AT = 30;

/**
 * 同じ枠を待つ方: the cases the reader sees that are on their way to an offer, or have no place and this one among their
 * best three, unless they said no to its host or were there before. Of others nothing is told, not even that there are
 * any (D11). The town is ranked between two transactions, and others have their turn after each person.
 * `lookedAt`: of those without a place, only so many were looked at; null: everybody.
 *
 * @throws NotFound
 */
export async function getWaiting(scope: Scope, offerId: string | undefined, call: { now?: Date } = {}) {
  const day = today(call.now ?? new Date());
  const facts = await readFree(scope, { offerId }, call);
  const places = await placesHeld(scope, day);
  const place = places.find(({ hostId }) => hostId === facts.offer.hostId);
  const { near, all } = place ? await nearestOf(facts, place, places, day) : { near: [], all: true };
  const page = await readWaiting(scope, { offerId, place, near }, call);
  return { ...page, today: day, lookedAt: all ? null : LOOKED_AT };
}

interface Free {
  readonly offer: WaitedFor;
  readonly weights: Weights;
  /** Who has no place and was never at the host, the longest first. */
  readonly free: readonly CurrentSeeker[];
}

/** Shows nobody: who of them waits is not known yet. */
const readFree = read({
  name: 'matching.list-free',
  permission: 'matches.run',
  run: async ({ tx, scope, now }, { offerId }: { offerId: string | undefined }): Promise<Free> => {
    const offer = await requireOffer(tx, offerId);
    const day = today(now);
    const of = caseVisibility(scope.actor);
    const there = groupBy(await listPlacementsAt(tx, [offer.hostId]), ({ caseId }) => caseId);
    const seekers = (await currentSeekers(tx, of, day)).filter(
      ({ caseId }) => !isSettledThere(there.get(caseId) ?? []),
    );
    const byId = new Map(seekers.map((one) => [one.caseId, one]));
    const rows = await listWithoutPlace(tx, of, [...byId.keys()], day);
    const free = rows.flatMap(({ caseId }) => byId.get(caseId) ?? []);
    return { offer, weights: await readWeights(tx, day), free };
  },
});

/** Of those to whom the offer is open, the ones who have it among their best; `all`: nobody was left out of the look. */
async function nearestOf({ offer, weights, free }: Free, place: Place, places: readonly Place[], day: Day) {
  const near: string[] = [];
  let looked = 0;
  for (const { caseId, seeker } of free) {
    if (!isOpenTo(seeker, place, offer.id, day, weights)) continue;
    if (looked === LOOKED_AT) return { near, all: false };
    looked += 1;
    if (isAmongBest(seeker, places, offer.hostId, day, weights)) near.push(caseId);
    await setImmediate();
  }
  return { near, all: true };
}

interface Near {
  readonly offerId: string | undefined;
  readonly place: Place | undefined;
  readonly near: readonly string[];
}

const readWaiting = read({
  name: 'matching.get-waiting',
  permission: 'matches.run',
  run: async ({ tx, scope, now }, { offerId, place, near }: Near) => {
    const offer = await requireOffer(tx, offerId);
    const day = today(now);
    const of = caseVisibility(scope.actor);
    const found = [
      ...(await listOnTheirWay(tx, of, [offer.id])).map(({ caseId, placementId: id, status, since }) => ({
        ...{ caseId, since: dayOf(since), placement: { id, status } },
      })),
      ...(await listWithoutPlace(tx, of, near, day)).map((one) => ({ ...one, placement: null })),
    ];
    const ids = found.map(({ caseId }) => caseId);
    const lines = await caseLines(tx, ids);
    const seekers = await currentSeekers(tx, of, day, ids);
    const byId = new Map(seekers.map(({ caseId, seeker }) => [caseId, seeker]));
    const at = place?.offers.find(({ id }) => id === offer.id);
    const here = place && at ? { ...place, offers: [at] } : null;
    const weights = await readWeights(tx, day);
    const rows = found.flatMap(({ caseId, since, placement }): Waiting[] => {
      const line = lines.get(caseId);
      const seeker = byId.get(caseId);
      const needs = seeker && here ? needsAt(seeker, here, day, weights) : null;
      return line ? [{ code: line.code, line, since, placement, needs }] : [];
    });
    return {
      offer,
      hostName: place?.name ?? null,
      free: at?.openEntry ? null : (at?.free ?? null),
      waiting: byWaiting(rows),
    };
  },
  shows: ({ waiting, offer }) => ({
    codes: waiting.map(({ code }) => code),
    context: '検索',
    detail: { opportunityId: offer.id },
  }),
});
