import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { checkedGeometry, type GeometryProblem } from './check-geometry';
import type { AreaGeometry } from './area-geometry';

/** One area of a boundary file as published. */
export interface BoundaryFeature {
  properties: Record<string, unknown>;
  geometry: AreaGeometry;
}

export interface Boundaries {
  format: 'geojson' | 'topojson';
  /** Names of the layers of a TopoJSON file; empty for GeoJSON. */
  objects: string[];
  /** The layer that was read, '' for GeoJSON. */
  object: string;
  features: BoundaryFeature[];
}

export type BoundariesReading =
  { ok: true; value: Boundaries } | { ok: false; reason: string; wayOut: string };

/** More areas than any municipality has: a whole prefecture or country was given. */
const MOST_AREAS = 5000;
const refused = (reason: string, wayOut: string): BoundariesReading => ({ ok: false, reason, wayOut });
const wayOutOfFormat =
  'GeoJSON（FeatureCollection）か TopoJSON で、世界測地系の経度・緯度で書き出したファイルを選んでください。';

/**
 * Reads polygons out of a GeoJSON or TopoJSON text in WGS84 (JGD2011 counts as the same).
 * @param object layer of a TopoJSON file; without it the layer with the most polygons is read
 */
export function readBoundaries(text: string, object = ''): BoundariesReading {
  const json = parsed(text);
  if (json === null)
    return refused('地図の形（GeoJSON・TopoJSON）として読めないファイルです。', wayOutOfFormat);
  if (json['type'] === 'Topology') return fromTopology(json as unknown as Topology, object);
  const reference = crsName(json);
  if (reference !== '' && !/CRS84|4326|4612|6668|6697/u.test(reference)) {
    return refused(`座標の種類「${reference}」には対応していません。`, wayOutOfFormat);
  }
  const list = json['type'] === 'Feature' ? [json] : json['features'];
  if (!Array.isArray(list)) return refused('区域（features）が入っていないファイルです。', wayOutOfFormat);
  return collected(list, { format: 'geojson', objects: [], object: '' });
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text.replace(/^\ufeff+/u, ''));
    return isRecord(json) ? json : null;
  } catch {
    return null;
  }
}

function crsName(json: Record<string, unknown>): string {
  const crs = json['crs'];
  const properties = isRecord(crs) ? crs['properties'] : null;
  const name = isRecord(properties) ? properties['name'] : null;
  return typeof name === 'string' ? name : '';
}

function fromTopology(topology: Topology, wished: string): BoundariesReading {
  const names = isRecord(topology.objects) ? Object.keys(topology.objects) : [];
  if (wished !== '' && !names.includes(wished)) {
    return refused(`「${wished}」という層はありません。`, `ある層の名前：${names.join('、')}`);
  }
  const layers = names.map((name) => ({ name, features: featuresOf(topology, name) }));
  const [fullest] = [...layers].sort((left, right) => right.features.length - left.features.length);
  const chosen = layers.find(({ name }) => name === wished) ?? fullest;
  if (!chosen) return refused('区域が入っていないファイルです。', wayOutOfFormat);
  return collected(chosen.features, { format: 'topojson', objects: names, object: chosen.name });
}

function featuresOf(topology: Topology, name: string): unknown[] {
  const layer = topology.objects[name];
  if (!layer) return [];
  try {
    const result = feature(topology, layer);
    return result.type === 'FeatureCollection' ? result.features : [result];
  } catch {
    return [];
  }
}

function collected(list: unknown[], head: Omit<Boundaries, 'features'>): BoundariesReading {
  if (list.length > MOST_AREAS) {
    return refused(
      `区域が${String(list.length)}あります（${String(MOST_AREAS)}まで）。`,
      '市町村の分だけを切り出したファイルを選んでください。',
    );
  }
  const features: BoundaryFeature[] = [];
  for (const [index, item] of list.entries()) {
    const geometry = checkedGeometry(isRecord(item) ? item['geometry'] : null);
    if ('problem' in geometry) {
      if (geometry.problem === 'no_area') continue;
      return refused(`${String(index + 1)}番目の区域：${PROBLEMS[geometry.problem]}`, wayOutOfFormat);
    }
    const properties = isRecord(item) && isRecord(item['properties']) ? item['properties'] : {};
    features.push({ properties, geometry: geometry.value });
  }
  return features.length > 0
    ? { ok: true, value: { ...head, features } }
    : refused('面（ポリゴン）の区域が一つもありません。', wayOutOfFormat);
}

const PROBLEMS: Record<Exclude<GeometryProblem, 'no_area'>, string> = {
  broken_ring: '境界の線がとちゅうで切れています。',
  not_degrees: '座標が経度・緯度の度ではありません（平面直角座標などのようです）。',
  swapped: '緯度・経度の順で書かれています。経度・緯度の順にしてください。',
  outside_japan: '座標が日本の外にあります。',
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
