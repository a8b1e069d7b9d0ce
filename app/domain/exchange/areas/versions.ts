import { areaInSquareMetres, areaFinder } from '~/lib/geo/area-geometry';
import { overlaps, sameShape, type Shape } from '~/lib/geo/overlap';
import type { LatLng } from '~/lib/geo/point';

/** An area as it stands; one made by hand may have no shape. */
export interface StandingArea {
  id: string;
  name: string;
  retired: boolean;
  shape: Shape | null;
}

export interface ComingArea extends Shape {
  name: string;
}

/** A coming area in which a gone one may live on. */
export interface Successor {
  name: string;
  /** Fraction of the surface of the gone area, 0–1; null when that has no shape. */
  surface: number | null;
  /** Hosts of the gone area whose points lie there. */
  hosts: number;
  /** Nearly the same piece of land under another name. */
  renamed: boolean;
}

export interface GoneArea {
  id: string;
  name: string;
  /** Likely ones, the likeliest first. */
  successors: Successor[];
  /** The name of the one that is clearly it; null when a person has to say. */
  suggested: string | null;
}

export interface ChangedArea {
  id: string;
  name: string;
  /** Square kilometres. */
  before: number | null;
  after: number;
}

export interface Comparison {
  same: { id: string; name: string }[];
  changed: ChangedArea[];
  /** Names that never were here. */
  came: string[];
  /** Names that an earlier version had and the last one had not. */
  revived: string[];
  gone: GoneArea[];
}

/** Where a host of an area stands. */
export interface HostSpot extends LatLng {
  areaId: string;
}

/** Less than this of a surface, and no host in it, is a border drawn otherwise. */
const SLIVER = 0.05;
/** From here on the successor is clear. */
const MOST_OF_IT = 0.5;
const NEARLY_ALL = 0.9;

/** Compares the areas of a level with those of a file: by name first, then by shape. */
export function compareVersions(
  standing: readonly StandingArea[],
  coming: readonly ComingArea[],
  hosts: readonly HostSpot[],
): Comparison {
  const known = new Map(standing.map((area) => [area.name, area]));
  const named = new Set(coming.map(({ name }) => name));
  const comparison: Comparison = { same: [], changed: [], came: [], revived: [], gone: [] };
  for (const area of coming) {
    const before = known.get(area.name);
    if (!before) comparison.came.push(area.name);
    else if (before.retired) comparison.revived.push(area.name);
    else if (before.shape && sameShape(before.shape, area))
      comparison.same.push({ id: before.id, name: area.name });
    else comparison.changed.push(changedArea(before, area));
  }
  comparison.gone = standing
    .filter(({ name, retired }) => !retired && !named.has(name))
    .map((area) => {
      const spots = hosts.filter(({ areaId }) => areaId === area.id);
      const successors = successorsOf(area, coming, spots);
      return { id: area.id, name: area.name, successors, suggested: suggestedOf(successors, spots.length) };
    });
  return comparison;
}

function changedArea({ id, name, shape }: StandingArea, coming: ComingArea): ChangedArea {
  const size = (one: Shape) => Number((areaInSquareMetres(one.geometry) / 1_000_000).toFixed(2));
  return { id, name, before: shape && size(shape), after: size(coming) };
}

function successorsOf(
  { shape }: StandingArea,
  coming: readonly ComingArea[],
  spots: readonly HostSpot[],
): Successor[] {
  const surfaces = shape ? overlaps(shape, coming) : null;
  const find = areaFinder(coming);
  const hosts = new Map<ComingArea, number>();
  for (const spot of spots) {
    const found = find(spot);
    if (found) hosts.set(found, (hosts.get(found) ?? 0) + 1);
  }
  return coming
    .map((area): Successor & { size: number } => {
      const surface = surfaces && (surfaces.get(area) ?? 0);
      const renamed = shape !== null && (surface ?? 0) >= NEARLY_ALL && mostlyIn(area, shape);
      return {
        ...{ name: area.name, surface, hosts: hosts.get(area) ?? 0, renamed },
        size: surface ?? (hosts.get(area) ?? 0) / Math.max(spots.length, 1),
      };
    })
    .filter((one) => (one.surface ?? 0) >= SLIVER || one.hosts > 0)
    .sort((left, right) => right.size - left.size || right.hosts - left.hosts)
    .map(({ size: _, ...successor }) => successor);
}

const mostlyIn = (inner: Shape, outer: Shape) => (overlaps(inner, [outer]).get(outer) ?? 0) >= NEARLY_ALL;

/** The likeliest one, when most of the surface lies there; without a shape, when most of the hosts do. */
function suggestedOf([best]: readonly Successor[], hosts: number): string | null {
  if (!best) return null;
  const part = best.surface ?? best.hosts / Math.max(hosts, 1);
  return part >= MOST_OF_IT ? best.name : null;
}

/** Whether a file is more likely a newer version of the level than a part that is added to it. */
export function looksLikeNewVersion({ same, changed, gone }: Comparison): boolean {
  return same.length + changed.length > 0 || gone.some(({ suggested }) => suggested !== null);
}
