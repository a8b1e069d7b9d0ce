import { describe, expect, it } from 'vitest';
import { distanceInMetres } from './distance';
import { readDegrees, readPoint, readPointPair } from './point';

describe('readDegrees', () => {
  it.each([
    ['34.867206', 34.867206],
    ['３５．６５', 35.65],
    ['138.319597310000', 138.31959731],
    [`35°39'18.0"`, 35.655],
    ['35°39′18.0″', 35.655],
    ['35度39分18秒', 35.655],
    ['北緯35度39分18秒', 35.655],
    ['139:32:42', 139.545],
    ['35.39.18', 35.655],
    ['N35 39 18', 35.655],
    ['-220.585806', -220.585806],
  ])('%j → %d', (cell, degrees) => expect(readDegrees(cell)).toBeCloseTo(degrees, 6));

  it.each(['', '不明', '34.8.', '三十四度', '34,867'])('%j is no number', (cell) =>
    expect(readDegrees(cell)).toBeNaN(),
  );
});

describe('readPoint', () => {
  const yaizu = { lat: 34.867206, lng: 138.32291 };
  it.each([
    ['34.867206', '138.32291', ''],
    ['138.32291', '34.867206', '緯度と経度が逆だったので入れ替えました'],
    ['34.867206', '-221.67709', '経度-221.67709を同じ経線の138.322910と読みました'],
  ])('%s, %s is a place', (lat, lng, mended) =>
    expect(readPoint(lat, lng)).toEqual({ point: yaizu, mended }),
  );

  it.each([
    ['', '　', 'not_given'],
    ['-', '-', 'not_given'],
    ['34.8', '', 'half'],
    ['34.8', '不明', 'unreadable'],
    ['0.000000000000000', '0.0', 'zero'],
    ['53.412910000000000', '-8.243889999999964', 'outside_japan'],
    ['34.8', '0', 'outside_japan'],
    ['-34.8', '138.3', 'outside_japan'],
  ])('%j, %j is none: %s', (lat, lng, reason) =>
    expect(readPoint(lat, lng)).toEqual({ point: null, reason }),
  );

  it.each(['34.867206,138.32291', '34.867206、138.32291', '(34.867206 138.32291)', '138.32291, 34.867206'])(
    'one cell %j',
    (cell) => expect(readPointPair(cell)).toMatchObject({ point: yaizu }),
  );
  it('an empty cell is not given', () =>
    expect(readPointPair(' ')).toEqual({ point: null, reason: 'not_given' }));
});

describe('distanceInMetres', () => {
  it.each([
    [{ lat: 35.681236, lng: 139.767125 }, { lat: 35.681236, lng: 139.767125 }, 0],
    // One degree of latitude on the mean sphere.
    [{ lat: 34, lng: 138 }, { lat: 35, lng: 138 }, 111_195],
    // Tokyo and Shin-Osaka stations, 402.8 km on the ellipsoid: the sphere is within half a percent.
    [{ lat: 35.681236, lng: 139.767125 }, { lat: 34.73348, lng: 135.500109 }, 402_800],
  ])('%j to %j is %d m', (from, to, metres) => {
    expect(Math.abs(distanceInMetres(from, to) - metres)).toBeLessThanOrEqual(metres * 0.005);
    expect(distanceInMetres(to, from)).toBeCloseTo(distanceInMetres(from, to), 6);
  });
});
