import { label } from '~/domain/taxonomy/lists';
import { cellLabel, isCell } from '~/domain/taxonomy/slots';
import { listedOf } from './blocks';
import { lensOf } from './lens';
import { countOf, membersOf, unionOf, type PlaceSet } from './place-sets';
import { addTime, changesOfWay, soften, waysBack, type Change } from './ways-back';
import type { Place, Seeker } from './types';

export { addTime, soften, type Change };

/** Changes that together bring places back; one less, and some of them stay away. */
export interface Relaxation {
  readonly changes: readonly Change[];
  /** How many places. */
  readonly count: number;
  /** Which, by where each stands in the blocks of the list, and the places themselves. */
  readonly set: PlaceSet;
  readonly places: readonly Place[];
}

export interface Relaxations {
  /** Those of one change, then those of two; what brings most first. */
  readonly singles: readonly Relaxation[];
  readonly pairs: readonly Relaxation[];
}

/** More than two changes are another person's search. */
const MOST_CHANGES = 2;

/**
 * The smallest sets of one or two changes that bring places back into the bands, each with all it brings. Whatever stands
 * in a band as things are is in none of them.
 */
export function relaxationsOf(seeker: Seeker, places: readonly Place[]): Relaxations {
  const lens = lensOf(seeker);
  const listed = listedOf(places);
  const found = [...waysBack(lens, listed)].map(([way, own]) => ({ changes: changesOfWay(lens, way), own }));
  const singles = found.filter(({ changes }) => changes.length === 1);
  const bringing = new Map(singles.map(({ changes, own }) => [keyOf(changes), own]));
  const pairs = found
    .filter(({ changes }) => changes.length === MOST_CHANGES)
    .map(({ changes, own }) => ({
      changes,
      parts: [own, ...changes.flatMap((one) => bringing.get(keyOf([one])) ?? [])],
    }));
  return {
    singles: mostFirst(
      singles.map(({ changes, own }) => ({ changes, parts: [own] })),
      listed.places,
    ),
    pairs: mostFirst(pairs, listed.places),
  };
}

/** The seeker as they would be with some changes. */
export function changedBy(seeker: Seeker, changes: readonly Change[]): Seeker {
  return changes.reduce<Seeker>(
    (now, one) => (one.change === 'soften' ? soften(now, one.slug) : addTime(now, one.cell)),
    seeker,
  );
}

/** 「「静かな場所」を必須から外し、火曜の午前も足すと」; with て: 「…も足して」 */
export function changesInWords(changes: readonly Change[], end: 'と' | 'て' = 'と'): string {
  const musts = changes.flatMap((one) =>
    one.change === 'soften' ? [`「${label('consideration', one.slug)}」`] : [],
  );
  const times = changes.flatMap((one) => (one.change === 'add_time' ? [cellLabel(one.cell)] : []));
  const softened = musts.length > 0 ? `${musts.join('と')}を必須から外` : '';
  if (times.length === 0) return softened + { と: 'すと', て: 'して' }[end];
  return `${softened ? `${softened}し、` : ''}${times.join('と')}も足${{ と: 'すと', て: 'して' }[end]}`;
}

/** Stands for a set of changes, whatever their order. */
export function keyOf(changes: readonly Change[]): string {
  return changes.map(changeName).sort().join(' ');
}

/** A change as it stands in an address: `must:quiet_place`, `time:thu_am`. */
export function changeName(one: Change): string {
  return one.change === 'soften' ? `must:${one.slug}` : `time:${one.cell}`;
}

/** Changes that an address names, as far as they change anything for this seeker; at most two. */
export function changesNamed(names: readonly string[], seeker: Seeker): Change[] {
  const possible = [...new Set(names)].flatMap((name): Change[] => {
    const [kind, what = ''] = name.split(':');
    const isMust = seeker.considerations.some(({ slug, type }) => slug === what && type === 'must');
    if (kind === 'must' && isMust) return [{ change: 'soften', slug: what }];
    const isNew = seeker.cells.length > 0 && isCell(what) && !seeker.cells.includes(what);
    return kind === 'time' && isNew ? [{ change: 'add_time', cell: what }] : [];
  });
  return possible.slice(0, MOST_CHANGES);
}

/** What brings most first. `parts`: the places each, which may be in several of them. */
function mostFirst(
  sets: readonly { changes: readonly Change[]; parts: readonly PlaceSet[] }[],
  all: readonly Place[],
): Relaxation[] {
  return sets
    .map(({ changes, parts }) => ({ changes, parts, key: keyOf(changes), count: countOf(parts) }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .map(({ changes, parts, count }) => ({
      changes,
      count,
      get set() {
        return unionOf(parts);
      },
      get places() {
        return membersOf(parts).flatMap((at) => all[at] ?? []);
      },
    }));
}
