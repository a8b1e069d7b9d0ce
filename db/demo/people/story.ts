import type { MeetingKey } from './meetings';

/** What a person brings and hopes for, in the shared vocabulary and in own words. */
export interface Persona {
  gapType: string;
  strengths: [slug: string, level: 'interest' | 'some' | 'can_do' | 'can_teach', words?: string][];
  wishes: string;
  /** 'must:slug prefer:slug try:slug …' */
  considerations: string;
  slots: string;
  travel: string;
  menus: string;
  /** Why the person wants to try, in own words. */
  words: string;
  /** Goal of the plan, in own words. */
  goal: string;
  policy: string;
  /** What the coordinator does. */
  support: string;
}

/** How far a case has come; see `paths.ts`. */
export type Path =
  | 'intake_new'
  | 'intake_family'
  | 'intake_applied'
  | 'assessing'
  | 'drafting'
  | 'submitted'
  | 'returned'
  | 'deciding'
  | 'not_decided'
  | 'decided'
  | 'active'
  | 'paused'
  | 'settled'
  | 'replanned'
  | 'dropping_in'
  | 'closed'
  | 'suspended'
  | 'handed_back'
  | 'withdrawn'
  | 'withdrawn_long_ago'
  | 'transferred';

/** The placement that goes with a case that has not started anywhere yet. */
export type Ahead =
  'proposed' | 'agreed' | 'asked' | 'accepted' | 'trial' | 'declined_by_person' | 'declined_by_host';

export interface Story {
  /** Bird and digits of the case code. */
  bird: string;
  digits: number;
  persona: Persona;
  path: Path;
  area: string | null;
  age: string;
  referrer: string;
  /** 'coordinator' unless said otherwise. */
  coordinator?: 'coordinator' | 'coordinator-2';
  ahead?: Ahead;
  /** Key of the offer of the placement; chosen by fit when absent. */
  offer?: string;
  /** Days from today, for pages that show what is due. */
  /** The meeting that took the plan, where the page tells how long ago that was. */
  meeting?: MeetingKey;
  lastContact?: number;
  next?: [days: number, what: string];
  trialIn?: number;
  askedAgo?: number;
  dueIn?: number;
  /** A follow-up of this side is due so many days from today (negative: late). */
  followUpDue?: [side: 'person' | 'host', days: number];
  minor?: { schoolEndsIn: number };
}
