import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaInSquareMetres } from '~/lib/geo/area-geometry';
import { midoriAreas, minamoAreas, minamoBackground, type DemoArea } from './geography';

type Segment = [from: Position, to: Position];

function segmentsOf(area: DemoArea): Segment[] {
  const ring = area.boundary.coordinates[0] ?? [];
  return ring.slice(1).map((point, index): Segment => [ring[index] ?? point, point]);
}

function turn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function signedSize(area: DemoArea): number {
  return segmentsOf(area).reduce((sum, [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => sum + x1 * y2 - x2 * y1, 0);
}

describe.each([
  ['みなも市', minamoAreas()],
  ['みどり町', midoriAreas()],
])('the areas of %s', (_, areas) => {
  const districts = areas.filter(({ level }) => level === 'junior_high');

  it.each(areas)('$name is a simple ring, counter-clockwise and closed', (area) => {
    const ring = area.boundary.coordinates[0] ?? [];
    const segments = segmentsOf(area);
    expect(ring[0]).toEqual(ring.at(-1));
    expect(signedSize(area)).toBeGreaterThan(0);
    const crossings = segments.filter((one, index) =>
      segments.slice(index + 2).some((other) => cross(one, other)),
    );
    expect(crossings).toEqual([]);
  });

  it.each(areas)('$name holds its inner point', (area) => {
    expect(booleanPointInPolygon(area.innerPoint, area.boundary)).toBe(true);
  });

  it('share their borders: no gap, no overlap', () => {
    const walked = new Set(
      districts.flatMap(segmentsOf).map(([from, to]) => `${String(from)} ${String(to)}`),
    );
    expect(walked.size).toBe(districts.flatMap(segmentsOf).length);
    const outer = districts
      .flatMap(segmentsOf)
      .filter(([from, to]) => !walked.has(`${String(to)} ${String(from)}`));
    const sum = outer.reduce((total, [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => total + x1 * y2 - x2 * y1, 0);
    const parts = districts.reduce((total, area) => total + signedSize(area), 0);
    expect(sum).toBeCloseTo(parts, 9);
    const starts = outer.map(([from]) => String(from)).sort();
    const ends = outer.map(([, to]) => String(to)).sort();
    expect(starts).toEqual(ends);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('have residents in every band', () => {
    for (const { ages, population } of areas) {
      expect(Object.values(ages).every((count) => count > 0)).toBe(true);
      expect(Object.values(ages).reduce((sum, count) => sum + count, 0)).toBe(population);
    }
  });
});

describe('みなも市', () => {
  const areas = minamoAreas();

  it('has twelve areas in two levels, the wide ones made of the near ones', () => {
    expect(areas.map(({ level }) => level)).toEqual([
      ...Array.from({ length: 3 }, () => 'daily_life'),
      ...Array.from({ length: 9 }, () => 'junior_high'),
    ]);
    for (const wide of areas.filter(({ level }) => level === 'daily_life')) {
      const parts = areas.filter(({ parentKey }) => parentKey === wide.key);
      expect(parts).toHaveLength(3);
      const size = parts.reduce((sum, { boundary }) => sum + areaInSquareMetres(boundary), 0);
      expect(areaInSquareMetres(wide.boundary) / size).toBeCloseTo(1, 3);
    }
  });

  it('lies by a sea, with a river and a railway', () => {
    expect(minamoBackground().features.map(({ properties }) => properties.kind)).toEqual([
      'sea',
      'river',
      'railway',
    ]);
  });
});
