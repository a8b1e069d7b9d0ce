import { isStayMenu as isStay, isWorkMenu as isWork } from '~/domain/registry/rules';
import { usualOffer } from '~/domain/taxonomy/usual-offers';
import type { Candidate, Offer, Place, Seeker } from './types';

/** Menus about somewhere to live: sorted by gates and date, never by score (§7.5). */
const HOUSING_MENUS: readonly string[] = ['temporary_housing', 'housing_settlement'];

/** Menus that take a seat or a room of a designated facility (CAP-1). */
const SEAT_MENUS: readonly string[] = ['welfare_workplace_use', 'temporary_housing'];

const STAY_ACTIVITY = 'temporary_stay';

export function isHousing(menuKind: string): boolean {
  return HOUSING_MENUS.includes(menuKind);
}

const HOUSING_NEEDS: readonly string[] = ['meals_arranged', 'private_room', 'exit_support'];

export function isStayActivity(activity: string): boolean {
  return activity === STAY_ACTIVITY;
}

function takesSeat(menuKind: string): boolean {
  return SEAT_MENUS.includes(menuKind);
}

/** Whether somebody looks for somewhere to live, told by what is wished and needed. */
export function seeksHousing(seeker: Seeker): boolean {
  return (
    seeker.stays ||
    seeker.menuKinds.some(isHousing) ||
    seeker.considerations.some(({ slug }) => HOUSING_NEEDS.includes(slug))
  );
}

export { isStay, isWork };

/**
 * What is compared at a place: its own offers, or, when it has none, what its kind usually has (D12).
 * Facts are met by one and the same offer, never by a mixture.
 */
export function candidatesOf(seeker: Seeker, place: Place): readonly Candidate[] {
  if (place.offers.length === 0) return [usualCandidate(seeker, place)];
  return place.offers.map((offer) => ({ real: true, offer, likely: NOTHING, unlikely: NOTHING }));
}

const NOTHING: readonly string[] = [];

/** Whether what is done there comes to the person's own home. */
export function isAtHome({ kind }: Place, { menuKind, answers }: Offer): boolean {
  return (
    kind === 'online_host' || menuKind === 'online_home_work' || answers['online_only']?.answer === 'yes'
  );
}

/** What a kind of place usually has is no offer of a host: a guess, which is not stretched any further. */
export function isGuess({ id }: Offer): boolean {
  return id === '';
}

/** Candidates without an offer of their own are the same for every place of a kind, but for its seats. */
const usualOnes = new Map<string, Candidate>();

function usualCandidate(seeker: Seeker, place: Place): Candidate {
  const menuKind = usualMenu(seeker, place.kind);
  const key = `${place.kind} ${menuKind}`;
  const candidate = usualOnes.get(key) ?? usualOf(place.kind, menuKind);
  usualOnes.set(key, candidate);
  if (!takesSeat(menuKind)) return candidate;
  return { ...candidate, offer: { ...candidate.offer, room: place.room } };
}

function usualOf(kind: string, menuKind: string): Candidate {
  const { activities, likely, unlikely } = usualOffer(kind);
  const offer: Offer = {
    id: '',
    title: '',
    menuKind,
    activities: isStay(menuKind) ? activities : activities.filter((activity) => !isStayActivity(activity)),
    welcomes: [],
    cells: null,
    limits: '',
    timeNegotiable: false,
    answers: {},
    free: null,
    openEntry: false,
    numbers: null,
    paused: false,
    startsOn: null,
    minAge: null,
    rewardKind: null,
    watchOver: [],
    room: { state: 'not_needed' },
    roomByCell: {},
  };
  return { real: false, offer, likely, unlikely };
}

/** What a kind of host is asked for by somebody, where it has named nothing itself. */
export function usualMenu(seeker: Seeker, kind: string): string {
  const menus = usualOffer(kind).menuKinds;
  const possible = menus
    .filter((menu) => seeker.stays || !isStay(menu))
    .filter((menu) => seeker.compulsorySchool !== true || !isWork(menu));
  const stay = seeker.stays ? possible.find(isStay) : undefined;
  const wished = possible.find((menu) => seeker.menuKinds.includes(menu));
  return stay ?? wished ?? possible[0] ?? menus[0] ?? '';
}
