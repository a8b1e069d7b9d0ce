import type { OfferIdea } from './host-kinds';

/** An offer written by hand, with what was answered about it. */
export interface FixedOffer extends Omit<OfferIdea, 'times' | 'setting' | 'places'> {
  key: string;
  times: string;
  timeNote?: string;
  /** Which weeks of the month; every week when left out. */
  nth?: readonly number[];
  places: number | null;
  yes: string;
  partly?: string;
  no?: string;
}

/** A host written by hand: those of the worked examples and those that other rows tell stories about. */
export interface FixedHost {
  key: string;
  name: string;
  kana: string;
  kind: string;
  /** Key of the area; null stands outside the municipality. */
  area: string | null;
  /** Where exactly: so many metres from the inner point of the area, in degrees clockwise from north. */
  at?: { metres: number; bearing: number };
  street?: string;
  stance: 'not_asked' | 'list_only' | 'welcome' | 'consult' | 'not_now';
  confirmedDaysAgo: number;
  confirmedHow: string;
  imported?: true;
  networkOnly?: true;
  clearedForMinors?: true;
  brings: string;
  open: string;
  opening: string;
  contact: string;
  /** What the visit found; absent = never visited. */
  visit?: { liveliness: number; groupSize: number; note: string };
  offers: FixedOffer[];
  capacity?: {
    authorised: number;
    usual: number;
    ratio: string | null;
    fte: string;
    /** Staff needed for the total, where `ratio` is null. */
    required?: string;
    contractResidents?: number;
    department: string;
  };
  /** Days from today: consulted, valid from, valid to. */
  temporaryUse?: {
    kind: 'outside_hours' | 'holiday' | 'within_hours_spare_capacity';
    why: string;
    department: string;
    days: [consulted: number, from: number, to: number];
  };
}
