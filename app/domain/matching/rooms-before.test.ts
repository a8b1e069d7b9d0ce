import fc from '#tests/setup/fast-check';
import { describe, expect, it } from 'vitest';
import type { PlaceRows } from '#db/queries/matching.server';
import { bTypeService, capacityRows, seat, snapshot } from '#tests/factories/capacity';
import { aSeeker, TODAY } from '#tests/factories/matching';
import { placesOf } from './assemble';
import { rowsBefore } from './before-changes';
import { isOnlyFull, newsOf, offerFor } from './offer-news';
import { handbookWeights } from './score';

const host: PlaceRows['hosts'][number] = {
  ...{ id: 'host', name: 'ワークス 水車', kind: 'continuous_employment_b', areaName: null, outside: false },
  ...{ publicPhone: '', contactPhone: '', lat: null, lng: null, status: 'listed', stance: 'welcome' },
  ...{ confirmedOn: TODAY, clearedForMinors: false, totalPlaces: null, openWeekdays: [], origin: 'staff' },
  ...{ sourceCredit: '', createdAt: new Date('2026-06-11T16:00:00Z') },
};
const offer: PlaceRows['offers'][number] = {
  ...{
    id: 'offer',
    hostId: 'host',
    title: '箱折り',
    menuKind: 'work_experience',
    activities: ['box_folding'],
  },
  ...{ strengths: [], places: 1, openEntry: false, times: [{ weekday: 2, slot: 'am' }], calendar: {} },
  ...{ timeNegotiable: false, usesCapacity: false, rewardKind: 'none', minAge: null, watchOver: [] },
  ...{ startsOn: null, status: 'open', updatedAt: new Date('2026-07-01T03:00:00Z') },
};
const rowsOf = (change: Partial<PlaceRows>): PlaceRows => ({
  ...{ hosts: [host], offers: [offer], answers: [], taken: [], freshness: null, numbersFreshness: null },
  assessments: [{ hostId: 'host', assessedOn: '2026-09-01' }],
  capacity: capacityRows({ services: [] }) as PlaceRows['capacity'],
  ...change,
});
const placeOf = (rows: PlaceRows) => {
  const [place] = placesOf(rows, TODAY, () => false);
  if (!place) throw new Error('no place');
  return place;
};

const held = {
  ...{ opportunity_id: 'offer', open_entry: false, uses_capacity: false, slots: ['tue_am'] },
  ...{ trial_on: null, started_on: '2026-10-06', ended_on: null, created_at: '2026-09-20T01:00:00+00:00' },
};
const seeker = aSeeker({ menuKinds: ['work_experience'], slots: ['tue_am'] });
const newsFor = (rows: PlaceRows, changes: Parameters<typeof rowsBefore>[1]) => {
  const undone = rowsBefore(rows, changes, TODAY);
  expect(undone.unread).toEqual([]);
  const [before, after] = [placeOf(undone.rows), placeOf(rows)];
  const at = (place: typeof before) => offerFor(seeker, place, TODAY, handbookWeights);
  return newsOf(at(before), at(after), isOnlyFull(seeker, before, TODAY, handbookWeights));
};

const person = fc.record({ before: fc.boolean(), after: fc.boolean() });

it('whoever comes and goes: room is news when there was none before and there is some now, and never else', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 5 }), fc.integer({ min: 1, max: 3 }), (people, places) => {
      const rows = rowsOf({
        offers: [{ ...offer, places }],
        taken: people.flatMap(({ after }, index) =>
          after
            ? [
                {
                  id: `p${index}`,
                  hostId: 'host',
                  opportunityId: 'offer',
                  slots: ['tue_am'],
                  openEntry: false,
                },
              ]
            : [],
        ),
      });
      const changes = people.flatMap(({ before, after }, index) =>
        before === after
          ? []
          : [{ id: `c${index}`, about: 'seat', subject: `p${index}`, before: { ...held, takes: before } }],
      );
      const count = (when: 'before' | 'after') => people.filter((one) => one[when]).length;
      const freed = count('before') >= places && count('after') < places;
      expect(newsFor(rows, changes)).toBe(freed ? 'room' : null);
    }),
  );
});

describe('what else makes room', () => {
  it.each<[string, Partial<PlaceRows>, string, string, Record<string, unknown> | null, string | null]>([
    ['somebody who never came', {}, 'seat', 'p', null, null],
    ['one more place', {}, 'offer', 'offer', { places: 0 }, 'room'],
    ['a time that was another', {}, 'offer', 'offer', { times: [{ weekday: 3, slot: 'am' }] }, 'fits'],
    [
      'a full offer at another time',
      { taken: [] },
      'offer',
      'offer',
      { times: [{ weekday: 3, slot: 'am' }], places: 0 },
      'fits',
    ],
    [
      'the limit of the whole host',
      { hosts: [{ ...host, totalPlaces: 2 }] },
      'host',
      '',
      { total_places: 0 },
      'room',
    ],
  ])('%s', (_, change, about, subject, before, kind) => {
    expect(newsFor(rowsOf(change), [{ id: 'c', about, subject, before }])).toBe(kind);
  });

  const seated = { ...offer, places: null, usesCapacity: true };
  const service = { ...bTypeService, usualCoreUsers: 15, supportedByFacilityStaff: false };
  const spare = {
    ...{ hostId: 'host', kind: 'within_hours_spare_capacity', assetDisposalNeeded: false },
    ...{ validFrom: '2026-11-01', validTo: '2027-10-31' },
  };
  const facility = (change: Parameters<typeof capacityRows>[0] = {}) =>
    rowsOf({
      offers: [seated],
      capacity: capacityRows({
        services: [{ ...service, hostId: 'host' }],
        bases: [spare],
        ...change,
      }) as PlaceRows['capacity'],
    });
  const numbers = {
    ...{ authorised_capacity: service.authorisedCapacity, usual_core_users: service.authorisedCapacity },
    ...{
      operating_cells: service.operatingCells,
      closed_on_holidays: true,
      usual_week: {},
      staffing_ratio: 7.5,
    },
    ...{ staff_fte: 4, required_fte: null, supported_by_facility_staff: false, contract_residents: null },
  };

  it.each<[string, PlaceRows, string, string, Record<string, unknown> | null, string | null]>([
    ['fewer core users of a facility', facility(), 'service', service.id, numbers, 'room'],
    [
      'the same numbers',
      facility(),
      'service',
      service.id,
      { ...numbers, usual_core_users: service.usualCoreUsers },
      null,
    ],
    ['a day that was full', facility(), 'snapshot', `${service.id} 2026-11-24 am`, fullDay(), 'room'],
    ['a day that had no number', facility(), 'snapshot', `${service.id} 2026-11-24 am`, null, null],
    [
      'a day that has come to be full',
      facility({ snapshots: [snapshot('2026-11-24', 'am', { coreActual: 20 })] }),
      'snapshot',
      `${service.id} 2026-11-24 am`,
      null,
      null,
    ],
    [
      'a seat in it',
      facility({ services: [{ ...service, hostId: 'host', usualCoreUsers: 19 }] }),
      'seat',
      'p1',
      { ...held, takes: true, uses_capacity: true },
      'room',
    ],
    [
      'a seat that somebody else took meanwhile',
      facility({
        services: [{ ...service, hostId: 'host', usualCoreUsers: 19 }],
        seats: [{ ...seat('p2', ['tue_am']), hostId: 'host', opportunityId: 'offer' }],
      }),
      'seat',
      'p1',
      { ...held, takes: true, uses_capacity: true },
      null,
    ],
  ])('%s', (_, rows, about, subject, before, kind) => {
    expect(newsFor(rows, [{ id: 'c', about, subject, before }])).toBe(kind);
  });

  function fullDay() {
    return { core_forecast: null, core_actual: service.authorisedCapacity, staff_fte: null, closed: false };
  }
});

it('a row that cannot be read is told, and stands as it is', () => {
  const rows = rowsOf({});
  for (const about of ['seat', 'service', 'snapshot'])
    expect(rowsBefore(rows, [{ id: 'c', about, subject: 'p', before: { takes: 'perhaps' } }], TODAY)).toEqual(
      {
        rows,
        unread: ['c'],
      },
    );
});
