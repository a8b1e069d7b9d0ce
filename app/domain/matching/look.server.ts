import { listAreasWithPoint } from '#db/queries/matching.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import { askedInWords } from './asked-in-words';
import { withNearMisses } from './ask-host/get-near-misses.server';
import { frameFor, type ResultFrame } from './frame';
import { getTogether } from './get-together.server';
import { placesHeld } from './held-places.server';
import { lookChoices, type LookChoices } from './look-choices';
import { isEmptyLook, lookSearch, relaxedLook, seekerOfLook, type LookQuery } from './look-query';
import { resultsFor, type Results } from './present';
import { readVoices } from './read-voices.server';
import { readWeights } from './weights.server';

export interface LookPage {
  readonly choices: LookChoices;
  /** Places that would be looked at. */
  readonly places: number;
  /** Null until something is chosen. */
  readonly found: LookFound | null;
}

export interface LookFound extends ResultFrame {
  readonly results: Results;
  /** Who runs an offer together that is shown, by offer. */
  readonly together: Readonly<Record<string, string>>;
  /** What was looked for, in words. */
  readonly asked: readonly { readonly label: string; readonly value: string }[];
  /** For each reason, by its key, the address of the same look with the change that brings places back. */
  readonly relaxed: Readonly<Record<string, string>>;
  /** The same for each set of changes, by its words. */
  readonly loosened: Readonly<Record<string, string>>;
}

/** The registry as a search without a case needs it. Nobody is shown; that somebody searched is in the log (I14). */
const readForLook = read({
  name: 'matching.look',
  permission: 'look.use',
  run: async ({ tx, scope, now }, { query }: { query: LookQuery; places: number }) => ({
    weights: await readWeights(tx, today(now)),
    areas: await listAreasWithPoint(tx),
    ...(isEmptyLook(query) ? {} : { voices: await readVoices(tx, scope) }),
  }),
  shows: (_, { query, places }) =>
    isEmptyLook(query) ? null : { codes: [], context: '検索', detail: { places, chips: chipCount(query) } },
});

function chipCount({ strengths, wishes, needs, slots }: LookQuery): number {
  return strengths.length + wishes.length + needs.length + slots.length;
}

/** Who looks with these chips, and all the places there are. */
export async function searchOfLook(scope: Scope, query: LookQuery, call: { now?: Date } = {}) {
  const day = today(call.now ?? new Date());
  const places = await placesHeld(scope, day);
  const { areas, weights } = await readForLook(scope, { query, places: places.length }, call);
  return { seeker: seekerOfLook(query, pointOf(areas, query)), places, day, weights };
}

type AreaRow = Awaited<ReturnType<typeof listAreasWithPoint>>[number];

function pointOf(areas: readonly AreaRow[], { area: wanted }: LookQuery) {
  const area = areas.find(({ id }) => id === wanted);
  return area && area.lat !== null && area.lng !== null ? { lat: area.lat, lng: area.lng } : null;
}

/** とりあえず探す (D13): from chips to places. Nothing about a person is stored. */
export async function look(scope: Scope, query: LookQuery, call: { now?: Date } = {}): Promise<LookPage> {
  const day = today(call.now ?? new Date());
  const places = await placesHeld(scope, day);
  const asked = { query, places: places.length };
  const { areas, weights, voices = [] } = await readForLook(scope, asked, call);
  const area = areas.find(({ id }) => id === query.area);
  const page = {
    choices: lookChoices(areas.filter(({ retiredOn }) => retiredOn === null)),
    places: places.length,
  };
  if (isEmptyLook(query)) return { ...page, found: null };
  const seeker = seekerOfLook(query, pointOf(areas, query));
  const found = resultsFor(seeker, places, voices, day, query.show, weights);
  const results = await withNearMisses(scope, found, call);
  const relaxed = results.reasons.flatMap(({ key, relaxation }): [string, string][] =>
    relaxation ? [[key, lookSearch(relaxedLook(query, [relaxation]))]] : [],
  );
  const offerIds = [...results.ready, ...results.ask].map(({ offerId }) => offerId);
  return {
    ...page,
    found: {
      results,
      together: await getTogether(scope, { offerIds }, call),
      asked: askedInWords(seeker, area?.name ?? null),
      relaxed: Object.fromEntries(relaxed),
      loosened: Object.fromEntries(
        results.relaxations.map(({ words, changes }) => [words, lookSearch(relaxedLook(query, changes))]),
      ),
      ...frameFor(seeker, places, voices, day),
    },
  };
}
