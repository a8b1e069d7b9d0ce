import { z } from 'zod';
import { readPlaces } from '#db/queries/matching.server';
import { findMunicipality } from '#db/queries/directory.server';
import {
  dropOfferChanges,
  dropOfferNews,
  listOfferChanges,
  listOfferNews,
  listPlacementsAt,
  lockMailsOf,
  lockOfferNews,
  markNewsMailed,
  putOfferNews,
} from '#db/queries/offer-news.server';
import type { ScopedTx } from '#db/scope.server';
import { command, type Context } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { queueMail } from '~/domain/notices/index.server';
import { requireHost } from '~/domain/registry/index.server';
import { nothingVisible } from '~/domain/people/rules';
import { env } from '~/env.server';
import { groupBy } from '~/lib/group-by';
import { today, type Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { paths } from '~/paths';
import { placesOf } from './assemble';
import { rowsBefore } from './before-changes';
import { currentSeekers } from './current-seekers.server';
import { isOnlyFull, isSettledThere, newsOf, offerFor, withOneOffer } from './offer-news';
import { callsByMail, newsMail } from './offer-news-mail';
import { waitingNews } from './waiting-news.server';
import { readWeights } from './weights.server';

/** Everybody is compared, and nobody shown: a coordinator hears of the own cases alone. */
const everybody = { ...nothingVisible, everything: true };

type OfferChanges = Awaited<ReturnType<typeof listOfferChanges>>;

/** The job that looks whom the offers of a host suit after a change. The triggers call for it. */
export const offerNewsJob = 'offer-news';

/**
 * Looks whom the offers of a host have come to suit by what changed since it was looked at last, and tells their
 * coordinators: on きょう, and by mail with a number and an address alone. Every current profile is compared with the place
 * as it was and as it is. Done again, it finds nothing more. Of a change whose row cannot be read only the others are
 * compared: it will not become readable by waiting.
 *
 * @returns how many pieces of news were noted, and the ids of changes that could not be read.
 * @throws NotFound
 */
export const tellOfOffers = command({
  name: 'matching.tell-of-offers',
  permission: 'settings.manage',
  input: z.object({ hostId: z.uuid() }),
  run: async (context, { hostId }) => {
    const { tx, now } = context;
    await requireHost(tx, hostId);
    await lockOfferNews(tx, hostId);
    const waited = await listOfferChanges(tx, hostId);
    if (waited.length === 0) return { value: { told: 0, unread: [] }, audit: [] };
    const day = today(now);
    const { changes, rows } = await readWithRows(tx, hostId, waited, day);
    const [place] = placesOf(rows, day, isHoliday);
    const { rows: before, unread } = rowsBefore(rows, changes, day);
    const [was] = placesOf(before, day, isHoliday);
    const people = await currentSeekers(tx, everybody, day);
    const there = groupBy(await listPlacementsAt(tx, [hostId]), ({ caseId }) => caseId);
    const weights = await readWeights(tx, day);
    const offers = (place?.offers ?? []).map(({ id }) => ({
      opportunityId: id,
      placeNow: place ? withOneOffer(place, id) : null,
      placeThen: was ? withOneOffer(was, id) : null,
    }));
    const suits = people
      .filter(({ caseId }) => !isSettledThere(there.get(caseId) ?? []))
      .flatMap(({ caseId, seeker }) =>
        offers.flatMap(({ opportunityId, placeNow, placeThen }) => {
          const is = offerFor(seeker, placeNow, day, weights);
          if (is === null) return [];
          const before = offerFor(seeker, placeThen, day, weights);
          const wasFull = before === null && isOnlyFull(seeker, placeThen, day, weights);
          const why = newsOf(before, is, wasFull);
          return [{ caseId, opportunityId, why }];
        }),
      );
    const stands = new Set(suits.map((one) => `${one.caseId} ${one.opportunityId}`));
    const waiting = await listOfferNews(tx, everybody, { hostId });
    await dropOfferNews(
      tx,
      waiting.filter((one) => !stands.has(`${one.caseId} ${one.opportunityId}`)).map(({ id }) => id),
    );
    const noted = await putOfferNews(
      tx,
      suits.flatMap(({ why, ...one }) => (why === null ? [] : [{ ...one, why, id: newId(), foundAt: now }])),
      oldestOf(changes),
    );
    const actors = [...new Set(changes.map(({ actor }) => actor))];
    const told = new Set(noted.map(({ caseId }) => caseId));
    const coordinators = people.flatMap((one) => (told.has(one.caseId) ? (one.coordinatorId ?? []) : []));
    await callByMail(context, coordinators, actors.length === 1 ? (actors[0] ?? '') : '');
    await dropOfferChanges(tx, changes);
    return {
      value: { told: noted.length, unread },
      audit: {
        subject: { type: 'host', id: hostId },
        // Not how many it suits: whoever reads the log can change an offer, and would be told whether there is somebody.
        change: { offers: offers.length },
      },
    };
  },
});

/**
 * What changed at a host, with its rows as they stand after just that. Each statement sees what was committed before it, so
 * both are read again while a change comes in between: of two who leave at once, each would be compared as if the other
 * had left long before.
 */
async function readWithRows(tx: ScopedTx, hostId: string, waited: OfferChanges, day: Day) {
  for (let changes = waited; ;) {
    const rows = await readPlaces(tx, day, [hostId]);
    const since = await listOfferChanges(tx, hostId);
    if (asWritten(since) === asWritten(changes)) return { changes, rows };
    changes = since;
  }
}

function asWritten(changes: OfferChanges): string {
  return changes.map(({ id, written }) => `${id} ${written}`).join();
}

/** Since when the changes wait. One that stayed after a look is compared again from the same row before it. */
function oldestOf(changes: readonly { readonly changedAt: Date }[]): Date {
  return new Date(Math.min(...changes.map(({ changedAt }) => changedAt.getTime())));
}

/** Calls some coordinators for all that waits for them, each at most once. */
async function callByMail(
  { tx, scope, now }: Context,
  userIds: readonly string[],
  actor: string,
): Promise<void> {
  const called = await lockMailsOf(tx, [...new Set(userIds)]);
  if (called.length === 0) return;
  const waiting = groupBy(
    await waitingNews(tx, everybody, today(now)),
    ({ coordinatorId }) => coordinatorId ?? '',
  );
  const town = (await findMunicipality(scope.municipalityId, tx))?.name ?? '';
  const address = `${env().BASE_URL}${paths.offerNews()}`;
  for (const { id, mail: to } of called) {
    const own = waiting.get(id) ?? [];
    if (!callsByMail(own, { byThemselves: actor === `user:${id}`, now })) continue;
    const number = new Set(own.map(({ opportunityId }) => opportunityId)).size;
    await queueMail(tx, { to, ...newsMail({ number, address, town }), kind: 'offer_news', linkId: null });
    const ids = own.map((one) => one.id);
    await markNewsMailed(tx, ids, now);
  }
}
