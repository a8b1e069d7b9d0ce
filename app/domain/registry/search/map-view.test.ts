import { describe, expect, it } from 'vitest';
import { extentOf, readView, toWire } from './map-view';

const read = (text: string) => readView(new URLSearchParams(text));

describe('readView', () => {
  it('reads a box and a whole zoom', () => {
    expect(read('view=138,34.5,138.5,35&zoom=12')).toEqual({ box: [138, 34.5, 138.5, 35], zoom: 12 });
  });

  it.each([
    '',
    'view=138,35,138.5,35.5',
    'zoom=12',
    'view=138,35,138.5&zoom=12',
    'view=138,35,138,35.5&zoom=12',
    'view=139,35,138,35.5&zoom=12',
    'view=138,35,138.5,95&zoom=12',
    'view=138,35,181,36&zoom=12',
    'view=a,b,c,d&zoom=12',
    'view=,,1,1&zoom=12',
    'view=138,,138.5,35.5&zoom=12',
    'view=138,35,138.5,35.5&zoom=',
    'view=138,35,138.5,35.5&zoom=1.5',
    'view=138,35,138.5,35.5&zoom=-1',
    'view=138,35,138.5,35.5&zoom=23',
    'view=138,35,138.5,35.5&zoom=zoom',
    'view=138,35,138.5,35.5&zoom=12,5',
    'view=138,35,138.5,35.5&zoom=12,foo',
  ])('reads nothing of %j', (text) => {
    expect(read(text)).toBeNull();
  });
});

describe('circles on their way', () => {
  const at = (west: number, south: number, east: number, north: number) =>
    ({ count: 2, lat: south, lng: west, box: [west, south, east, north] }) as const;

  it('tell places to a metre', () => {
    expect(toWire(at(138.123456, 35.1, 138.2, 35.2000001))).toEqual([
      2, 35.1, 138.12346, 138.12346, 35.1, 138.2, 35.2,
    ]);
  });

  it('lie in one box together', () => {
    expect(extentOf([at(138, 35, 138.1, 35.1), at(137.5, 35.05, 137.6, 35.4)])).toEqual([
      137.5, 35, 138.1, 35.4,
    ]);
    expect(extentOf([])).toBeNull();
  });
});
