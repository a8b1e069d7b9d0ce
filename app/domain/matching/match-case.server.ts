import { listAreasWithPoint, listPlacementsOf } from '#db/queries/matching.server';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import {
  caseLines,
  findCaseForWork,
  findProfile,
  findSaidOn,
  readConsents,
  type CaseLine,
} from '~/domain/people/index.server';
import { consentStateNames, type ConsentState } from '~/domain/people/rules';
import { today } from '~/lib/japanese-date';
import { askedInWords } from './asked-in-words';
import { withNearMisses } from './ask-host/get-near-misses.server';
import { frameFor, type ResultFrame } from './frame';
import { getLearned, learnedOf, type Learned } from './get-learned.server';
import { getTogether } from './get-together.server';
import { placesHeld } from './held-places.server';
import { resultsFor, type Results } from './present';
import { readVoices } from './read-voices.server';
import { changedBy, changeName, changesInWords, changesNamed } from './relaxations';
import { seekerOfCase } from './seeker-of-case';
import { readWeights } from './weights.server';

export interface MatchPage {
  readonly code: string;
  readonly line: CaseLine | null;
  readonly asked: readonly { readonly label: string; readonly value: string }[];
  /** G1: whether hosts may be asked with an anonymous card. */
  readonly consent: { readonly granted: boolean; readonly words: string; readonly state: ConsentState };
  /** A minor whose last year of compulsory school is not written down. */
  readonly schoolYearMissing: boolean;
  /** What is asked otherwise than the profile says, only to see: nothing of it is kept. Null: nothing. */
  readonly tried: { readonly names: readonly string[]; readonly words: string } | null;
  /** Null until the profile holds a strength or a wish (ASM-1). */
  readonly found:
    | (ResultFrame & {
        readonly results: Results;
        /** What is known of the hosts that are shown, by host; it moves no gate and no score. */
        readonly learned: Readonly<Record<string, Learned>>;
        /** Who runs an offer together that is shown, by offer. */
        readonly together: Readonly<Record<string, string>>;
      })
    | null;
  /** Placements of this case by host, so that nobody is proposed twice. */
  readonly placements: Readonly<Record<string, { readonly id: string; readonly status: string }>>;
}

const readForCase = read({
  name: 'matching.match-case',
  permission: 'matches.run',
  run: async ({ tx, scope, now }, code: string | undefined) => {
    const day = today(now);
    const row = await findCaseForWork(tx, scope, code);
    const profile = await findProfile(tx, row.id);
    const said = [...profile.strengths, ...profile.wishes].map(({ slug }) => slug);
    return {
      day,
      row,
      line: (await caseLines(tx, [row.id])).get(row.id) ?? null,
      profile,
      saidOn: await findSaidOn(tx, row.id, said),
      consents: await readConsents(tx, row.id, day),
      areas: await listAreasWithPoint(tx),
      voices: await readVoices(tx, scope),
      weights: await readWeights(tx, day),
      placements: await listPlacementsOf(tx, row.id),
    };
  },
  shows: ({ row }) => ({ codes: [row.code], context: '検索' }),
});

type Looking = { code: string | undefined; tried?: readonly string[] };

/**
 * Who looks for a case, with what is tried otherwise, and all the places there are. It shows a profile, so it leaves an
 * entry in the log (I14).
 *
 * @throws NotFound when the reader does not see the case.
 */
export async function searchOfCase(scope: Scope, input: Looking, call: { now?: Date } = {}) {
  const places = await placesHeld(scope, today(call.now ?? new Date()));
  const facts = await readForCase(scope, input.code, call);
  const { row, profile, day } = facts;
  const area = facts.areas.find(({ id }) => id === row.areaId);
  const from = area && area.lat !== null && area.lng !== null ? { lat: area.lat, lng: area.lng } : null;
  const asIs = {
    ...seekerOfCase(profile, { ...row, from }, day),
    saidOn: facts.saidOn,
    sessionsPerWeek: profile.sessionsPerWeek,
  };
  const tried = changesNamed(input.tried ?? [], asIs);
  return { facts, tried, seeker: changedBy(asIs, tried), places, day, weights: facts.weights };
}

/**
 * The places for a case, from its profile (§7.0). It shows a profile, so it leaves an entry in the log (I14).
 *
 * @throws NotFound when the reader does not see the case.
 */
export async function matchCase(
  scope: Scope,
  input: Looking & { limit: number },
  call: { now?: Date } = {},
): Promise<MatchPage> {
  const { facts, tried, seeker, places, day, weights } = await searchOfCase(scope, input, call);
  const { row, profile, voices } = facts;
  const state = facts.consents.hosts_anonymous;
  const results =
    profile.strengths.length + profile.wishes.length > 0
      ? await withNearMisses(scope, resultsFor(seeker, places, voices, day, input.limit, weights), call)
      : null;
  const shown = [...(results?.ready ?? []), ...(results?.ask ?? [])];
  return {
    code: row.code,
    line: facts.line,
    asked: askedInWords(seeker, row.areaName),
    consent: { granted: state === 'granted', words: consentStateNames[state], state },
    schoolYearMissing: row.isMinor && row.schoolEndsFiscalYear === null,
    tried:
      tried.length > 0
        ? { names: tried.map(changeName), words: `${changesInWords(tried, 'て')}探しています` }
        : null,
    found: results && {
      results,
      learned: await getLearned(scope, learnedOf(shown), call),
      together: await getTogether(scope, { offerIds: shown.map(({ offerId }) => offerId) }, call),
      ...frameFor(seeker, places, voices, day),
    },
    placements: Object.fromEntries(
      facts.placements.map(({ hostId, id, status }) => [hostId, { id, status }]),
    ),
  };
}
