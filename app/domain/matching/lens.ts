import { activitiesOfStrength, activitiesOfWish, label } from '~/domain/taxonomy/lists';
import { maskOf, maskOfDays, type CellMask } from '~/domain/taxonomy/cell-masks';
import { cellsLabel, weekdayOfCell } from '~/domain/taxonomy/slots';
import { seeksHousing } from './candidates';
import { goesByDistance, goesByTime } from './conditions';
import { workKindsOfSeeker, type WorkKindBits } from './reach';
import type { Blocker, Seeker } from './types';

/** A seeker as the gates look through: what is asked, made ready once for as many places as there are. */
export interface Lens {
  readonly seeker: Seeker;
  /** The times that are asked; 0 where any time will do. */
  readonly cells: CellMask;
  /** Every time of the days that are asked. */
  readonly days: CellMask;
  readonly musts: readonly Must[];
  /** Whether a must is decided by how far a place is. */
  readonly mustsByDistance: boolean;
  readonly closed: Blocker;
  /** What a strength or a wish points to. */
  readonly activities: ReadonlySet<string>;
  readonly strengths: ReadonlySet<string>;
  /** The kinds of work that a strength or a wish brings to. */
  readonly workKinds: WorkKindBits;
  /** Whether anything is named that an activity could meet. */
  readonly asks: boolean;
  readonly seeksHousing: boolean;
  /** What each kind of host is asked for; filled as kinds are met. */
  readonly usualMenus: Map<string, string>;
}

interface Must {
  readonly slug: string;
  readonly refused: Blocker;
  /** Whether the way or the time decides it, so that a place alone does not tell. */
  readonly inPassing: boolean;
}

const lenses = new WeakMap<Seeker, Lens>();

export function lensOf(seeker: Seeker): Lens {
  const lens = lenses.get(seeker) ?? made(seeker);
  lenses.set(seeker, lens);
  return lens;
}

function made(seeker: Seeker): Lens {
  const musts = seeker.considerations.flatMap(({ slug, type }) => (type === 'must' ? [slug] : []));
  const activities = new Set([
    ...seeker.strengths.flatMap(({ slug }) => activitiesOfStrength(slug)),
    ...seeker.wishes.flatMap(activitiesOfWish),
  ]);
  return {
    seeker,
    cells: maskOf(seeker.cells),
    days: maskOfDays(seeker.cells.map(weekdayOfCell)),
    musts: musts.map((slug) => ({
      slug,
      inPassing: goesByDistance(slug) || goesByTime(slug),
      refused: { kind: 'condition', slug, text: `「${label('consideration', slug)}」ができない` },
    })),
    mustsByDistance: musts.some(goesByDistance),
    closed: { kind: 'time', text: `${cellsLabel(seeker.cells)}は受け入れていない` },
    activities,
    strengths: new Set(seeker.strengths.map(({ slug }) => slug)),
    workKinds: workKindsOfSeeker(seeker),
    asks: activities.size > 0 || seeker.menuKinds.length > 0,
    seeksHousing: seeksHousing(seeker),
    usualMenus: new Map(),
  };
}
