import { listAreaTree, listGiving, type listGaps } from '#db/queries/community.server';
import { listLeadsOfGaps } from '#db/queries/leads.server';
import { listOffersNamed, listPartners } from '#db/queries/offer-partners.server';
import { listDrawnAreas } from '#db/queries/registry-search.server';
import type { ScopedTx } from '#db/scope.server';
import { partnerRoleNames, type PartnerRole } from '~/domain/registry/rules';
import type { Day } from '~/lib/japanese-date';
import { rollUp } from './area-roll-up';
import { answersOfGap, suggestsResolved, type GapFacts } from './gap-answers';
import { leadStageNames, type LeadStage } from './lead-rules';
import type { GapStatus } from './rules';
import { spotsOf } from './spots';

type StoredGap = Awaited<ReturnType<typeof listGaps>>[number];

/** What came of a gap: whom was approached, and which offers give what was lacking. */
export interface GapChain {
  leads: { id: string; name: string; stageName: string; host: { id: string; name: string } | null }[];
  offers: {
    id: string;
    title: string;
    isOpen: boolean;
    host: { id: string; name: string };
    /** The host that runs it with the first, and what it does. */
    partner: { id: string; name: string; roleName: string } | null;
  }[];
  /** It is suggested to record that the gap is met. */
  suggestsResolved: boolean;
}

type Lead = Awaited<ReturnType<typeof listLeadsOfGaps>>[number];
type SecondHost = Awaited<ReturnType<typeof listPartners>>[number];

/** Whom somebody approached for gaps, and the second hosts of offers. */
export interface Approached {
  leads: readonly Lead[];
  partners: readonly SecondHost[];
}

/** What is read of places once, for all gaps. */
export interface PlacesOfGaps extends Pick<GapFacts, 'spots'> {
  areaOf: (areaId: string | null) => string | null;
}

export async function readApproached(tx: ScopedTx): Promise<Approached> {
  return { leads: await listLeadsOfGaps(tx), partners: await listPartners(tx) };
}

/** The hosts whose offers can answer one of the gaps: those that came of its leads, and who runs an offer with one of them. */
export function hostsOfGaps(gaps: readonly { id: string }[], { leads, partners }: Approached): string[] {
  const of = new Set(gaps.map(({ id }) => id));
  const own = new Set(
    leads.flatMap(({ gapId, hostId }) => (gapId !== null && of.has(gapId) && hostId ? [hostId] : [])),
  );
  const first = partners.filter(({ hostId }) => own.has(hostId)).map(({ firstHostId }) => firstHostId);
  return [...new Set([...own, ...first])];
}

/** The places of some hosts alone. */
export async function readPlacesOf(
  tx: ScopedTx,
  hostIds: readonly string[],
  day: Day,
): Promise<PlacesOfGaps> {
  return {
    spots: spotsOf(await listGiving(tx, day, hostIds)),
    areaOf: rollUp(await listAreaTree(tx), await listDrawnAreas(tx)),
  };
}

/** The chain of each gap, by its id. */
export async function chainsOfGaps(
  tx: ScopedTx,
  gaps: readonly StoredGap[],
  { leads, partners }: Approached,
  { spots, areaOf }: PlacesOfGaps,
): Promise<Map<string, GapChain>> {
  const liesIn: GapFacts['liesIn'] = (areaId, gapAreaId) =>
    areaId === gapAreaId || (areaOf(areaId) ?? areaId) === (areaOf(gapAreaId) ?? gapAreaId);
  const found = gaps.map((gap) => {
    const own = leads.filter(({ gapId }) => gapId === gap.id);
    const leadHosts = own.flatMap(({ hostId }) => hostId ?? []);
    return { gap, own, answers: answersOfGap(gap, { leadHosts, spots, partners, liesIn }) };
  });
  const named = await listOffersNamed(tx, [
    ...new Set(found.flatMap(({ answers }) => answers.map(({ offerId }) => offerId))),
  ]);
  return new Map(
    found.map(({ gap, own, answers }) => [
      gap.id,
      {
        leads: own.map(({ id, name, stage, hostId, hostName }) => ({
          id,
          name,
          stageName: leadStageNames[stage as LeadStage],
          host: hostId !== null && hostName !== null ? { id: hostId, name: hostName } : null,
        })),
        offers: named.flatMap(({ role, partner, ...offer }) => {
          const answer = answers.find(({ offerId }) => offerId === offer.id);
          if (!answer) return [];
          const second = partner && { ...partner, roleName: partnerRoleNames[role as PartnerRole] };
          return [{ ...offer, isOpen: answer.isOpen, partner: second }];
        }),
        suggestsResolved: suggestsResolved(gap.status as GapStatus, answers),
      },
    ]),
  );
}
