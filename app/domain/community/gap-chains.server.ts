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

/** What is read of places once, for all gaps. */
export interface PlacesOfGaps extends Pick<GapFacts, 'spots'> {
  areaOf: (areaId: string | null) => string | null;
}

export async function readPlacesOfGaps(tx: ScopedTx, day: Day): Promise<PlacesOfGaps> {
  return {
    spots: spotsOf(await listGiving(tx, day)),
    areaOf: rollUp(await listAreaTree(tx), await listDrawnAreas(tx)),
  };
}

/** The chain of each gap, by its id. */
export async function chainsOfGaps(
  tx: ScopedTx,
  gaps: readonly StoredGap[],
  { spots, areaOf }: PlacesOfGaps,
): Promise<Map<string, GapChain>> {
  const leads = await listLeadsOfGaps(tx);
  const partners = await listPartners(tx);
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
