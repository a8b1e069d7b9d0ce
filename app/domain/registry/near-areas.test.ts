import { describe, expect, it } from 'vitest';
import { nearestAreas } from './near-areas';

const areas = [
  { name: '山手', inner: { lat: 34.9, lng: 138.3 } },
  { name: '港', inner: { lat: 34.86, lng: 138.3 } },
  { name: '本町', inner: { lat: 34.851, lng: 138.3 } },
  { name: '川上', inner: { lat: 35, lng: 138.3 } },
];

describe('the areas near a place', () => {
  it('are told the nearest first, with the ways people usually go', () => {
    expect(nearestAreas(areas, { lat: 34.85, lng: 138.3 })).toEqual([
      '本町（歩いて2分）',
      '港（歩いて18分・バスや車で14分）',
      '山手（バスや車で28分）',
    ]);
  });

  it('are not told of a place nobody has put on the map', () => {
    expect(nearestAreas(areas, { lat: null, lng: null })).toEqual([]);
    expect(nearestAreas([], { lat: 34.85, lng: 138.3 })).toEqual([]);
  });
});
