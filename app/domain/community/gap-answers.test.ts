import { describe, expect, it } from 'vitest';
import { answersOfGap, resourceOfGap, suggestsResolved, type GapAsked, type Partner } from './gap-answers';
import type { Giving, Spot } from './tally';

/** 親子で行ける日曜の場がない, in the area 南. */
const gap: GapAsked = {
  areaId: 'south',
  kind: 'no_parent_child',
  menuKind: 'parenting_connection',
  considerations: ['bring_children'],
  slots: ['sun_am'],
};

const offer: Giving = {
  id: 'sunday',
  hostId: 'nursery',
  menuKind: 'parenting_connection',
  answers: { bring_children: 'yes' },
  cells: ['sun_am'],
  timeNegotiable: false,
  places: 8,
  taken: 0,
  openEntry: false,
  status: 'open',
};

const nursery: Spot = {
  hostId: 'nursery',
  areaId: 'south',
  kind: 'nursery',
  status: 'listed',
  stance: 'welcome',
  offers: [],
};

const npo: Partner = {
  opportunityId: 'sunday',
  hostId: 'npo',
  role: 'run_and_consult',
  areaId: 'east',
  status: 'listed',
};

interface Change {
  gap?: Partial<GapAsked>;
  offer?: Partial<Giving>;
  host?: Partial<Spot>;
  partner?: Partial<Partner>;
  leadHosts?: string[];
}

const answersWith = (change: Change) =>
  answersOfGap(
    { ...gap, ...change.gap },
    {
      leadHosts: change.leadHosts ?? ['nursery', 'npo'],
      spots: [{ ...nursery, ...change.host, offers: [{ ...offer, ...change.offer }] }],
      partners: [{ ...npo, ...change.partner }],
      liesIn: (areaId, wanted) => areaId === wanted || (areaId === 'south-1' && wanted === 'south'),
    },
  );

const open = [{ offerId: 'sunday', isOpen: true }];
const closed = [{ offerId: 'sunday', isOpen: false }];

describe('an offer answers a gap', () => {
  it.each<[string, Change, unknown]>([
    ['of a host that was approached for it', {}, open],
    ['of a host in a part of the area', { host: { areaId: 'south-1' } }, open],
    ['that a host which was approached runs with another', { leadHosts: ['npo'] }, open],
    ['of nobody who was approached', { leadHosts: ['shop'] }, []],
    ['of another menu', { offer: { menuKind: 'gathering_place' } }, []],
    ['at another time', { offer: { cells: ['mon_am'] } }, []],
    ['at a time to be agreed', { offer: { cells: [], timeNegotiable: true } }, open],
    ['with a condition that nobody asked about', { offer: { answers: {} } }, []],
    ['with a condition to be talked over', { offer: { answers: { bring_children: 'partly' } } }, []],
    ['in another area', { host: { areaId: 'east' } }, []],
    ['whose place is that of the second host', { partner: { role: 'place' } }, []],
    [
      'whose place is that of the second host, in the area',
      { host: { areaId: 'east' }, partner: { role: 'place', areaId: 'south' } },
      open,
    ],
    ['of the whole town', { gap: { areaId: null }, host: { areaId: null } }, open],
    ['that is paused', { offer: { status: 'paused' } }, closed],
    ['of a host that is not listed yet', { host: { status: 'pending' } }, closed],
    ['of a host that can take nobody now', { host: { stance: 'not_now' } }, closed],
    ['of a host that nobody asked yet', { host: { stance: 'not_asked' } }, closed],
    ['whose second host is not listed', { partner: { status: 'archived' } }, closed],
    ['that is full', { offer: { places: 1, taken: 1 } }, closed],
    ['of which nobody knows how many it takes', { offer: { places: null } }, closed],
    ['open to all', { offer: { places: null, openEntry: true }, host: { stance: 'not_asked' } }, open],
    [
      'that only names what is lacking by its kind',
      { gap: { menuKind: null, considerations: [], slots: [] } },
      [],
    ],
  ])('%s', (_, change, found) => {
    expect(answersWith(change)).toEqual(found);
  });

  it('asks of a named combination what the combination asks', () => {
    const quiet = {
      areaId: null,
      kind: 'no_quiet_option',
      menuKind: 'gathering_place',
      considerations: ['quiet_place'],
      slots: ['mon_am', 'tue_am', 'wed_am', 'thu_am', 'fri_am'],
    };
    expect(resourceOfGap(quiet)?.key).toBe('quiet_morning');
    expect(resourceOfGap(gap)?.key).toBe('');
  });
});

describe('it is suggested that a gap is met', () => {
  it.each([
    ['observed', open, false],
    ['raised', open, false],
    ['assigned', open, true],
    ['in_development', open, true],
    ['in_development', closed, false],
    ['in_development', [], false],
    ['resolved', open, false],
    ['deferred', open, false],
  ] as const)('%s with %j: %s', (status, answers, suggested) => {
    expect(suggestsResolved(status, answers)).toBe(suggested);
  });
});
