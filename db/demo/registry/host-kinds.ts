import { COMMUNITY_KINDS } from './kinds-community';
import { FACILITY_KINDS } from './kinds-facility';
import { TRADE_KINDS } from './kinds-trade';
import type { SettingKey } from './settings';

/** A kind of offer that hosts of one kind make. */
export interface OfferIdea {
  title: string;
  menu: string;
  activities: string[];
  description: string;
  /** Times to choose one from, as `timesOf` reads them; '' = to be agreed. */
  times: string[];
  setting: SettingKey;
  /** Fewest and most places; null: anyone may come. */
  places: [number, number] | null;
  reward?: 'in_kind' | 'honorarium_to_participant' | 'wage_employment' | 'wage_b_type';
  /** Takes a seat or bed of a designated facility. */
  seat?: true;
  minAge?: number;
  cost?: number;
}

/** What is known about all hosts of one kind. */
export interface HostKindIdea {
  kind: string;
  /** Share of the 240 hosts. */
  count: number;
  /** Name patterns 'written=reading': {w} a friendly word, {f} a family name, {a} the area, {s} the street. */
  names: string[];
  /** 「できること・持ち寄れること」 */
  brings: string[];
  /** Open weekdays as `weekdaysOf` reads them. */
  open: string;
  opening: string;
  contact: string;
  offers: OfferIdea[];
  /** 定員 and department of a designated facility. */
  capacity?: { from: number; to: number; department: string; ratio?: number };
  /** Keys of the areas where such hosts are found; absent: anywhere. */
  where?: string[];
  /** What of the place may be shown in public. */
  precision?: 'area' | 'hidden';
}

/** All kinds of hosts of the taxonomy, in its order as far as it goes. */
export const HOST_KINDS: HostKindIdea[] = [...FACILITY_KINDS, ...COMMUNITY_KINDS, ...TRADE_KINDS];
