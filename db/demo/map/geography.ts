import { innerPoint } from '~/lib/geo/area-geometry';
import type { FeatureCollection, LineString, Polygon } from 'geojson';
import { MINAMO_AREAS, MINAMO_WIDE_AREAS } from './minamo-areas';
import { MINAMO_COAST, MINAMO_PLAN, MINAMO_RAILWAY, MINAMO_RIVER } from './minamo-plan';
import { MIDORI_AREAS, MIDORI_PLAN } from './midori-town';
import type { AreaSpec } from './area-spec';
import { borderLine, outlineOf, ringOf, toLngLat, wobblyLine } from './town-plan';
import type { LngLat, PlanPoint, TownPlan } from './town-plan';

export type AreaLevel = 'daily_life' | 'junior_high';

/** One area of a fictional town; the polygons of one level tile the town. */
export interface DemoArea {
  key: string;
  level: AreaLevel;
  name: string;
  kana: string;
  parentKey: string | null;
  boundary: Polygon;
  innerPoint: LngLat;
  /** Residents by age band; `population` is their sum. */
  ages: { under15: number; from15To64: number; from65To74: number; over75: number };
  population: number;
  /** Invented neighbourhoods with their reading, for addresses. */
  streets: AreaSpec['streets'];
  /** How many hosts stand here, compared with the other areas. */
  weight: number;
}

export type BackgroundKind = 'sea' | 'river' | 'railway';
export type Background = FeatureCollection<Polygon | LineString, { kind: BackgroundKind; name: string }>;

function polygonOf(plan: TownPlan, ring: readonly PlanPoint[]): Polygon {
  return { type: 'Polygon', coordinates: [ring.map((point) => toLngLat(plan, point))] };
}

function innerPointOf(boundary: Polygon): LngLat {
  const { lng, lat } = innerPoint(boundary);
  return [lng, lat];
}

function agesOf(spec: AreaSpec): DemoArea['ages'] {
  const share = (percent: number): number => Math.round((spec.population * percent) / 100);
  const [under15, from65To74, over75] = [share(spec.under15), share(spec.from65To74), share(spec.over75)];
  return { under15, from15To64: spec.population - under15 - from65To74 - over75, from65To74, over75 };
}

function districtsOf(plan: TownPlan, specs: readonly AreaSpec[]): DemoArea[] {
  return specs.map((spec) => {
    const boundary = polygonOf(plan, ringOf(plan, spec.ring));
    const { key, name, kana, streets, population, weight } = spec;
    const innerPoint = innerPointOf(boundary);
    return {
      key,
      level: 'junior_high',
      name,
      kana,
      parentKey: spec.parent,
      boundary,
      innerPoint,
      ages: agesOf(spec),
      population,
      streets,
      weight,
    };
  });
}

/** The twelve areas of みなも市: three 日常生活圏域 first, then their nine 中学校区. */
export function minamoAreas(): DemoArea[] {
  const districts = districtsOf(MINAMO_PLAN, MINAMO_AREAS);
  const wide = MINAMO_WIDE_AREAS.map((spec): DemoArea => {
    const parts = MINAMO_AREAS.filter((area) => area.parent === spec.key);
    const members = districts.filter((area) => area.parentKey === spec.key);
    const sum = (band: keyof DemoArea['ages']): number =>
      members.reduce((total, area) => total + area.ages[band], 0);
    const ages = {
      under15: sum('under15'),
      from15To64: sum('from15To64'),
      from65To74: sum('from65To74'),
      over75: sum('over75'),
    };
    const outline = outlineOf(
      MINAMO_PLAN,
      parts.map((part) => part.ring),
    );
    const boundary = polygonOf(MINAMO_PLAN, ringOf(MINAMO_PLAN, outline));
    const population = members.reduce((total, area) => total + area.population, 0);
    return {
      ...spec,
      level: 'daily_life',
      parentKey: null,
      boundary,
      innerPoint: innerPointOf(boundary),
      ages,
      population,
      streets: [],
      weight: 0,
    };
  });
  return [...wide, ...districts];
}

/** The three 中学校区 of みどり町. */
export function midoriAreas(): DemoArea[] {
  return districtsOf(MIDORI_PLAN, MIDORI_AREAS);
}

/** Sea, river and railway of みなも市, to be drawn under the areas. */
export function minamoBackground(): Background {
  const plan = MINAMO_PLAN;
  const coast = MINAMO_COAST.flatMap((name, index) => borderLine(plan, name).slice(index === 0 ? 0 : 1));
  const start = coast[0] ?? [0, 0];
  const end = coast.at(-1) ?? [0, 0];
  const sea: PlanPoint[] = [
    ...coast,
    [end[0] - 26, 700],
    [end[0] - 26, 900],
    [900, 900],
    [900, 120],
    [600, 200],
    [520, 282],
    start,
  ];
  const river = [...wobblyLine('みなも川', MINAMO_RIVER, 0.3), ...borderLine(plan, 've').slice(1)];
  const line = (points: PlanPoint[]): LineString => ({
    type: 'LineString',
    coordinates: points.map((point) => toLngLat(plan, point)),
  });
  const feature = (
    kind: BackgroundKind,
    name: string,
    geometry: Polygon | LineString,
  ): Background['features'][number] => ({ type: 'Feature', properties: { kind, name }, geometry });
  return {
    type: 'FeatureCollection',
    features: [
      feature('sea', 'みなも湾', polygonOf(plan, sea)),
      feature('river', 'みなも川', line(river)),
      feature('railway', 'みなも鉄道', line(wobblyLine('みなも鉄道', MINAMO_RAILWAY, 0.08))),
    ],
  };
}
