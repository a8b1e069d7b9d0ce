import { cellsOfMask, maskWhere } from '~/domain/taxonomy/cell-masks';
import { label } from '~/domain/taxonomy/lists';
import { cellLabel, isCell, slotOfCell, type Cell } from '~/domain/taxonomy/slots';
import { goesByTime } from './conditions';
import { blockersOf } from './gates';
import { lensOf, type Lens } from './lens';
import { preparedOf } from './prepared';
import { fits } from './score';
import type { Blocker, BlockerKind, Place, Seeker } from './types';

/** What a seeker can ask differently: a must becomes a wish, or one time more is possible. */
export type Change =
  { readonly change: 'soften'; readonly slug: string } | { readonly change: 'add_time'; readonly cell: Cell };

/** Changes that together bring places back; one less, and some of them stay away. */
export interface Relaxation {
  readonly changes: readonly Change[];
  readonly places: readonly Place[];
}

export interface Relaxations {
  /** Those of one change, then those of two; what brings most first. */
  readonly singles: readonly Relaxation[];
  readonly pairs: readonly Relaxation[];
}

/** More than two changes are another person's search. */
const MOST_CHANGES = 2;

/** What can go away when something else is asked. The rest is as it is, whatever is asked. */
const CHANGEABLE: readonly BlockerKind[] = ['time', 'room', 'condition'];

function isChangeable({ kind }: Blocker): boolean {
  return CHANGEABLE.includes(kind);
}

/** A condition that stays unmet at whatever time. */
function isOfPlace({ kind, slug = '' }: Blocker): boolean {
  return kind === 'condition' && !goesByTime(slug);
}

const ADDABLE = maskWhere((cell) => slotOfCell(cell) !== 'night');

/** The smallest sets of one or two changes that bring left-out places back into the bands, each with all it brings. */
export function relaxationsOf(seeker: Seeker, out: readonly Place[]): Relaxations {
  const lens = lensOf(seeker);
  const lensAt = lensesByTime(seeker);
  const sets = new Map<string, { changes: readonly Change[]; places: Set<Place> }>();
  const waysOf = new Map<Place, readonly string[]>();
  for (const place of out) {
    const ways = waysBack(lens, place, lensAt).map((changes) => {
      const key = keyOf(changes);
      if (!sets.has(key)) sets.set(key, { changes, places: new Set() });
      return key;
    });
    if (ways.length > 0) waysOf.set(place, ways);
  }
  for (const [place, ways] of waysOf) for (const way of ways) sets.get(way)?.places.add(place);
  const all = [...sets.values()];
  const singles = all.filter(({ changes }) => changes.length === 1);
  const bringing = new Map(singles.map(({ changes, places }) => [keyOf(changes), places]));
  const pairs = all
    .filter(({ changes }) => changes.length === MOST_CHANGES)
    .map(({ changes, places }) => ({
      changes,
      places: new Set([...places, ...changes.flatMap((one) => [...(bringing.get(keyOf([one])) ?? [])])]),
    }));
  return { singles: mostFirst(singles), pairs: mostFirst(pairs) };
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

/** The smallest sets of changes with which one of the candidates of a left-out place passes the gates and fits. */
function waysBack(lens: Lens, place: Place, lensAt: (cell: Cell) => Lens): Change[][] {
  const ways: Change[][] = [];
  for (const one of preparedOf(lens, place)) {
    if (one.fault !== null || (lens.asks && !fits(lens, one))) continue;
    const blockers = blockersOf(lens, one);
    if (!blockers.every(isChangeable)) continue;
    ways.push(...missing(blockers, []));
    // Who named no time can come at any: one more would be the only one.
    if (lens.cells === 0 || blockers.filter(isOfPlace).length >= MOST_CHANGES) continue;
    for (const cell of cellsOfMask((one.cells ?? one.openDays) & ADDABLE & ~lens.cells))
      ways.push(...missing(blockersOf(lensAt(cell), one), [{ change: 'add_time', cell }]));
  }
  return smallest(ways);
}

/** The seeker with one time more, made ready once for each. */
function lensesByTime(seeker: Seeker): (cell: Cell) => Lens {
  const made = new Map<Cell, Lens>();
  return (cell) => {
    const lens = made.get(cell) ?? lensOf(addTime(seeker, cell));
    made.set(cell, lens);
    return lens;
  };
}

/** Nothing when more is missing than musts that could be softened; else those, with what was changed before. */
function missing(blockers: readonly Blocker[], before: readonly Change[]): Change[][] {
  if (!blockers.every(({ kind }) => kind === 'condition')) return [];
  const slugs = [...new Set(blockers.map(({ slug = '' }) => slug))];
  if (before.length + slugs.length > MOST_CHANGES) return [];
  return [[...before, ...slugs.map((slug): Change => ({ change: 'soften', slug }))]];
}

function smallest(ways: readonly Change[][]): Change[][] {
  const byKey = new Map(ways.map((way) => [keyOf(way), way]));
  return [...byKey.values()].filter(
    (way) => way.length === 1 || way.every((one) => !byKey.has(keyOf([one]))),
  );
}

export function soften(seeker: Seeker, slug: string): Seeker {
  return {
    ...seeker,
    considerations: seeker.considerations.map((wanted) =>
      wanted.slug === slug ? { slug, type: 'prefer' as const } : wanted,
    ),
  };
}

export function addTime(seeker: Seeker, cell: Cell): Seeker {
  return { ...seeker, cells: [...seeker.cells, cell] };
}

function mostFirst(sets: readonly { changes: readonly Change[]; places: ReadonlySet<Place> }[]) {
  return sets
    .map(({ changes, places }) => ({ changes, places: [...places] }))
    .sort((a, b) => b.places.length - a.places.length || (keyOf(a.changes) < keyOf(b.changes) ? -1 : 1));
}
