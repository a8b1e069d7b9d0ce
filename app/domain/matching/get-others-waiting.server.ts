import { setImmediate } from 'node:timers/promises';
import { listPlacementsAt } from '#db/queries/offer-news.server';
import { listOnTheirWay, listWithoutPlace } from '#db/queries/waiting.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { caseLines, findCaseForWork } from '~/domain/people/index.server';
import { caseVisibility } from '~/domain/people/rules';
import { groupBy } from '~/lib/group-by';
import { dayOf, today, type Day } from '~/lib/japanese-date';
import { currentSeekers, type CurrentSeeker } from './current-seekers.server';
import type { Waiting } from './get-waiting.server';
import { placesHeld } from './held-places.server';
import { isSettledThere } from './offer-news';
import type { Weights } from './score';
import type { Place } from './types';
import { byWaiting, isAmongBest, isOpenTo } from './waiting';
import { requireOffer, type WaitedFor } from './waiting-offer.server';
import { readWeights } from './weights.server';

/** So many without a place are looked at, beside the answer to the case itself; those who wait longest. */
const LOOKED_AT = 12;
/** Of so many it is told at one go whether anything is open to them. */
const AT_ONCE = 20;

interface Question {
  readonly code: string;
  /** The offers that stand first for the case. */
  readonly offerIds: readonly string[];
}

/**
 * Who else waits for the offers that stand first for a case, as the pages of these offers tell it: on their way to one,
 * or without a place and it among their best three. Only cases the reader sees; of others not even that there are any
 * (D11). `lookedAt`: of those without a place, only so many were looked at; null: everybody.
 *
 * @throws NotFound
 */
export async function getOthersWaiting(scope: Scope, question: Question, call: { now?: Date } = {}) {
  const day = today(call.now ?? new Date());
  const facts = await readFreeOthers(scope, question, call);
  const places = facts.free.length > 0 ? await placesHeld(scope, day) : [];
  const { near, all } = await nearestOf(facts, places, day);
  const offers = await readOthersWaiting(scope, { ...question, near }, call);
  return { offers, lookedAt: all ? null : LOOKED_AT };
}

interface FreeOthers {
  readonly offers: readonly WaitedFor[];
  readonly weights: Weights;
  /** Who has no place, without the case itself, the longest first. */
  readonly free: readonly CurrentSeeker[];
  /** Case and host, joined: who said no there or was there before. */
  readonly settled: ReadonlySet<string>;
}

/** Shows nobody: who of them waits is not known yet. */
const readFreeOthers = read({
  name: 'matching.list-free-others',
  permission: 'matches.run',
  run: async ({ tx, scope, now }, { code, offerIds }: Question): Promise<FreeOthers> => {
    const row = await findCaseForWork(tx, scope, code);
    const offers = await Promise.all(offerIds.map((id) => requireOffer(tx, id)));
    const day = today(now);
    const weights = await readWeights(tx, day);
    if (offers.length === 0) return { offers, weights, free: [], settled: new Set() };
    const of = caseVisibility(scope.actor);
    const rows = (await listWithoutPlace(tx, of, null, day)).filter(({ caseId }) => caseId !== row.id);
    const seekers = await currentSeekers(
      tx,
      of,
      day,
      rows.map(({ caseId }) => caseId),
    );
    const byId = new Map(seekers.map((one) => [one.caseId, one]));
    const there = groupBy(
      await listPlacementsAt(
        tx,
        offers.map(({ hostId }) => hostId),
      ),
      wayOf,
    );
    const settled = [...there].filter(([, before]) => isSettledThere(before)).map(([way]) => way);
    return {
      offers,
      weights,
      free: rows.flatMap(({ caseId }) => byId.get(caseId) ?? []),
      settled: new Set(settled),
    };
  },
});

function wayOf({ caseId, hostId }: { caseId: string; hostId: string }): string {
  return `${caseId} ${hostId}`;
}

/** Which cases have an offer among their best; `all`: nobody was left out of the look. Others have their turn after each. */
async function nearestOf(
  { offers, weights, free, settled }: FreeOthers,
  places: readonly Place[],
  day: Day,
): Promise<{ near: { offerId: string; caseId: string }[]; all: boolean }> {
  const byHost = new Map(places.map((place) => [place.hostId, place]));
  const near: { offerId: string; caseId: string }[] = [];
  let looked = 0;
  for (const [at, { caseId, seeker }] of free.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const open = offers.filter(({ id, hostId }) => {
      const place = byHost.get(hostId);
      if (!place || settled.has(wayOf({ caseId, hostId }))) return false;
      return isOpenTo(seeker, place, id, day, weights);
    });
    if (open.length === 0) continue;
    if (looked === LOOKED_AT) return { near, all: false };
    looked += 1;
    for (const { id: offerId, hostId } of open)
      if (isAmongBest(seeker, places, hostId, day, weights)) near.push({ offerId, caseId });
    await setImmediate();
  }
  return { near, all: true };
}

const readOthersWaiting = read({
  name: 'matching.get-others-waiting',
  permission: 'matches.run',
  run: async (
    { tx, scope, now },
    {
      code,
      offerIds,
      near,
    }: Question & { near: readonly { readonly offerId: string; readonly caseId: string }[] },
  ) => {
    const row = await findCaseForWork(tx, scope, code);
    const offers = await Promise.all(offerIds.map((id) => requireOffer(tx, id)));
    if (offers.length === 0) return [];
    const of = caseVisibility(scope.actor);
    const onTheirWay = await listOnTheirWay(tx, of, offerIds);
    const nearIds = [...new Set(near.map(({ caseId }) => caseId))];
    const free = new Map(
      (await listWithoutPlace(tx, of, nearIds, today(now))).map((one) => [one.caseId, one]),
    );
    const others = [
      ...onTheirWay.map(({ opportunityId, caseId, since, status, placementId: id }) => ({
        ...{ offerId: opportunityId, caseId, since: dayOf(since), placement: { id, status } },
      })),
      ...near.flatMap(({ offerId, caseId }) => {
        const one = free.get(caseId);
        return one ? [{ offerId, ...one, placement: null }] : [];
      }),
    ].filter(({ caseId }) => caseId !== row.id);
    const lines = await caseLines(
      tx,
      others.map(({ caseId }) => caseId),
    );
    return offers.flatMap((offer) => {
      const here = others.filter(({ offerId }) => offerId === offer.id);
      const waiting = byWaiting(
        here.flatMap(({ caseId, since, placement }): Omit<Waiting, 'needs'>[] => {
          const line = lines.get(caseId);
          return line ? [{ code: line.code, line, since, placement }] : [];
        }),
      );
      return waiting.length > 0 ? [{ offer, waiting }] : [];
    });
  },
  shows: (offers) => ({
    codes: [...new Set(offers.flatMap(({ waiting }) => waiting.map(({ code }) => code)))],
    context: '検索',
  }),
});
