import {
  activitiesOfStrength,
  activitiesOfWish,
  label,
  type ConsiderationType,
} from '~/domain/taxonomy/lists';
import { maskOf, maskOfDays, type CellMask } from '~/domain/taxonomy/cell-masks';
import { cellsLabel, weekdayOfCell } from '~/domain/taxonomy/slots';
import type { TravelMode } from '~/lib/geo/travel';
import { seeksHousing } from './candidates';
import { indexOfTold, modeOf, slotsMeeting } from './conditions';
import { menusOf, strengthSets, taskSets } from './numbers';
import { workKindsOfSeeker, type WorkKindBits } from './reach';
import type { SlugSet } from './slug-sets';
import type { Blocker, Seeker, StrengthLevel } from './types';

/** A seeker as the gates look through: what is asked, made ready once for as many places as there are. */
export interface Lens {
  readonly seeker: Seeker;
  /** The times that are asked; 0 where any time will do. */
  readonly cells: CellMask;
  /** Every time of the days that are asked. */
  readonly days: CellMask;
  readonly wanted: readonly Wanted[];
  readonly musts: readonly Must[];
  /** The wish for what can be done at home; null: not wished. */
  readonly onlineOnly: Wanted | null;
  /** Of the musts those that the time can decide. */
  readonly timeMusts: readonly TimeMust[];
  /** Whether a must is decided by how far a place is. */
  readonly mustsByDistance: boolean;
  readonly closed: Blocker;
  /** What a strength or a wish points to. */
  readonly activities: SlugSet;
  readonly strengths: SlugSet;
  /** The menus that are wished for. */
  readonly menus: number;
  readonly brings: readonly Brings[];
  /** What a wish points to. */
  readonly wished: SlugSet;
  /** The kinds of work that a strength or a wish brings to. */
  readonly workKinds: WorkKindBits;
  /** Whether anything is named that an activity could meet. */
  readonly asks: boolean;
  readonly seeksHousing: boolean;
  /** What each kind of host is asked for; filled as kinds are met. */
  readonly usualMenus: Map<string, string>;
}

/** A condition of the seeker. */
export interface Wanted {
  readonly slug: string;
  readonly type: ConsiderationType;
  /** Where it stands in what is told of a place; null: a place alone does not tell. */
  readonly index: number | null;
  /** By what way it is decided where the way is known; null: it is not. */
  readonly mode: TravelMode | null;
}

export interface Must extends Wanted {
  readonly refused: Blocker;
  /** The slots that meet it; null: the time decides nothing of it. */
  readonly meets: CellMask | null;
}

export interface TimeMust extends Must {
  readonly meets: CellMask;
}

function isOfTime(must: Must): must is TimeMust {
  return must.meets !== null;
}

/** A strength: what it counts, and the activities it points to. */
interface Brings {
  /** Where it stands in the list of strengths. */
  readonly index: number;
  readonly level: StrengthLevel;
  readonly activities: SlugSet;
}

const lenses = new WeakMap<Seeker, Lens>();

export function lensOf(seeker: Seeker): Lens {
  const lens = lenses.get(seeker) ?? made(seeker);
  lenses.set(seeker, lens);
  return lens;
}

function made(seeker: Seeker): Lens {
  const wanted = seeker.considerations.map((one): Wanted => ({
    ...one,
    index: indexOfTold(one.slug),
    mode: modeOf(one.slug),
  }));
  const musts = wanted
    .filter(({ type }) => type === 'must')
    .map((must): Must => {
      const text = `「${label('consideration', must.slug)}」ができない`;
      return {
        ...must,
        meets: slotsMeeting(must.slug),
        refused: { kind: 'condition', slug: must.slug, text },
      };
    });
  const brings = seeker.strengths.map(({ slug, level }): Brings => ({
    index: strengthSets.indexOf(slug),
    level,
    activities: taskSets.of(activitiesOfStrength(slug)),
  }));
  const activities = [
    ...seeker.strengths.flatMap(({ slug }) => activitiesOfStrength(slug)),
    ...seeker.wishes.flatMap(activitiesOfWish),
  ];
  return {
    seeker,
    cells: maskOf(seeker.cells),
    days: maskOfDays(seeker.cells.map(weekdayOfCell)),
    wanted,
    musts,
    timeMusts: musts.filter(isOfTime),
    onlineOnly: wanted.find(({ slug }) => slug === 'online_only') ?? null,
    mustsByDistance: musts.some(({ mode }) => mode !== null),
    closed: { kind: 'time', text: `${cellsLabel(seeker.cells)}は受け入れていない` },
    activities: taskSets.of(activities),
    strengths: strengthSets.of(seeker.strengths.map(({ slug }) => slug)),
    menus: menusOf(seeker.menuKinds),
    brings,
    wished: taskSets.of(seeker.wishes.flatMap(activitiesOfWish)),
    workKinds: workKindsOfSeeker(seeker),
    asks: activities.length > 0 || seeker.menuKinds.length > 0,
    seeksHousing: seeksHousing(seeker),
    usualMenus: new Map(),
  };
}
