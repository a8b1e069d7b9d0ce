import { describe, expect, it } from 'vitest';
import { bTypeService, capacityRows, seat, spareSeats } from '#tests/factories/capacity';
import { TODAY } from '#tests/factories/matching';
import type { PlaceRows } from '#db/queries/matching.server';
import { placesOf } from '../assemble';
import { roomsLeft } from './rooms-left';

const notAHoliday = () => false;

/** A facility with one seat to spare on Fridays, and somebody who holds it until a day. */
function rows(endedOn: string | null): PlaceRows {
  const service = { ...bTypeService, usualCoreUsers: 19, supportedByFacilityStaff: false };
  return {
    hosts: [
      {
        ...{
          id: 'host',
          name: 'ワークス 水車',
          kind: 'continuous_employment_b',
          areaName: null,
          outside: false,
        },
        ...{ publicPhone: '', contactPhone: '', lat: null, lng: null, status: 'listed', stance: 'welcome' },
        ...{
          confirmedOn: null,
          clearedForMinors: false,
          totalPlaces: null,
          openWeekdays: [],
          origin: 'staff',
        },
        ...{ sourceCredit: '', createdAt: new Date('2026-06-11T00:00:00Z') },
      },
    ],
    offers: [
      {
        ...{ id: 'offer', hostId: 'host', title: '箱折り', menuKind: 'welfare_workplace_use' },
        ...{ activities: ['box_folding'], strengths: [], places: null, openEntry: false },
        ...{ times: [{ weekday: 5, slot: 'am' as const }], calendar: {}, timeNegotiable: false },
        ...{ usesCapacity: true, rewardKind: 'none', minAge: null, watchOver: [], startsOn: null },
        ...{ status: 'open', updatedAt: new Date('2026-07-01T00:00:00Z') },
      },
    ],
    capacity: capacityRows({
      services: [service],
      bases: [{ ...spareSeats, validFrom: '2026-11-01', validTo: '2027-01-31' }],
      seats: [{ ...seat('p', ['fri_am']), endedOn }],
    }) as PlaceRows['capacity'],
    ...{ assessments: [], answers: [], taken: [], freshness: null, numbersFreshness: null },
  };
}

describe('the seats that are left for everybody at once', () => {
  it.each([
    ['goes on coming', null, 0, 'full'],
    ['comes once more', '2026-11-27', 0, 'full'],
    ['came for the last time today', TODAY, 1, 'free'],
  ])('are those of the list, where somebody %s', (_, endedOn, seats, state) => {
    const [offer] = placesOf(rows(endedOn), TODAY, notAHoliday).flatMap(({ offers }) => offers);
    expect(offer?.roomByCell.fri_am?.state).toBe(state);
    const [rooms] = roomsLeft(rows(endedOn), TODAY, notAHoliday);
    expect(rooms?.seats?.byCell.fri_am).toBe(seats);
  });
});
