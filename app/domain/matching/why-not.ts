import type { ConsentState } from '~/domain/people/rules';
import type { OpportunityStatus } from '~/domain/registry/rules';
import type { Day } from '~/lib/japanese-date';
import { lensOf } from './lens';
import { hasFit, type Fit } from './score';
import type { Band, Judgement, Seeker } from './types';
import {
  ageFacts,
  capacityFacts,
  cardFacts,
  consentFacts,
  mustFacts,
  timeFacts,
  visitFacts,
} from './why-gates';
import { listingFacts } from './why-listing';

/** How one fact stands: 合う, 聞いてみる, 合わない, いらない. */
export type Mark = 'pass' | 'ask' | 'fail' | 'not_needed';

/** Who can mend it, told by where it is mended. */
export type Mender =
  | 'person'
  | 'consent'
  | 'school_year'
  | 'guardian'
  | 'call'
  | 'host'
  | 'accept'
  | 'confirm'
  | 'new_offer'
  | 'offer'
  | 'capacity'
  | 'elsewhere';

/** One fact of a gate, where it comes from and of which day. */
export interface Fact {
  readonly text: string;
  readonly source: string;
  readonly mark: Mark;
  readonly menders: readonly Mender[];
  /** It waits for the inquiry alone: the place stands in its band without it. */
  readonly later?: true | undefined;
}

export type GateName = 'G1' | 'G2' | 'G3' | 'G4' | 'G5' | 'G6' | 'G7' | 'G8';

export interface GateFinding {
  readonly gate: GateName;
  readonly mark: Mark;
  readonly facts: readonly Fact[];
}

/** How a host and its offer stand in the registry, also where matching does not look at them. */
export interface Standing {
  readonly host: {
    readonly status: 'draft' | 'pending' | 'listed' | 'paused' | 'archived';
    readonly on: Day;
  };
  /** Null: a host without an offer. `over`: its last day has passed. */
  readonly offer: { readonly status: OpportunityStatus; readonly over: boolean } | null;
}

export interface WhyInput {
  readonly seeker: Seeker;
  readonly judgement: Judgement;
  readonly fit: Fit;
  readonly standing: Standing;
  readonly consent: { readonly state: ConsentState; readonly on: Day | null };
  /** What the case tells of a minor; of an adult it is not looked at. */
  readonly ofMinor: { readonly guardianConsent: boolean; readonly childViewHeard: boolean };
  readonly today: Day;
}

/** Where the place stands in the list: its band, or among those of which nothing is known to fit. */
export type Where = Band | 'others';

export interface WhyNot {
  readonly where: Where;
  readonly gates: readonly GateFinding[];
}

const GATES: readonly (readonly [GateName, (of: WhyInput) => readonly Fact[]])[] = [
  ['G1', consentFacts],
  ['G2', mustFacts],
  ['G3', capacityFacts],
  ['G4', ageFacts],
  ['G5', visitFacts],
  ['G6', listingFacts],
  ['G7', timeFacts],
  ['G8', cardFacts],
];

const GRAVITY: readonly Mark[] = ['not_needed', 'pass', 'ask', 'fail'];

/**
 * Why a place does or does not stand in the list for a person, gate by gate (handbook §7.0), with who can mend what.
 * The band follows from the facts told here, and is the one in which `rank` puts the place.
 */
export function whyNot(of: WhyInput): WhyNot {
  const gates = GATES.map(([gate, factsOf]): GateFinding => {
    const facts = factsOf(of);
    return { gate, mark: worst(facts), facts };
  });
  const band = bandFrom(gates.flatMap(({ facts }) => facts));
  const fits = !lensOf(of.seeker).asks || hasFit(of.fit);
  return { where: band === 'excluded' || fits ? band : 'others', gates };
}

function worst(facts: readonly Fact[]): Mark {
  return facts.reduce<Mark>(
    (so, { mark }) => (GRAVITY.indexOf(mark) > GRAVITY.indexOf(so) ? mark : so),
    'not_needed',
  );
}

function bandFrom(facts: readonly Fact[]): Band {
  const mark = worst(facts.filter(({ later }) => !later));
  return mark === 'fail' ? 'excluded' : mark === 'ask' ? 'ask' : 'ready';
}
