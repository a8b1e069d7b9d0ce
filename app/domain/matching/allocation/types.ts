import type { Cell } from '~/domain/taxonomy/slots';
import type { Day } from '~/lib/japanese-date';
import type { Place, Seeker } from '../types';
import type { Change } from '../relaxations';
import type { Weights } from '../score';

/** Plain inputs and results of the allocation. Nothing in them names anybody. */

/** Somebody who waits for a place. */
export interface Waiting {
  readonly caseId: string;
  readonly seeker: Seeker;
  readonly since: Day;
  /** In how many kept proposals nothing was found for this person. */
  readonly leftOut: number;
  /** Hosts that said no to this person, or to which this person did. */
  readonly declined: readonly string[];
}

/** Persons of one household among those who wait, and hosts at which another of it is already. */
export interface Household {
  readonly members: readonly string[];
  readonly together: boolean;
  readonly hostsOfOthers: readonly string[];
}

/** How many more an offer takes: by slot where it says when it stands. `null`: without a limit. */
export interface OfferRooms {
  readonly offerId: string;
  readonly hostId: string;
  readonly places: RoomLeft;
  /** Over all offers of the host together. */
  readonly host: RoomLeft;
  /** 定員 of the facility whose seats it takes; the same key for every offer that takes them. */
  readonly seats: (RoomLeft & { readonly key: string }) | null;
}

export interface RoomLeft {
  readonly byCell: Readonly<Partial<Record<Cell, number | null>>>;
  /** For somebody whose slot is not known: counted in every slot. */
  readonly anyTime: number | null;
}

/** One person at one offer, as decided by hand. */
export interface PairName {
  readonly caseId: string;
  readonly offerId: string;
}

/** Everything one calculation takes; it can be handed to another thread. */
export interface AllocationInput {
  readonly today: Day;
  readonly waiting: readonly Waiting[];
  readonly places: readonly Place[];
  readonly rooms: readonly OfferRooms[];
  readonly households: readonly Household[];
  /** How often a host may still be asked in this quarter; a host that is not named may be asked `usualAsks` times. */
  readonly asksLeft: Readonly<Record<string, number>>;
  readonly usualAsks: number;
  /** What each part of the score counts on this day. */
  readonly weights: Weights;
  readonly fixed: readonly PairName[];
  readonly forbidden: readonly PairName[];
}

/** A person at an offer in one slot of the week. `cell` null: for a stay, or where the time is not known yet. */
export interface Pair extends PairName {
  readonly hostId: string;
  readonly cell: Cell | null;
  readonly band: 'ready' | 'ask';
}

export type LimitKind = 'places' | 'host' | 'seats' | 'asks' | 'apart';

/** Why nobody was found for somebody, and what would help. */
export type LeftReason =
  /** No open offer passes the gates and fits; changes that would bring some, with how many hosts. */
  | {
      readonly why: 'none';
      /** What would fit, and is left out: taken out by hand, or of a host that was declined before. */
      readonly aside: readonly ('by_hand' | 'declined')[];
      /** Null: there was no time to look for any. */
      readonly helps: readonly { readonly changes: readonly Change[]; readonly hosts: number }[] | null;
    }
  /** Offers would fit, and what they have goes to others: for each of the best, the one limit that stands in the way. */
  | {
      readonly why: 'taken';
      readonly offers: number;
      readonly best: readonly { readonly offerId: string; readonly limits: readonly LimitKind[] }[];
    };

export interface LeftOne {
  readonly caseId: string;
  readonly reason: LeftReason;
}

export interface RefusedPair extends PairName {
  readonly reason: string;
}

export interface AllocationResult {
  readonly pairs: readonly Pair[];
  readonly left: readonly LeftOne[];
  /** What choosing one person after the other gives, those who wait longest first. */
  readonly oneByOne: readonly Pair[];
  /** Pairs decided by hand that cannot be, with the reason; the rest was solved without them. */
  readonly refused: readonly RefusedPair[];
  readonly proof: Proof;
}

/** How far the solution can be from the best one. */
export interface Proof {
  /** No solution can serve more than these. */
  readonly servedAtMost: number;
  /** Share by which the best could be better in turns or, with the same turns, in fits; null: nothing is known. */
  readonly gap: number | null;
  readonly milliseconds: number;
}
