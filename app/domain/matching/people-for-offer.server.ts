import { readPlaces } from '#db/queries/matching.server';
import { listPlacementsAt, type OfferNewsRow } from '#db/queries/offer-news.server';
import { findOpportunity } from '#db/queries/registry-opportunities.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { caseLines, findSaidOnOf, type CaseLine } from '~/domain/people/index.server';
import { caseVisibility } from '~/domain/people/rules';
import { groupBy } from '~/lib/group-by';
import { today, type Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { placesOf } from './assemble';
import { currentSeekers, type CurrentSeeker } from './current-seekers.server';
import { isSettledThere, newsKinds, offerFor, withOneOffer, type NewsKind } from './offer-news';
import { readVoices } from './read-voices.server';
import { describe, type Ranked } from './rules';
import type { Band, Explanation, Place, Seeker } from './types';
import { ownOfferNews } from './waiting-news.server';
import { readWeights } from './weights.server';

/** Somebody whom an offer may suit, with the explanation of the list of places. */
export interface PersonForOffer {
  readonly line: CaseLine;
  readonly band: Band;
  readonly explanation: Explanation;
}

interface Suited {
  readonly person: CurrentSeeker;
  readonly ranked: Ranked;
}

/** The people of a list whom an offer may suit now: those who can be proposed first, then in the order of the list. */
async function suited(
  tx: ScopedTx,
  people: readonly CurrentSeeker[],
  place: Place,
  offerId: string,
  day: Day,
): Promise<Suited[]> {
  const weights = await readWeights(tx, day);
  const only = withOneOffer(place, offerId);
  const first = ({ ranked }: Suited) => Number(ranked.band !== 'ready');
  return people
    .flatMap((person) => {
      const ranked = offerFor(person.seeker, only, day, weights);
      return ranked === null ? [] : [{ person, ranked }];
    })
    .sort((a, b) => first(a) - first(b));
}

/** The same as a page shows them, by the ids of their cases. */
async function explained(
  tx: ScopedTx,
  scope: Scope,
  found: readonly Suited[],
  day: Day,
): Promise<Map<string, PersonForOffer>> {
  const voices = await readVoices(tx, scope);
  const lines = await caseLines(
    tx,
    found.map(({ person }) => person.caseId),
  );
  const saidOn = await findSaidOnOf(
    tx,
    new Map(found.map(({ person: { caseId, seeker } }) => [caseId, slugsOf(seeker)])),
  );
  return new Map(
    found.flatMap(({ person: { caseId, seeker }, ranked }): [string, PersonForOffer][] => {
      const line = lines.get(caseId);
      const said = { ...seeker, saidOn: saidOn.get(caseId) ?? {} };
      const { explanation } = describe(said, ranked, voices, day);
      return line ? [[caseId, { line, band: ranked.band, explanation }]] : [];
    }),
  );
}

function slugsOf({ strengths, wishes }: Seeker): string[] {
  return [...strengths.map(({ slug }) => slug), ...wishes];
}

async function placeOf(tx: ScopedTx, hostId: string, day: Day): Promise<Place | null> {
  return placesOf(await readPlaces(tx, day, [hostId]), day, isHoliday)[0] ?? null;
}

/** People a page of them holds; each is explained. */
const PEOPLE_SHOWN = 20;

/**
 * この枠が合いそうな方: of the cases that the reader sees, those whom an offer may suit, whoever opened theirs first before the
 * others, a page of them and how many there are in all. Those who are or were at the host, or said no to it, are not among
 * them. A page behind the last is the last. Null: the offer is not open.
 *
 * @throws NotFound
 */
export const getPeopleForOffer = read({
  name: 'matching.get-people-for-offer',
  permission: 'matches.run',
  run: async ({ tx, scope, now }, { id, page: asked = 1 }: { id: string; page?: number }) => {
    const day = today(now);
    const row = await findOpportunity(tx, id);
    if (!row) throw new NotFound('受入枠');
    const { hostId } = row;
    const place = await placeOf(tx, hostId, day);
    if (!place?.offers.some((offer) => offer.id === id && !offer.paused)) return null;
    const there = groupBy(await listPlacementsAt(tx, [hostId]), ({ caseId }) => caseId);
    const people = await currentSeekers(tx, caseVisibility(scope.actor), day);
    const free = people.filter(({ caseId }) => !isSettledThere(there.get(caseId) ?? []));
    const found = await suited(tx, free, place, id, day);
    const page = Math.max(1, Math.min(Math.trunc(asked), Math.ceil(found.length / PEOPLE_SHOWN)));
    const shown = found.slice((page - 1) * PEOPLE_SHOWN, page * PEOPLE_SHOWN);
    return {
      people: [...(await explained(tx, scope, shown, day)).values()],
      total: found.length,
      page,
      pageSize: PEOPLE_SHOWN,
    };
  },
  shows: (found, { id }) =>
    found && {
      codes: found.people.map(({ line }) => line.code),
      context: '検索',
      detail: { opportunity: id },
    },
});

export type PeopleForOffer = NonNullable<Awaited<ReturnType<typeof getPeopleForOffer>>>;

/** An offer that is new for some cases of the reader. */
export interface NewsOfOffer {
  readonly opportunityId: string;
  readonly hostId: string;
  readonly title: string;
  readonly hostName: string;
  readonly ids: readonly string[];
  readonly people: readonly (PersonForOffer & { readonly why: string })[];
}

/** Offers with all that is told of them; each is a reading of its own, so a page holds so many. */
const OFFERS_SHOWN = 20;

/** 新しく合いそうな受入枠 of the reader, each offer once with the cases it is new for; `more` offers wait besides. */
export const getOfferNews = read({
  name: 'matching.get-offer-news',
  permission: 'matches.run',
  run: async ({ tx, scope, now }, _: null) => {
    const day = today(now);
    const byOffer = [
      ...groupBy(await ownOfferNews(tx, scope, day), ({ opportunityId }) => opportunityId).values(),
    ];
    const offers: NewsOfOffer[] = [];
    for (const rows of byOffer.slice(0, OFFERS_SHOWN)) offers.push(...(await toldOf(tx, scope, rows, day)));
    return { offers, more: Math.max(0, byOffer.length - OFFERS_SHOWN) };
  },
  shows: ({ offers }) => ({
    codes: [...new Set(offers.flatMap(({ people }) => people.map(({ line }) => line.code)))],
    context: '検索',
  }),
});

async function toldOf(
  tx: ScopedTx,
  scope: Scope,
  rows: readonly OfferNewsRow[],
  day: Day,
): Promise<NewsOfOffer[]> {
  const [first] = rows;
  if (!first) return [];
  const { opportunityId, hostId, title, hostName } = first;
  const place = await placeOf(tx, hostId, day);
  const caseIds = rows.map(({ caseId }) => caseId);
  const people = await currentSeekers(tx, caseVisibility(scope.actor), day, caseIds);
  const fitting = place
    ? await explained(tx, scope, await suited(tx, people, place, opportunityId, day), day)
    : new Map<string, never>();
  const kinds = new Map(rows.map(({ caseId, why }) => [caseId, newsKinds[why as NewsKind]]));
  return [
    {
      ...{ opportunityId, hostId, title, hostName },
      ids: rows.map(({ id }) => id),
      people: [...fitting].map(([caseId, person]) => ({ ...person, why: kinds.get(caseId) ?? '' })),
    },
  ];
}
