import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AreaMap } from './area-map';
import type { WireCluster } from '~/domain/registry/index.server';
import { arrange, roomAround, type MapPoint, type PointCluster } from './arrange';
import { drawAreas, drawBackdrop, roomyNames, type AreaShape } from './draw-areas';
import { shortNames } from './short-names';
import { boxAround, frameOf, pixelsBetween, placeAt, worldX, worldY, type Box } from './frame';
import { LevelSwatch } from './levels';
import { covers, stepOf, tilesAround, viewOfFrame } from './view';
import { clusterWords, inViewWords, pinWords, shapeOf } from './words';

const square = (id: string, west: number, south: number, size: number): AreaShape => ({
  id,
  name: id,
  boundary: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  },
  box: [west, south, west + size, south + size],
  inner: { lat: south + size / 2, lng: west + size / 2 },
});

const box: Box = [138, 35, 138.2, 35.1];

describe('frameOf', () => {
  it('puts the middle of the box into the middle and keeps the margin', () => {
    const frame = frameOf(box, 400, 300, { top: 20, side: 20, bottom: 20 });
    expect(frame.x(138.1)).toBeCloseTo(200);
    expect(frame.x(138)).toBeCloseTo(20);
    expect(frame.x(138.2)).toBeCloseTo(380);
    expect((frame.y(35) + frame.y(35.1)) / 2).toBeCloseTo(150);
    expect(frame.y(35.1)).toBeLessThan(frame.y(35));
  });

  it('leaves room above for a pin on the northern edge', () => {
    expect(frameOf(box, 400, 300).y(35.1)).toBeGreaterThan(44);
  });

  it('finds the way back', () => {
    const place = placeAt(worldX(138.1), worldY(35.1));
    expect(place.lng).toBeCloseTo(138.1, 9);
    expect(place.lat).toBeCloseTo(35.1, 9);
  });

  it('keeps angles: a metre north is as long as a metre east', () => {
    const frame = frameOf(box, 400, 300);
    const east = frame.x(138.101) - frame.x(138.1);
    const north = frame.y(35.05) - frame.y(35.05 + 0.001 * Math.cos((35.05 * Math.PI) / 180));
    expect(north / east).toBeCloseTo(1, 3);
  });

  it('bears a box without size', () => {
    const frame = frameOf([138, 35, 138, 35], 400, 300);
    expect(frame.x(138)).toBeCloseTo(200);
    expect(Number.isFinite(frame.worldWidth)).toBe(true);
  });

  it('is drawn around everything there is', () => {
    expect(boxAround([])).toBeNull();
    expect(boxAround([box], [{ lat: 36, lng: 137 }])).toEqual([137, 35, 138.2, 36]);
  });
});

describe('drawAreas', () => {
  it('draws closed outlines and leaves out what cannot be seen', () => {
    const [area] = drawAreas([square('本町', 138, 35, 0.1)], frameOf(box, 400, 300));
    expect(area?.d).toMatch(/^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+){4}Z$/);
    const many: AreaShape = {
      ...square('多', 138, 35, 0.1),
      boundary: {
        type: 'Polygon',
        coordinates: [
          Array.from({ length: 5_000 }, (_, i) => [138 + Math.cos(i) * 1e-6, 35 + Math.sin(i) * 1e-6]),
        ],
      },
    };
    expect(drawAreas([many], frameOf(box, 400, 300))[0]?.d.length).toBeLessThan(60);
  });

  it('names larger areas first and none over another', () => {
    const areas = [square('小さな町', 138.04, 35.04, 0.01), square('大きな町', 138, 35, 0.1)];
    expect(drawAreas(areas, frameOf(box, 400, 300)).map(({ named }) => named)).toEqual([false, true]);
    expect(
      roomyNames([
        { id: 'a', label: '北山', x: 10, y: 10 },
        { id: 'b', label: '西町', x: 10, y: 60 },
      ]).size,
    ).toBe(2);
  });

  it.each([
    [
      ['港小学校', '大井川東小学校'],
      ['港', '大井川東'],
    ],
    [
      ['東', '東小学校'],
      ['東', '東小学校'],
    ],
    [
      ['本町1丁目', '本町2丁目'],
      ['本町1丁目', '本町2丁目'],
    ],
    [['港小学校'], ['港小学校']],
    [[], []],
  ])('writes %j as %j', (names, labels) => {
    expect(shortNames(names)).toEqual(labels);
  });

  it('draws lines open', () => {
    const [river] = drawBackdrop(
      [
        {
          kind: 'river',
          geometry: {
            type: 'LineString',
            coordinates: [
              [138, 35],
              [138.1, 35.1],
            ],
          },
        },
      ],
      frameOf(box, 400, 300),
    );
    expect(river?.d).not.toContain('Z');
  });
});

describe('arrange', () => {
  const point = (no: number, lng: number, lat: number): MapPoint => ({ no, lng, lat, stance: 'welcome' });
  const { worldWidth } = frameOf(box, 400, 300);
  const gathered = (places: readonly (readonly [lng: number, lat: number])[]): WireCluster => {
    const [lngs, lats] = [places.map(([lng]) => lng), places.map(([, lat]) => lat)];
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const edges = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
    return [places.length, mean(lats), mean(lngs), ...edges];
  };
  const sum = (clusters: readonly PointCluster[]) => clusters.reduce((total, { count }) => total + count, 0);

  it('gives the hosts of the page their number as far as there is room, the first of them first', () => {
    const points = [point(2, 138.001, 35), point(1, 138, 35), point(3, 138.2, 35.1)];
    const all = [
      gathered([
        [138, 35],
        [138.001, 35],
      ]),
      gathered([[138.2, 35.1]]),
    ];
    const { roomy, clusters } = arrange(points, all, worldWidth);
    expect([...roomy]).toEqual([1, 3]);
    expect(clusters).toMatchObject([{ count: 1, numbers: [2] }]);
  });

  it('takes a pin out of the circle that counts it, and moves the circle to the others', () => {
    const { clusters } = arrange(
      [point(1, 138, 35)],
      [
        gathered([
          [138, 35],
          [138.19, 35.09],
          [138.2, 35.1],
        ]),
      ],
      worldWidth,
    );
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({ count: 2, numbers: [] });
    expect(clusters[0]?.lng).toBeCloseTo(138.195, 4);
    expect(clusters[0]?.lat).toBeCloseTo(35.095, 4);
  });

  it('draws a host of the page that no circle counts, with a pin or in a circle of its own', () => {
    const { roomy, clusters } = arrange([point(1, 138, 35), point(2, 138, 35)], [], worldWidth);
    expect([...roomy]).toEqual([1]);
    expect(clusters).toMatchObject([{ count: 1, numbers: [2] }]);
  });

  it('lets circles make room, and loses nobody, at any scale', () => {
    const places = Array.from(
      { length: 300 },
      (_, i) => [138 + ((i * 37) % 300) / 1_500, 35 + ((i * 91) % 300) / 3_000] as const,
    );
    const cells = Array.from({ length: 100 }, (_, i) => gathered(places.slice(i * 3, i * 3 + 3)));
    const points = places.slice(0, 20).map(([lng, lat], i) => point(i + 1, lng, lat));
    for (const scale of [1, 8, 64]) {
      const { roomy, clusters } = arrange(points, cells, worldWidth * scale);
      expect(roomy.size + sum(clusters)).toBe(300);
      for (const [i, a] of clusters.entries())
        for (const b of clusters.slice(i + 1))
          expect(pixelsBetween(a, b, worldWidth * scale)).toBeGreaterThanOrEqual(39);
    }
  });

  it('gives a box room for what lies on its edge', () => {
    expect(roomAround([138, 35, 138, 35])).toEqual([137.9998, 34.9998, 138.0002, 35.0002]);
  });
});

describe('views', () => {
  it('of a picture hold all it shows and a little more', () => {
    const { box: seen, zoom } = viewOfFrame(frameOf(box, 400, 300));
    expect(seen[0]).toBeLessThan(138);
    expect(seen[1]).toBeLessThan(35);
    expect(seen[2]).toBeGreaterThan(138.2);
    expect(seen[3]).toBeGreaterThan(35.1);
    expect(zoom).toBe(11);
  });

  it('ask for the same whole tiles after a small move', () => {
    const view = { box: [138.11, 35.01, 138.15, 35.05] as const, zoom: 12 };
    const tiles = tilesAround(view);
    expect(covers(tiles, view)).toBe(true);
    expect(tilesAround({ box: [138.112, 35.012, 138.152, 35.052], zoom: 12 })).toEqual(tiles);
    expect(tilesAround({ ...view, zoom: 13 })).not.toEqual(tiles);
    expect(covers(tiles, { ...view, zoom: 13 })).toBe(false);
    expect(covers(view, tiles)).toBe(false);
  });

  it.each([
    [12, 12],
    [12.7, 12],
    [12.76, 13],
    [-1, 0],
    [40, 22],
  ])('are gathered at scale %f by step %i', (zoom, step) => {
    expect(stepOf(zoom)).toBe(step);
  });
});

describe('words', () => {
  it('tell what the shapes show', () => {
    expect(clusterWords({ lat: 0, lng: 0, box, count: 3, numbers: [1, 4] })).toBe(
      'この近くに3か所（一覧の1、4番）。この範囲でさがす',
    );
    expect(inViewWords(12)).toContain('12か所');
    expect(pinWords(2, 'こうぼう')).toBe('2番 こうぼう');
    expect(pinWords(2, 'こうぼう', true)).toBe('2番 こうぼう（要確認）');
    expect(['welcome', 'consult', 'not_asked', 'not_now', ''].map(shapeOf)).toEqual([
      'full',
      'half',
      'dotted',
      'half',
      'full',
    ]);
  });
});

describe('AreaMap', () => {
  const areas = drawAreas(
    [square('本町', 138, 35, 0.1), square('みなと', 138.1, 35, 0.1)],
    frameOf(box, 400, 300),
  );

  it('is a picture without any style attribute, with a name and its areas as links', () => {
    const html = renderToStaticMarkup(
      <AreaMap
        width={400}
        height={300}
        areas={areas}
        label="地図"
        id="gaps"
        levels={{ 本町: 3 }}
        selected="本町"
        href={({ id }) => `/gaps?area=${id}`}
        pills
      />,
    );
    expect(html).not.toContain('style=');
    expect(html).toContain('aria-label="地図"');
    expect(html).toContain('fill="url(#gaps-3)"');
    expect(html).toContain('href="/gaps?area=みなと"');
    expect(renderToStaticMarkup(<LevelSwatch level={2} id="legend" />)).toContain('url(#legend-2-swatch-2)');
  });
});
