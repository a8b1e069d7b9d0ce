import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AreaMap } from './area-map';
import { arrange, roomAround, type MapPoint } from './arrange';
import { drawAreas, drawBackdrop, roomyNames, type AreaShape } from './draw-areas';
import { shortNames } from './short-names';
import { boxAround, frameOf, pixelsBetween, placeAt, worldX, worldY, type Box } from './frame';
import { LevelSwatch } from './levels';
import { clusterWords, pinWords, shapeOf } from './words';

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
  const page = { from: 1, to: 20 };

  it('gives the hosts of the page their number as far as there is room, the first of them first', () => {
    const { pins, clusters } = arrange(
      [point(2, 138.001, 35), point(1, 138, 35), point(3, 138.2, 35.1)],
      worldWidth,
      page,
    );
    expect(pins.map(({ no }) => no)).toEqual([1, 3]);
    expect(clusters).toMatchObject([{ count: 1, numbers: [2] }]);
  });

  it('gathers all others in circles that do not lie on each other', () => {
    const points = Array.from({ length: 300 }, (_, i) =>
      point(i + 21, 138 + ((i * 37) % 300) / 1_500, 35 + ((i * 91) % 300) / 3_000),
    );
    const { pins, clusters } = arrange(points, worldWidth, page);
    expect(pins).toEqual([]);
    for (const [i, a] of clusters.entries())
      for (const b of clusters.slice(i + 1))
        expect(pixelsBetween(a, b, worldWidth)).toBeGreaterThanOrEqual(39);
  });

  it('loses nobody, at any scale', () => {
    const points = Array.from({ length: 500 }, (_, i) =>
      point(i + 1, 138 + ((i * 37) % 500) / 2_500, 35 + ((i * 91) % 500) / 5_000),
    );
    for (const scale of [1, 8, 64, 1_024]) {
      const { pins, clusters } = arrange(points, worldWidth * scale, page);
      expect(pins.length + clusters.reduce((sum, { count }) => sum + count, 0)).toBe(500);
    }
  });

  it('shows one of two hosts of one place, and the other beside it, however near one looks', () => {
    const { pins, clusters } = arrange([point(1, 138, 35), point(2, 138, 35)], worldWidth * 64, page);
    expect(pins).toMatchObject([{ no: 1 }]);
    expect(clusters).toMatchObject([{ count: 1, numbers: [2] }]);
    expect(roomAround([138, 35, 138, 35])).toEqual([137.9998, 34.9998, 138.0002, 35.0002]);
  });
});

describe('words', () => {
  it('tell what the shapes show', () => {
    expect(clusterWords({ lat: 0, lng: 0, box, count: 3, numbers: [1, 4] })).toBe(
      'この近くに3か所（一覧の1、4番）。この範囲でさがす',
    );
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
