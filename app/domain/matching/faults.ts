import { isWork } from './candidates';
import type { Blocker, Candidate, Offer, Place, Seeker } from './types';

export const ADULT_AGE = 18;

/** What of the listing of a place and its offer speaks against asking now. */
export type ListingFault =
  'list_only' | 'not_now' | 'too_old' | 'numbers_too_old' | 'host_paused' | 'offer_paused' | 'full';

interface Fault {
  readonly name: ListingFault;
  readonly holds: (place: Place, offer: Offer) => boolean;
  readonly blocker: Blocker;
}

/** What nobody can change here stands first. */
const LISTING: readonly Fault[] = [
  {
    name: 'list_only',
    holds: ({ stance }) => stance === 'list_only',
    blocker: { kind: 'list_only', text: '打診しない約束の場所' },
  },
  {
    name: 'not_now',
    holds: ({ stance }) => stance === 'not_now',
    blocker: { kind: 'not_now', text: '今は難しいと聞いている' },
  },
  {
    name: 'too_old',
    // Whoever was never asked is unknown, not old: that is what まず聞いてみる is for (D12).
    holds: ({ freshness, stance }) => freshness === 'old' && stance !== 'not_asked',
    blocker: { kind: 'too_old', text: '長いあいだ確かめられていない' },
  },
  {
    name: 'numbers_too_old',
    holds: (_, { numbers }) => numbers?.freshness === 'old',
    blocker: { kind: 'too_old', text: '定員の人数が長いあいだ確かめられていない' },
  },
  {
    name: 'host_paused',
    holds: ({ status }) => status === 'paused',
    blocker: { kind: 'paused', text: 'いま休み' },
  },
  {
    name: 'offer_paused',
    holds: (_, { paused }) => paused,
    blocker: { kind: 'paused', text: 'いま休み' },
  },
  {
    name: 'full',
    holds: (_, { free }) => free !== null && free <= 0,
    blocker: { kind: 'full', text: 'いま満員' },
  },
];

/** The first fault of the listing, as a number from one on: one is enough to leave a place out. None: 0. */
export function listingFault(place: Place, { offer }: Candidate): number {
  return LISTING.findIndex(({ holds }) => holds(place, offer)) + 1;
}

/** What such a fault is; null: it is none. */
export function faultBlocker(fault: number): Blocker | null {
  return LISTING[fault - 1]?.blocker ?? null;
}

/** All faults of the listing, for whoever asks why. */
export function listingFaults(place: Place, { offer }: Candidate): readonly ListingFault[] {
  return LISTING.filter(({ holds }) => holds(place, offer)).map(({ name }) => name);
}

const NO_REWARD: Blocker = {
  kind: 'minor_reward',
  text: '義務教育年齢のため、報酬のある活動にはできません',
};
const NO_WORK: Blocker = {
  kind: 'minor_work',
  text: '義務教育が終わる年度の3月31日までは、働く活動にはできません',
};

/** What a minor may not do at this offer (G4, P25). */
export function minorBlocker(seeker: Seeker, { offer }: Candidate): Blocker | null {
  if (seeker.compulsorySchool === true && offer.rewardKind !== null && offer.rewardKind !== 'none')
    return NO_REWARD;
  if (seeker.compulsorySchool === true && isWork(offer.menuKind)) return NO_WORK;
  return seeker.minor && offer.minAge !== null && offer.minAge >= ADULT_AGE
    ? { kind: 'min_age', text: `${offer.minAge}歳からの場所` }
    : null;
}
