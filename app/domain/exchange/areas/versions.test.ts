import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { aSquare } from '#tests/factories/shapes';
import { boundingBox, polygonsOf, type AreaGeometry } from '~/lib/geo/area-geometry';
import { overlaps, sameShape, type Shape } from '~/lib/geo/overlap';
import { nextAreaOf, type AreaFates } from './next-area';
import { successorWords, useLines } from './use-words';
import {
  compareVersions,
  looksLikeNewVersion,
  type ComingArea,
  type HostSpot,
  type StandingArea,
} from './versions';

const shape = (geometry: AreaGeometry): Shape => ({ geometry, bbox: boundingBox(geometry) });
const square = (west: number, south: number, size = 0.1) => shape(aSquare(west, south, size));
const coming = (name: string, ...at: [west: number, south: number, size?: number]): ComingArea => ({
  name,
  ...square(...at),
});
const standing = (name: string, drawn: Shape | null, retired = false): StandingArea => ({
  ...{ id: `id ${name}`, name, retired, shape: drawn },
});
const spot = (name: string, lng: number, lat: number): HostSpot => ({ areaId: `id ${name}`, lat, lng });
/** Two squares beside each other as one area. */
function both(west: number, south: number): AreaGeometry {
  const squares = [aSquare(west, south, 0.1), aSquare(west + 0.1, south, 0.1)];
  return { type: 'MultiPolygon', coordinates: squares.flatMap(polygonsOf) };
}

describe('the same shape', () => {
  const turned = shape({
    type: 'Polygon',
    coordinates: [
      [
        [138.1, 34.1],
        [138, 34.1],
        [138, 34],
        [138.1, 34],
        [138.1, 34.1],
      ],
    ],
  });
  it.each<[string, Shape, Shape, boolean]>([
    ['the same outline', square(138, 34), square(138, 34), true],
    ['drawn from another corner, the other way round', square(138, 34), turned, true],
    ['drawn anew, a hair wider', square(138, 34), square(138, 34, 0.1001), true],
    ['a tenth wider', square(138, 34), square(138, 34, 0.11), false],
    ['as large, but elsewhere', square(138, 34), square(138.05, 34), false],
  ])('%s', (_, one, other, same) => expect(sameShape(one, other)).toBe(same));

  it('overlap is told as a fraction', () => {
    const [left, right] = [square(138, 34), square(138.1, 34)];
    const found = overlaps(square(138.075, 34), [left, right, square(139, 34)]);
    expect([found.size, found.get(left), found.get(right)]).toEqual([
      2,
      expect.closeTo(0.25, 1),
      expect.closeTo(0.75, 1),
    ]);
  });
});

describe('a newer version', () => {
  const north = standing('北', square(138, 34.1));
  const south = standing('南', square(138, 34));
  const names = (areas: readonly { name: string }[]) => areas.map(({ name }) => name);
  const told = (areas: StandingArea[], next: ComingArea[], hosts: HostSpot[] = []) => {
    const { same, changed, came, revived, gone } = compareVersions(areas, next, hosts);
    return [
      ...[names(same), names(changed), came, revived].map((list) => list.join('・')),
      gone.map(({ name, suggested }) => `${name}→${suggested ?? '?'}`).join('・'),
    ];
  };

  it.each<[string, StandingArea[], ComingArea[], HostSpot[], string[]]>([
    [
      'the same',
      [north, south],
      [coming('北', 138, 34.1), coming('南', 138, 34)],
      [],
      ['北・南', '', '', '', ''],
    ],
    ['another shape', [north], [coming('北', 138, 34.1, 0.15)], [], ['', '北', '', '', '']],
    [
      'an area without a shape gets one',
      [standing('北', null)],
      [coming('北', 138, 34)],
      [],
      ['', '北', '', '', ''],
    ],
    [
      'an area more',
      [north],
      [coming('北', 138, 34.1), coming('東', 138.1, 34.1)],
      [],
      ['北', '', '東', '', ''],
    ],
    [
      'another name',
      [north, south],
      [coming('山手', 138, 34.1), coming('南', 138, 34)],
      [],
      ['南', '', '山手', '', '北→山手'],
    ],
    [
      'two become one',
      [north, standing('東', square(138.1, 34.1))],
      [{ name: '北', ...shape(both(138, 34.1)) }],
      [],
      ['', '北', '', '', '東→北'],
    ],
    [
      'one becomes two: the larger part is the successor',
      [standing('北', shape(both(138, 34.1)))],
      [coming('山手', 138, 34.1, 0.12), coming('東', 138.12, 34.1, 0.08)],
      [],
      ['', '', '山手・東', '', '北→山手'],
    ],
    [
      'one becomes three: a person has to say',
      [standing('北', square(138, 34, 0.3))],
      [0, 0.1, 0.2].map((east) => coming(`区${east * 10}`, 138 + east, 34, 0.1)),
      [],
      ['', '', '区0・区1・区2', '', '北→?'],
    ],
    ['nothing lies there any more', [north, south], [coming('南', 138, 34)], [], ['南', '', '', '', '北→?']],
    [
      'an area without a shape goes where its hosts are',
      [standing('北', null)],
      [coming('山手', 138, 34.1), coming('南', 138, 34)],
      [spot('北', 138.05, 34.15), spot('北', 138.06, 34.15), spot('北', 138.05, 34.05)],
      ['', '', '山手・南', '', '北→山手'],
    ],
    [
      'a name comes back',
      [standing('北', null, true), south],
      [coming('北', 138, 34.1), coming('南', 138, 34)],
      [],
      ['南', '', '', '北', ''],
    ],
    [
      'a retired area is not gone again',
      [standing('北', null, true)],
      [coming('南', 138, 34)],
      [],
      ['', '', '南', '', ''],
    ],
  ])('%s', (_, areas, next, hosts, expected) => expect(told(areas, next, hosts)).toEqual(expected));

  it('tells why an area is a likely successor', () => {
    const [gone] = compareVersions(
      [north],
      [coming('山手', 138, 34.1, 0.08), coming('東', 138.08, 34.1, 0.1)],
      [spot('北', 138.01, 34.11), spot('北', 138.09, 34.15)],
    ).gone;
    expect(gone?.successors.map((one) => `${one.name}：${successorWords(one, 2)}`)).toEqual([
      expect.stringMatching(/^山手：面積の6\d%・受入先2か所のうち1か所$/),
      expect.stringMatching(/^東：面積の(?:19|20|21)%・受入先2か所のうち1か所$/),
    ]);
    const renamed = compareVersions([north], [coming('山手', 138, 34.1)], []).gone[0]?.successors[0];
    expect(renamed && successorWords(renamed, 0)).toBe('ほぼ同じ形です。名前が変わったようです');
  });

  it.each([
    ['the same names', [north], [coming('北', 138, 34.1)], true],
    ['another name on the same land', [north], [coming('山手', 138, 34.1)], true],
    ['land beside', [north], [coming('東', 138.1, 34.1)], false],
  ])('%s: replace? %s', (_, areas, next, expected) =>
    expect(looksLikeNewVersion(compareVersions(areas, next, []))).toBe(expected),
  );

  it('hides how few cases an area has', () => {
    const use = { hosts: 8, withoutPoint: 1, cases: 2, gaps: 1, leads: 0, wishes: 3 };
    expect(useLines(use)).toEqual([
      '受入先 8（うち緯度・経度なし 1）',
      '支援ケース 3未満',
      '足りない資源 1',
      '地域の声 3',
    ]);
  });
});

describe('the next area of a host', () => {
  const map = {
    at: ({ lng }: { lng: number }) => (lng < 139 ? '西' : lng < 140 ? '東' : null),
    ofAddress: (text: string) => (text === '' ? null : text),
  };
  const fates: AreaFates = { successors: new Map([['消', '東']]), unsettled: new Set(['消', '変']) };
  const at = (lng: number) => ({ lat: 34, lng });
  it.each<[string, Parameters<typeof nextAreaOf>[0], ReturnType<typeof nextAreaOf>]>([
    [
      'its point goes before its address',
      { point: at(138), address: '東', areaId: '東' },
      { areaId: '西', why: 'place' },
    ],
    ['its point lies where it is', { point: at(138), address: '', areaId: '西' }, null],
    ['its point is in no area, its area stands', { point: at(150), address: '', areaId: '西' }, null],
    [
      'its point is in no area, its area is gone',
      { point: at(150), address: '東', areaId: '消' },
      { areaId: null, why: 'lost' },
    ],
    [
      'its point is in no area, its area has shrunk',
      { point: at(150), address: '', areaId: '変' },
      { areaId: null, why: 'lost' },
    ],
    [
      'its point is in no area, its area is kept as an old one',
      { point: at(150), address: '', areaId: '古' },
      null,
    ],
    [
      'in none, with an address',
      { point: null, address: '西', areaId: null },
      { areaId: '西', why: 'address' },
    ],
    ['in none, without anything', { point: null, address: '', areaId: null }, null],
    ['chosen by hand, the area stands', { point: null, address: '西', areaId: '東' }, null],
    ['chosen by hand, the area has another shape', { point: null, address: '西', areaId: '変' }, null],
    [
      'the area is gone, the address tells',
      { point: null, address: '西', areaId: '消' },
      { areaId: '西', why: 'address' },
    ],
    [
      'the area is gone, as it was said',
      { point: null, address: '', areaId: '消' },
      { areaId: '東', why: 'chosen' },
    ],
    ['the area is kept as an old one', { point: null, address: '西', areaId: '古' }, null],
  ])('%s', (_, host, next) => expect(nextAreaOf(host, map, fates)).toEqual(next));

  it('is settled after one step, for every host', () => {
    const host = fc.record({
      point: fc.option(fc.integer({ min: 137, max: 142 }).map(at)),
      address: fc.constantFrom('', '西', '東'),
      areaId: fc.option(fc.constantFrom('西', '東', '消', '変', '古')),
    });
    fc.assert(
      fc.property(host, (one) => {
        const next = nextAreaOf(one, map, fates);
        const areaId = next ? next.areaId : one.areaId;
        expect(areaId).not.toBe('消');
        const covers = one.point && map.at(one.point);
        if (covers) expect(areaId).toBe(covers);
        expect(nextAreaOf({ ...one, areaId }, map, fates)).toBeNull();
      }),
    );
  });
});
