import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import { distanceInMetres } from '~/lib/geo/distance';
import { locating } from './near';
import { HeldRows } from './rows';

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anywhere = fc.record({ lat: double(-90, 90), lng: double(-180, 180) });
const aroundIt = fc.record({ lat: double(-0.2, 0.2), lng: double(-0.2, 0.2) });

function rowAt(place: { lat: number; lng: number } | null) {
  const rows = new HeldRows();
  rows.put({
    ...{ nr: 1, host_id: 'host-000000000001', kind: 'farm', areas: '', stance: null, status: 'listed' },
    ...{ confirmed_on: null, quality: 0, offers: [], norm: '' },
    ...{ lat: place?.lat ?? null, lng: place?.lng ?? null },
  });
  return rows.all().map(locating({ lat: 34.4, lng: 137.8 }))[0];
}

describe('how far a row lies', () => {
  it('is told of every row within the radius, anywhere on the sphere', () => {
    fc.assert(
      fc.property(anywhere, fc.oneof(anywhere, aroundIt), double(0, 30_000), (from, to, withinM) => {
        const place =
          Math.abs(to.lat) < 1 && Math.abs(to.lng) < 1
            ? { lat: Math.max(-90, Math.min(90, from.lat + to.lat)), lng: from.lng + to.lng }
            : to;
        const rows = new HeldRows();
        rows.put({
          ...{ nr: 1, host_id: 'host-000000000001', kind: 'farm', areas: '', stance: null, status: 'listed' },
          ...{ confirmed_on: null, quality: 0, offers: [], norm: '', ...place },
        });
        const [found] = rows.all().map(locating(from, withinM));
        const metres = distanceInMetres(from, place);
        if (metres <= withinM) expect(found?.distanceM).toBe(metres);
        else expect([null, metres]).toContain(found?.distanceM);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is told of all where no radius is asked, and of none without a place', () => {
    expect(rowAt({ lat: -34.4, lng: -42.2 })?.distanceM).toBeGreaterThan(10_000_000);
    expect(rowAt(null)?.distanceM).toBeNull();
  });
});
