import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { bestTrip, metresBetween, minutesFor, reachOf, tripBands, usualTrips, wayMetres } from './travel';

describe('distance', () => {
  it('is measured on the sphere, not on the map: 0.01° of longitude at 35°N is 910 m', () => {
    expect(Math.round(metresBetween({ lat: 35, lng: 138 }, { lat: 35, lng: 138.01 }))).toBe(911);
    expect(Math.round(metresBetween({ lat: 35, lng: 138 }, { lat: 35.01, lng: 138 }))).toBe(1112);
  });

  it('is 1.3 times as far on the ground', () => {
    const a = { lat: 34.87, lng: 138.32 };
    const b = { lat: 34.88, lng: 138.31 };
    expect(wayMetres(a, b)).toBeCloseTo(metresBetween(a, b) * 1.3, 6);
  });

  it('is the same there and back, and nothing at home', () => {
    const point = fc.record({
      lat: fc.double({ min: 24, max: 46, noNaN: true }),
      lng: fc.double({ min: 123, max: 146, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(metresBetween(a, b)).toBeCloseTo(metresBetween(b, a), 3);
        expect(metresBetween(a, a)).toBe(0);
      }),
    );
  });
});

describe('minutes', () => {
  it.each([
    [800, 'walk', 10],
    [800, 'bicycle', 4],
    [4000, 'bus', 20],
    [4000, 'car', 20],
    [10, 'walk', 1],
  ] as const)('%d m %s: %d min', (metres, mode, minutes) => {
    expect(minutesFor(metres, mode)).toBe(minutes);
  });
});

describe('how one would go', () => {
  it.each([
    ['near: on foot', 900, [], { mode: 'walk', minutes: 11 }],
    ['further: by bicycle', 2600, [], { mode: 'bicycle', minutes: 13 }],
    ['far: whatever is quickest', 12_000, [], { mode: 'bus', minutes: 40 }],
    ['only on foot', 2600, ['walk'], { mode: 'walk', minutes: 33 }],
    ['by car only', 900, ['car'], { mode: 'car', minutes: 12 }],
    ['on foot or by bicycle', 2600, ['walk', 'bicycle'], { mode: 'bicycle', minutes: 13 }],
  ] as const)('%s', (_, metres, modes, trip) => {
    expect(bestTrip(metres, modes)).toEqual(trip);
  });
});

describe('how anybody would go, by crow-flies metres (× 1.3; 80 m a minute on foot, 400 and ten minutes by car)', () => {
  const walk = (minutes: number) => ({ mode: 'walk', minutes });
  const car = (minutes: number) => ({ mode: 'car', minutes });
  it.each([
    ['next door', 0, [walk(1)]],
    ['a kilometre on the ground', 769, [walk(12)]],
    ['as far as a short walk goes', 953, [walk(15)]],
    ['a little farther', 954, [walk(16), car(13)]],
    ['two kilometres of the bird', 2_000, [walk(33), car(17)]],
    ['an hour on foot', 3_700, [walk(60), car(22)]],
    ['more than an hour on foot', 3_800, [car(22)]],
    ['the next town', 15_000, [car(59)]],
  ])('%s', (_, metres, trips) => {
    expect(usualTrips(metres)).toEqual(trips);
  });
});

describe('what is near', () => {
  it('reaches as far as the rounded minutes say, and not a metre farther', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('walk', 'bicycle', 'bus', 'car'),
        fc.integer({ min: 11, max: 90 }),
        (mode, minutes) => {
          const reach = reachOf(mode, minutes);
          expect(minutesFor(reach * 1.3, mode)).toBeLessThanOrEqual(minutes);
          expect(minutesFor((reach + 1) * 1.3, mode)).toBeGreaterThan(minutes);
        },
      ),
    );
  });

  it('goes from a short walk to half an hour by car', () => {
    expect(tripBands.map(({ mode, minutes, crowMetres }) => [mode, minutes, crowMetres])).toEqual([
      ['walk', 10, 646],
      ['walk', 15, 953],
      ['walk', 30, 1_876],
      ['car', 20, 3_230],
      ['car', 30, 6_307],
    ]);
  });
});
