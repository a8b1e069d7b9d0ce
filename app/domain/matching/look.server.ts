import { listAreasWithPoint, listOpenVoices, readPlaces } from '#db/queries/matching.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { askedInWords } from './asked-in-words';
import { placesOf } from './assemble';
import { frameFor, type ResultFrame } from './frame';
import { lookChoices, type LookChoices } from './look-choices';
import { isEmptyLook, lookSearch, relaxedLook, seekerOfLook, type LookQuery } from './look-query';
import { resultsFor, type Results } from './present';
import { voicesOf } from './voices';

export interface LookPage {
  readonly choices: LookChoices;
  /** Places that would be looked at. */
  readonly places: number;
  /** Null until something is chosen. */
  readonly found: LookFound | null;
}

export interface LookFound extends ResultFrame {
  readonly results: Results;
  /** What was looked for, in words. */
  readonly asked: readonly { readonly label: string; readonly value: string }[];
  /** For each reason, by its key, the address of the same look with the change that brings places back. */
  readonly relaxed: Readonly<Record<string, string>>;
}

/** The registry as a search without a case needs it. Nobody is shown; that somebody searched is in the log (I14). */
const readForLook = read({
  name: 'matching.look',
  permission: 'look.use',
  run: async ({ tx, now }, query: LookQuery) => ({
    day: today(now),
    areas: await listAreasWithPoint(tx),
    ...(isEmptyLook(query) ? {} : { voices: await listOpenVoices(tx) }),
    rows: await readPlaces(tx, today(now)),
  }),
  shows: ({ rows }, query) =>
    isEmptyLook(query)
      ? null
      : { codes: [], context: '検索', detail: { places: rows.hosts.length, chips: chipCount(query) } },
});

function chipCount({ strengths, wishes, needs, slots }: LookQuery): number {
  return strengths.length + wishes.length + needs.length + slots.length;
}

/** とりあえず探す (D13): from chips to places. Nothing about a person is stored. */
export async function look(scope: Scope, query: LookQuery, call: { now?: Date } = {}): Promise<LookPage> {
  const { rows, areas, day, voices: voiceRows = [] } = await readForLook(scope, query, call);
  const area = areas.find(({ id }) => id === query.area);
  const from = area && area.lat !== null && area.lng !== null ? { lat: area.lat, lng: area.lng } : null;
  const page = {
    choices: lookChoices(areas.filter(({ retiredOn }) => retiredOn === null)),
    places: rows.hosts.length,
  };
  if (isEmptyLook(query)) return { ...page, found: null };
  const seeker = seekerOfLook(query, from);
  const places = placesOf(rows, day, isHoliday);
  const voices = voicesOf(voiceRows);
  const results = resultsFor(seeker, places, voices, day, query.show);
  const relaxed = results.reasons.flatMap(({ key, relaxation }): [string, string][] =>
    relaxation ? [[key, lookSearch(relaxedLook(query, relaxation))]] : [],
  );
  return {
    ...page,
    found: {
      results,
      asked: askedInWords(seeker, area?.name ?? null),
      relaxed: Object.fromEntries(relaxed),
      ...frameFor(seeker, places, voices),
    },
  };
}
