import { cellsOfAll } from '~/domain/taxonomy/slots';
import { namedOrSame, type Resource } from './resources';
import type { GapStatus } from './rules';
import { mismatchOf, type Giving, type Spot } from './tally';

/** What a gap asks of an offer. */
export interface GapAsked {
  readonly areaId: string | null;
  readonly kind: string;
  readonly menuKind: string | null;
  readonly considerations: readonly string[];
  readonly slots: readonly string[];
}

/** The second host of an offer. */
export interface Partner {
  readonly opportunityId: string;
  readonly hostId: string;
  readonly role: string;
  readonly areaId: string | null;
  /** Of the second host: whether it is listed. */
  readonly status: string;
}

export interface GapFacts {
  /** Hosts that came from leads of the gap. */
  readonly leadHosts: readonly string[];
  readonly spots: readonly Spot[];
  readonly partners: readonly Partner[];
  /** Whether the first area is the second or lies in it. */
  readonly liesIn: (areaId: string | null, gapAreaId: string) => boolean;
}

/** An offer of what is lacking, at a host that was approached for it. */
export interface GapAnswer {
  readonly offerId: string;
  /** People can be sent there: it meets the gap today. */
  readonly isOpen: boolean;
}

/** What a gap lacks, as a resource; null where it names no menu, condition or time an offer could be held against. */
export function resourceOfGap(gap: GapAsked): Resource | null {
  const same = namedOrSame(gap);
  if (same) return same;
  const menuKinds = gap.menuKind === null ? [] : [gap.menuKind];
  if (menuKinds.length + gap.considerations.length + cellsOfAll(gap.slots).length === 0) return null;
  const given = { menuKinds, conditions: gap.considerations };
  return {
    key: '',
    label: '',
    gapKind: gap.kind,
    menuKind: gap.menuKind,
    sought: { ...given, wishes: [] },
    given,
    slots: gap.slots,
  };
}

/**
 * The offers that give what the gap lacks (menu, conditions, times, and the area of the place where it is), at a host
 * that came from a lead of the gap or run together with one. An answer that is unknown or 相談 is none yet (D12).
 */
export function answersOfGap(gap: GapAsked, { leadHosts, spots, partners, liesIn }: GapFacts): GapAnswer[] {
  const resource = resourceOfGap(gap);
  if (!resource) return [];
  const partnerOf = new Map(partners.map((partner) => [partner.opportunityId, partner]));
  const answers = (spot: Spot, offer: Giving): boolean => {
    const partner = partnerOf.get(offer.id);
    const approached = leadHosts.includes(spot.hostId) || (partner && leadHosts.includes(partner.hostId));
    const at = partner?.role === 'place' ? partner.areaId : spot.areaId;
    return (
      approached === true &&
      mismatchOf(offer, resource) === null &&
      (gap.areaId === null || liesIn(at, gap.areaId))
    );
  };
  return spots.flatMap((spot) =>
    spot.offers
      .filter((offer) => answers(spot, offer))
      .map((offer) => ({
        offerId: offer.id,
        isOpen: takesNow(spot, offer, partnerOf.get(offer.id)),
      })),
  );
}

const refusing: readonly string[] = ['not_now', 'list_only'];

/** Whether somebody can be sent there today: a door open to all, or a place that is left at a host that said it takes people. */
function takesNow(spot: Spot, offer: Giving, partner: Partner | undefined): boolean {
  const { openEntry, places, taken } = offer;
  return (
    offer.status === 'open' &&
    spot.status === 'listed' &&
    (partner === undefined || partner.status === 'listed') &&
    !refusing.includes(spot.stance) &&
    (openEntry || (spot.stance !== 'not_asked' && (places ?? 0) > taken))
  );
}

/** Whether it is suggested to record that the gap is met. Nobody but a person records it. */
export function suggestsResolved(status: GapStatus, answers: readonly GapAnswer[]): boolean {
  return (status === 'assigned' || status === 'in_development') && answers.some(({ isOpen }) => isOpen);
}
