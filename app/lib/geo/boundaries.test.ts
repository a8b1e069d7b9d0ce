import { describe, expect, it } from 'vitest';
import { aSquare } from '#tests/factories/shapes';
import { describeOpenData, openData } from '#tests/setup/open-data';
import { areaDrafts, likelyNameProperty, likelyPopulationProperty, propertySummaries } from './area-drafts';
import { areaFinder, areaInSquareMetres, contains, innerPoint, type AreaGeometry } from './area-geometry';
import { readBoundaries, type Boundaries } from './read-boundaries';
import { svgMap } from './svg-map';

function collection(...features: { geometry: unknown; properties?: Record<string, unknown> }[]): string {
  const list = features.map(({ geometry, properties = {} }) => ({ type: 'Feature', geometry, properties }));
  return JSON.stringify({ type: 'FeatureCollection', features: list });
}

function read(text: string, object?: string): Boundaries {
  const reading = readBoundaries(text, object);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.value;
}

const two = collection(
  { geometry: aSquare(138, 34, 0.1), properties: { id: 1, NAME: '北町', JINKO: 120 } },
  { geometry: aSquare(138.1, 34, 0.1), properties: { id: 2, NAME: '南町', JINKO: '1,080' } },
);

describe('readBoundaries', () => {
  it('reads areas, rounds coordinates and closes an open ring', () => {
    const open = {
      type: 'Polygon',
      coordinates: [
        [
          [138.00000001, 34],
          [139, 34],
          [139, 35],
        ],
      ],
    };
    const { features, format } = read(`\ufeff${collection({ geometry: open }, { geometry: null })}`);
    expect(format).toBe('geojson');
    expect(features).toHaveLength(1);
    expect(features[0]?.geometry.coordinates[0]).toEqual([
      [138, 34],
      [139, 34],
      [139, 35],
      [138, 34],
    ]);
  });

  const ring = (...positions: [number, number][]) =>
    collection({ geometry: { type: 'Polygon', coordinates: [positions] } });
  it.each([
    ['no JSON', '<kml/>', '読めない'],
    ['a list', '[]', '読めない'],
    ['no features', '{"type":"FeatureCollection"}', '区域（features）が入っていない'],
    ['points only', collection({ geometry: { type: 'Point', coordinates: [138, 34] } }), '一つもありません'],
    ['a line of two points', ring([138, 34], [139, 35]), '1番目の区域：境界の線'],
    ['an empty ring', ring(), '境界の線'],
    ['plane coordinates', ring([-12_000, 34_000], [1, 2], [3, 4]), '平面直角座標'],
    ['latitude first', ring([34, 138], [34, 139], [35, 139], [34, 138]), '経度・緯度の順'],
    ['Ireland', ring([-8, 53], [-7, 53], [-7, 54], [-8, 53]), '日本の外'],
    [
      'a plane reference system',
      '{"type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::6676"}},"features":[]}',
      '6676',
    ],
  ])('refuses %s', (_, text, reason) => {
    const reading = readBoundaries(text);
    expect(reading).toMatchObject({ ok: false, reason: expect.stringContaining(reason) as string });
  });

  it('reads the fullest layer of a TopoJSON file, or the one that is named', () => {
    const arcs = [
      [
        [138, 34],
        [138.1, 34],
        [138.1, 34.1],
        [138, 34],
      ],
    ];
    const polygon = { type: 'Polygon', arcs: [[0]], properties: { NAME: '北町' } };
    const objects = { city: polygon, town: { type: 'GeometryCollection', geometries: [polygon, polygon] } };
    const text = JSON.stringify({ type: 'Topology', arcs, objects });
    expect(read(text)).toMatchObject({ object: 'town', objects: ['city', 'town'] });
    expect(read(text, 'city').features).toHaveLength(1);
    expect(readBoundaries(text, 'ward')).toMatchObject({ ok: false, wayOut: 'ある層の名前：city、town' });
  });
});

describe('areaDrafts', () => {
  it('finds the properties of name and population, and counts people written as text', () => {
    const { features } = read(two);
    const summaries = propertySummaries(features);
    expect(likelyNameProperty(summaries, 2)).toBe('NAME');
    expect(likelyPopulationProperty(summaries)).toBe('');
    expect(areaDrafts(features, { name: 'NAME', population: 'JINKO' })).toMatchObject({
      ok: true,
      areas: [
        { name: '北町', population: 120, bbox: [138, 34, 138.1, 34.1] },
        { name: '南町', population: 1080 },
      ],
    });
  });

  it('joins the parts of one name and adds up their people', () => {
    const parts = collection(
      { geometry: aSquare(138, 34, 0.1), properties: { n: '野水一丁目', p: 20 } },
      { geometry: aSquare(138.5, 34, 0.2), properties: { n: '野水一丁目　', p: 3 } },
      { geometry: aSquare(138.3, 34, 0.1), properties: { n: '西町', p: null } },
    );
    const drafts = areaDrafts(read(parts).features, { name: 'n', population: 'p' });
    if (!drafts.ok) throw new Error(drafts.reason);
    expect(drafts.areas.map(({ name, population }) => [name, population])).toEqual([
      ['野水一丁目', 23],
      ['西町', null],
    ]);
    expect(drafts.areas[0]?.inner.lng).toBeCloseTo(138.6, 2);
  });

  it.each([
    [{ name: 'none', population: '' }, '1番目の区域の「none」に名前がありません。'],
    [{ name: 'NAME', population: 'NAME' }, '「北町」の「NAME」は人数として読めません。'],
  ])('refuses %j', (choice, reason) =>
    expect(areaDrafts(read(two).features, choice)).toMatchObject({ ok: false, reason }),
  );
});

describe('geometry', () => {
  const holed: AreaGeometry = {
    type: 'Polygon',
    coordinates: [
      ...aSquare(138, 34, 1).coordinates,
      ...aSquare(138.4, 34.4, 0.2).coordinates,
    ] as number[][][],
  };

  it('a hole is outside', () => {
    expect(contains(holed, { lat: 34.1, lng: 138.1 })).toBe(true);
    expect(contains(holed, { lat: 34.5, lng: 138.5 })).toBe(false);
    expect(contains(holed, innerPoint(holed))).toBe(true);
    expect(areaInSquareMetres(holed)).toBeCloseTo(0.96 * areaInSquareMetres(aSquare(138, 34, 1)), -8);
  });

  it('finds the area of a place, the first one on a shared border', () => {
    const drafts = areaDrafts(read(two).features, { name: 'NAME', population: '' });
    if (!drafts.ok) throw new Error(drafts.reason);
    const find = areaFinder(drafts.areas);
    expect(find({ lat: 34.05, lng: 138.15 })?.name).toBe('南町');
    expect(find({ lat: 34.05, lng: 138.1 })?.name).toBe('北町');
    expect(find({ lat: 35, lng: 138.1 })).toBeNull();
  });

  it('draws areas upright and leaves out what cannot be seen', () => {
    const [area] = [
      {
        geometry: aSquare(138, 34, 0.1),
        bbox: [138, 34, 138.1, 34.1] as [number, number, number, number],
        inner: { lat: 34.05, lng: 138.05 },
      },
    ];
    const map = svgMap([area], 400);
    expect(map.height).toBeGreaterThan(480);
    expect(map.shapes[0]?.d).toMatch(/^M0 \d+(\.\d)?L400 /u);
    expect(svgMap([], 400)).toEqual({ width: 400, height: 400, shapes: [] });
  });
});

describeOpenData('boundaries as published', () => {
  it.each([
    ['yaizu/boundaries/小学校区.geojson', 'SAFIELD001', 13],
    ['yaizu/boundaries/中学校区.geojson', 'item2', 9],
    ['yaizu/boundaries/自治会区域.geojson', 'SAFIELD000', 35],
  ])('%s: names in %s, %d areas', (path, property, count) => {
    const { features } = read(openData(path).toString('utf8'));
    expect(likelyNameProperty(propertySummaries(features), features.length)).toBe(property);
    const drafts = areaDrafts(features, { name: property, population: '' });
    if (!drafts.ok) throw new Error(drafts.reason);
    expect(drafts.areas).toHaveLength(count);
    expect(drafts.areas.every(({ geometry, inner }) => contains(geometry, inner))).toBe(true);
  });

  it('chofu/r2ka13208.topojson: 103 names in 105 parts, 242,614 people', () => {
    const { features, object } = read(openData('chofu/r2ka13208.topojson').toString('utf8'));
    const summaries = propertySummaries(features);
    expect([object, features.length]).toEqual(['town', 105]);
    expect(likelyNameProperty(summaries, features.length)).toBe('S_NAME');
    expect(likelyPopulationProperty(summaries)).toBe('JINKO');
    const drafts = areaDrafts(features, { name: 'S_NAME', population: 'JINKO' });
    if (!drafts.ok) throw new Error(drafts.reason);
    expect(drafts.areas).toHaveLength(103);
    expect(drafts.areas.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(242_614);
  });
});
