import { listConsents } from '#db/queries/consents.server';
import { listPlacementsOf, readPlaces, readStanding } from '#db/queries/matching.server';
import { listHostsHolding } from '#db/queries/registry.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { isId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { caseLines, findCaseForWork, readConsents } from '~/domain/people/index.server';
import { label } from '~/domain/taxonomy/lists';
import { dayOf, today, type Day } from '~/lib/japanese-date';
import { isHoliday } from '~/lib/working-days.server';
import { askRowFor, type AskRow } from './ask-host/ask-rows';
import type { Proposal } from './ask-host/proposal-rules';
import { readStanding as readAsked } from './ask-host/read-proposals.server';
import { placeCardOf, type PlaceCard } from './present';
import { readSeeker } from './read-seeker.server';
import { readVoices } from './read-voices.server';
import { best, type Ranked } from './rules';
import type { Weights } from './score';
import type { Seeker, Voice } from './types';
import { readWeights } from './weights.server';
import { whyNot, type WhyInput, type WhyNot } from './why-not';
import { isBetter, placeInFull, type PlaceInFull, type Standings } from './why-place';

export interface WhyQuestion {
  readonly code: string | undefined;
  readonly hostId: string | null;
  readonly opportunityId: string | null;
  /** Part of the name of a host that is looked for. */
  readonly q: string;
}

export interface WhyPlace extends WhyNot {
  readonly card: PlaceCard;
  /** What the host could change by itself, and what it said to that; null: it fits, or that is not enough. */
  readonly near: AskRow | null;
  readonly offerTitle: string | null;
  /** All offers of the host, to choose another. */
  readonly offers: readonly { readonly id: string; readonly title: string }[];
  /** The offer of the same host by which the list judges it, where that is another one and better. */
  readonly instead: { readonly id: string; readonly title: string } | null;
  /** What became of it when it was proposed before. */
  readonly placement: { readonly id: string; readonly status: string } | null;
}

const hitsShown = 20;

/**
 * Why a place does or does not stand in the list for a case, gate by gate, for every host and offer of the registry:
 * also drafts, pauses and what has ended. Without a host only the search by name. It shows a profile (I14).
 *
 * @throws NotFound when the reader does not see the case, or there is no such host or offer.
 */
export const getWhyNot = read({
  name: 'matching.get-why-not',
  permission: 'matches.run',
  run: async ({ tx, scope, now }, { code, hostId, opportunityId, q }: WhyQuestion) => {
    const day = today(now);
    const row = await findCaseForWork(tx, scope, code);
    const { seeker } = await readSeeker(tx, row, day);
    const state = (await readConsents(tx, row.id, day)).hosts_anonymous;
    const last = (await listConsents(tx, row.id)).findLast(({ scope: of }) => of === 'hosts_anonymous');
    const found = hostId === null ? null : await readInFull(tx, hostId, opportunityId, day);
    const hits = q === '' ? [] : await listHostsHolding(tx, q, hitsShown);
    return {
      code: row.code,
      line: (await caseLines(tx, [row.id])).get(row.id) ?? null,
      place: found && {
        ...explained(
          seeker,
          found,
          await readVoices(tx, scope),
          await readAsked(tx, day, [found.place.listed.hostId]),
          {
            consent: { state, on: last?.recordedOn ?? null },
            ofMinor: { guardianConsent: row.guardianConsent, childViewHeard: row.childViewHeard },
            today: day,
          },
        ),
        placement: (await listPlacementsOf(tx, row.id)).findLast(({ hostId: at }) => at === hostId) ?? null,
      },
      hits: hits.map(({ id, name, kind, areaName }) => ({
        id,
        name,
        kind: label('hostKind', kind),
        areaName,
      })),
    };
  },
  shows: ({ code }, { hostId, opportunityId }) => ({
    codes: [code],
    context: '検索',
    ...(hostId && { detail: { hostId, opportunityId } }),
  }),
});

interface Found {
  readonly place: PlaceInFull;
  readonly standings: Standings;
  /** Null: the offer by which the list judges the place. */
  readonly offerId: string | null;
  readonly weights: Weights;
}

async function readInFull(tx: ScopedTx, hostId: string, offerId: string | null, day: Day): Promise<Found> {
  const rows = isId(hostId) ? await readStanding(tx, hostId) : null;
  if (!rows) throw new NotFound('受入先');
  if (offerId !== null && rows.offers.every(({ id }) => id !== offerId)) throw new NotFound('受入枠');
  const standings: Standings = {
    host: { status: rows.host.status as Standings['host']['status'], on: dayOf(rows.host.updatedAt) },
    offers: rows.offers.map(({ status, ...offer }) => ({
      ...offer,
      status: status as Standings['offers'][number]['status'],
    })),
  };
  const all = await readPlaces(tx, day, [hostId], { asItStands: true });
  const place = placeInFull(all, standings, day, isHoliday);
  if (!place) throw new NotFound('受入先');
  return { place, standings, offerId, weights: await readWeights(tx, day) };
}

type Known = Pick<WhyInput, 'consent' | 'ofMinor' | 'today'>;

function explained(
  seeker: Seeker,
  { place: { listed, offers, over }, standings, offerId, weights }: Found,
  voices: readonly Voice[],
  asked: readonly Proposal[],
  known: Known,
): Omit<WhyPlace, 'placement'> {
  const inList = best(seeker, listed, known.today, weights);
  const chosen = offers.find(({ id }) => id === offerId);
  const place = chosen ? { ...listed, offers: [chosen] } : listed;
  const item = chosen ? best(seeker, place, known.today, weights) : inList;
  const titled = ({ judgement: { candidate } }: Ranked) =>
    standings.offers.find(({ id }) => id === candidate.offer.id) ?? null;
  const offer = titled(item);
  const other = chosen ? titled(inList) : null;
  return {
    ...whyNot({
      seeker,
      judgement: item.judgement,
      fit: item.fit,
      standing: { host: standings.host, offer: offer && { ...offer, over: over.has(offer.id) } },
      ...known,
    }),
    card: placeCardOf(seeker, item, voices, known.today),
    near: askRowFor(seeker, place, asked, known.today),
    offerTitle: offer?.title ?? null,
    offers: standings.offers.map(({ id, title }) => ({ id, title })),
    instead:
      other && other.id !== offer?.id && isBetter(inList, item) ? { id: other.id, title: other.title } : null,
  };
}
