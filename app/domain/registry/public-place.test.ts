import { describe, expect, it } from 'vitest';
import { publicPlace } from './public-place';

const host = {
  address: 'みなも市本町1-2',
  lat: 34.86,
  lng: 138.32,
  areaId: 'a',
  areaName: '本町',
  outside: false,
};
const nowhere = { address: '', lat: null, lng: null, areaId: null, areaName: null, outside: false };

describe('where a host is, for anybody', () => {
  it.each([
    ['exact', host],
    ['area', { ...nowhere, areaId: 'a', areaName: '本町' }],
    ['hidden', nowhere],
    ['a value nobody knows', nowhere],
  ])('%s', (locationPrecision, shown) => {
    expect(publicPlace({ ...host, locationPrecision })).toEqual(shown);
  });
});
