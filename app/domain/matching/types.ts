import type { ConsiderationType } from '~/domain/taxonomy/lists';
import type { Cell, Weekday } from '~/domain/taxonomy/slots';
import type { Freshness } from '~/domain/registry/rules';
import type { Day } from '~/lib/japanese-date';
import type { NamedActivity } from './activity-words';
import type { Point, TravelMode, Trip } from '~/lib/geo/travel';

/** Plain inputs and results of the matching rules. Slugs are those of the taxonomy. */

export type StrengthLevel = 'interest' | 'some' | 'can_do' | 'can_teach';

/** Who looks for a place: a profile, or the chips of a search without a case. Nothing in it names anybody. */
export interface Seeker {
  readonly strengths: readonly SeekerStrength[];
  readonly wishes: readonly string[];
  readonly menuKinds: readonly string[];
  readonly considerations: readonly { readonly slug: string; readonly type: ConsiderationType }[];
  /** Empty: no time was chosen, any time is looked at. */
  readonly cells: readonly Cell[];
  /** Looks for somewhere to stay for a while (`stay`). */
  readonly stays: boolean;
  readonly travelModes: readonly TravelMode[];
  readonly travelMinutesMax: number | null;
  /** Inner point of the person's area; null: unknown. */
  readonly from: Point | null;
  /** How often a week; not said: five times at most. */
  readonly sessionsPerWeek?: number | null;
  /** On which day each strength and wish was written down, by its slug. */
  readonly saidOn?: Readonly<Record<string, Day>>;
  readonly minor: boolean;
  /** Until 31 March of the fiscal year in which compulsory school ends; null: of a minor, and nobody wrote that year down. */
  readonly compulsorySchool: boolean | null;
}

export interface SeekerStrength {
  readonly slug: string;
  readonly level: StrengthLevel;
  /** The person said it in their own words. */
  readonly inOwnWords: boolean;
}

export type Stance = 'not_asked' | 'list_only' | 'welcome' | 'consult' | 'not_now';

/** Where a fact comes from; every sentence of an explanation names one. */
export type Source =
  /** 本人の言葉, and what was written down of the person without them. */
  | { readonly from: 'words' | 'profile'; readonly on?: Day | undefined }
  | { readonly from: 'registration' | 'telephone' | 'visit' | 'portal'; readonly on: Day }
  | { readonly from: 'open_data'; readonly title: string; readonly on?: Day | undefined }
  | { readonly from: 'offer'; readonly title: string; readonly on?: Day | undefined }
  | { readonly from: 'usual'; readonly hostKind: string }
  | { readonly from: 'community'; readonly on?: Day | undefined }
  | { readonly from: 'capacity' | 'distance' }
  | { readonly from: 'none'; readonly what: string };

export interface Answer {
  readonly answer: 'yes' | 'partly' | 'no';
  readonly note: string;
  readonly source: Source;
}

export type Answers = Readonly<Record<string, Answer>>;

/** Whether a slot has room: places of the offer and, at a designated facility, its seats (`registry/capacity.ts`). */
export type Room =
  | { readonly state: 'not_needed' }
  | { readonly state: 'unknown'; readonly why: string }
  | { readonly state: 'free' }
  | { readonly state: 'full'; readonly why: string };

/** 受入枠: one concrete offer of a host. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly menuKind: string;
  readonly activities: readonly string[];
  /** Activities its title says in words and nobody has ticked. */
  readonly named?: readonly NamedActivity[];
  /** The day on which it was last written or confirmed. */
  readonly on?: Day;
  /** 歓迎する得意: strengths the host says are welcome. */
  readonly welcomes: readonly string[];
  /** null: the time is not known. Empty with `timeNegotiable`. */
  readonly cells: readonly Cell[] | null;
  /** Those of them in which one can come every week; not said: all of them. */
  readonly everyWeek?: readonly Cell[];
  /** What narrows the slots: 「第2・第4の週だけ」; empty: nothing. */
  readonly limits: string;
  readonly timeNegotiable: boolean;
  readonly answers: Answers;
  /** Places still free in the slot that has most; null: not counted or not known. */
  readonly free: number | null;
  readonly openEntry: boolean;
  /** How old the numbers are by which its seats are counted; null: it takes none. */
  readonly numbers: { readonly freshness: Freshness; readonly label: string } | null;
  readonly paused: boolean;
  readonly startsOn: Day | null;
  readonly minAge: number | null;
  /** null: not known. */
  readonly rewardKind: string | null;
  readonly watchOver: readonly string[];
  /** Slots without an entry have the room of `room`. */
  readonly room: Room;
  readonly roomByCell: Readonly<Partial<Record<Cell, Room>>>;
}

/** 受入先 with everything the rules look at. */
export interface Place {
  readonly hostId: string;
  readonly name: string;
  readonly kind: string;
  readonly areaName: string;
  readonly outside: boolean;
  /** The number to call; empty: not known. */
  readonly phone: string;
  readonly point: Point | null;
  readonly status: 'pending' | 'listed' | 'paused';
  readonly stance: Stance;
  readonly confirmedOn: Day | null;
  /** By the limits of the municipality. */
  readonly freshness: Freshness;
  /** 「6月に確認」 */
  readonly confirmedLabel: string;
  readonly assessedOn: Day | null;
  readonly clearedForMinors: boolean;
  /** Days on which the place is open; empty: unknown. */
  readonly openDays: readonly Weekday[];
  /** Where the row of the host comes from. */
  readonly source: Source;
  /** Seats of the facility in general, for a place without an offer of its own. */
  readonly room: Room;
  /** Answers of the host in general; an answer of an offer goes before them. */
  readonly answers: Answers;
  readonly offers: readonly Offer[];
}

/** 地域の声: what somebody in the community would like to have (MAT-12). */
export interface Voice {
  readonly id: string;
  readonly words: string;
  readonly saidBy: string;
  readonly areaName: string;
  readonly menuKinds: readonly string[];
  readonly activities: readonly string[];
  readonly heardOn?: Day;
  /** Whom it was brought to already. */
  readonly lead?: { readonly id: string; readonly name: string } | null;
}

/** What is compared: a real offer, or what the kind of host usually has (`real: false`). */
export interface Candidate {
  readonly real: boolean;
  readonly offer: Offer;
  readonly likely: readonly string[];
  readonly unlikely: readonly string[];
}

export type Verdict = 'yes' | 'partly' | 'no' | 'unknown';

export interface ConditionFinding {
  readonly slug: string;
  readonly type: ConsiderationType;
  readonly verdict: Verdict;
  readonly note: string;
  readonly source: Source;
}

/** Why a place is left out. Each is a known fact, never something unknown (D12). */
export type BlockerKind =
  | 'list_only'
  | 'not_now'
  | 'too_old'
  | 'paused'
  | 'full'
  | 'time'
  | 'stay'
  | 'room'
  | 'minor_reward'
  | 'minor_work'
  | 'min_age'
  | 'condition';

export interface Blocker {
  readonly kind: BlockerKind;
  /** The condition that cannot be met. */
  readonly slug?: string;
  readonly text: string;
}

/** What a host can be asked, or what is to be done at it, before an inquiry can be made. */
export type AskedOfHost =
  'stance' | 'condition' | 'minor' | 'age' | 'time' | 'room' | 'offer' | 'visit' | 'listing';

/** What must be known before an inquiry can be made. `school_year` is settled in the case: no host is asked for it. */
export interface Ask {
  readonly kind: AskedOfHost | 'school_year';
  readonly slug?: string;
}

export type Way = { readonly at: 'home' } | { readonly at: 'place'; readonly trip: Trip } | null;

/** Everything the gates found about one candidate of a place. */
export interface Judgement {
  readonly place: Place;
  readonly candidate: Candidate;
  readonly blockers: readonly Blocker[];
  readonly asks: readonly Ask[];
  readonly conditions: readonly ConditionFinding[];
  /** Slots in which both sides can; empty when the time is unknown or open. */
  readonly commonCells: readonly Cell[];
  readonly time: Verdict;
  readonly way: Way;
}

export type Band = 'ready' | 'ask' | 'excluded';

/** One sentence of an explanation: the fact, where it comes from and from which day. */
export interface Line {
  readonly text: string;
  readonly source: string;
  readonly must: boolean;
}

export interface Explanation {
  readonly fits: readonly Line[];
  readonly adjusts: readonly Line[];
  readonly unknowns: readonly Line[];
}

/** What to say on the telephone. `store`: the one fact an answer ○△× sets; null: it is recorded elsewhere. */
export interface Question {
  readonly words: string;
  readonly about: AskedOfHost;
  readonly store: { readonly fact: 'stance' } | { readonly fact: 'condition'; readonly slug: string } | null;
}
