import {
  listAreasWithPoint,
  listOpenVoices,
  listPlacementsOf,
  readPlaces,
} from '#db/queries/matching.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import {
  caseLines,
  findCaseForWork,
  findProfile,
  readConsents,
  type CaseLine,
} from '~/domain/people/index.server';
import { consentStateNames, type ConsentState } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { askedInWords } from './asked-in-words';
import { placesOf } from './assemble';
import { frameFor, type ResultFrame } from './frame';
import { resultsFor, type Results } from './present';
import { seekerOfCase } from './seeker-of-case';
import { voicesOf } from './voices';

export interface MatchPage {
  readonly code: string;
  readonly line: CaseLine | null;
  readonly asked: readonly { readonly label: string; readonly value: string }[];
  /** G1: whether hosts may be asked with an anonymous card. */
  readonly consent: { readonly granted: boolean; readonly words: string; readonly state: ConsentState };
  /** A minor whose last year of compulsory school is not written down. */
  readonly schoolYearMissing: boolean;
  /** Null until the profile holds a strength or a wish (ASM-1). */
  readonly found: (ResultFrame & { readonly results: Results }) | null;
  /** Placements of this case by host, so that nobody is proposed twice. */
  readonly placements: Readonly<Record<string, { readonly id: string; readonly status: string }>>;
}

const readForCase = read({
  name: 'matching.match-case',
  permission: 'matches.run',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const day = today(now);
    const row = await findCaseForWork(tx, scope, code);
    return {
      day,
      row,
      line: (await caseLines(tx, [row.id])).get(row.id) ?? null,
      profile: await findProfile(tx, row.id),
      consents: await readConsents(tx, row.id, day),
      areas: await listAreasWithPoint(tx),
      voices: await listOpenVoices(tx),
      placements: await listPlacementsOf(tx, row.id),
      rows: await readPlaces(tx, day),
    };
  },
  shows: ({ row }) => ({ codes: [row.code], context: '検索' }),
});

/**
 * The places for a case, from its profile (§7.0). It shows a profile, so it leaves an entry in the log (I14).
 *
 * @throws NotFound when the reader does not see the case.
 */
export async function matchCase(
  scope: Scope,
  input: { code: string | undefined; limit: number },
  call: { now?: Date } = {},
): Promise<MatchPage> {
  const facts = await readForCase(scope, input.code, call);
  const { row, profile, day } = facts;
  const area = facts.areas.find(({ id }) => id === row.areaId);
  const from = area && area.lat !== null && area.lng !== null ? { lat: area.lat, lng: area.lng } : null;
  const seeker = seekerOfCase(profile, { ...row, from }, day);
  const places = placesOf(facts.rows, day, isHoliday);
  const voices = voicesOf(facts.voices);
  const state = facts.consents.hosts_anonymous;
  return {
    code: row.code,
    line: facts.line,
    asked: askedInWords(seeker, row.areaName),
    consent: { granted: state === 'granted', words: consentStateNames[state], state },
    schoolYearMissing: row.isMinor && row.schoolEndsFiscalYear === null,
    found:
      profile.strengths.length + profile.wishes.length > 0
        ? {
            results: resultsFor(seeker, places, voices, day, input.limit),
            ...frameFor(seeker, places, voices),
          }
        : null,
    placements: Object.fromEntries(
      facts.placements.map(({ hostId, id, status }) => [hostId, { id, status }]),
    ),
  };
}
