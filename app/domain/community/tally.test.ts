import { describe, expect, it } from 'vitest';
import { isSlug } from '~/domain/taxonomy/lists';
import { isPattern } from '~/domain/taxonomy/slots';
import { gapLabel, isResource, menuResources, namedResources, resourceOf } from './resources';
import { spotsOf } from './spots';
import {
  byLack,
  givesTo,
  headline,
  OPEN_ENTRY_COUNTS,
  seeks,
  tallyArea,
  unmet,
  type Giving,
  type Spot,
  type Wanting,
} from './tally';

const quiet = resourceOf('quiet_morning');
const area = { id: 'a', name: 'みなと' };

function someone(facts: Partial<Wanting> = {}): Wanting {
  return {
    areaId: 'a',
    menuKinds: [],
    wishes: [],
    considerations: ['quiet_place'],
    slots: ['tue_am'],
    placedIn: [],
    ...facts,
  };
}

function anOffer(facts: Partial<Giving> = {}): Giving {
  return {
    id: 'o',
    hostId: 'h',
    menuKind: 'gathering_place',
    answers: { quiet_place: 'yes' },
    cells: ['tue_am'],
    timeNegotiable: false,
    places: 2,
    taken: 0,
    openEntry: false,
    status: 'open',
    ...facts,
  };
}

function aSpot(offers: Giving[], facts: Partial<Spot> = {}): Spot {
  return { hostId: 'h', areaId: 'a', kind: 'ibasho', status: 'listed', stance: 'welcome', offers, ...facts };
}

describe('resources', () => {
  it.each([...namedResources, ...menuResources])('$label speaks the shared vocabulary', (resource) => {
    const { sought, given, slots, gapKind, menuKind } = resource;
    expect(isSlug('gapKind', gapKind)).toBe(true);
    for (const slug of [...sought.menuKinds, ...given.menuKinds, ...(menuKind ? [menuKind] : [])])
      expect(isSlug('menuKind', slug)).toBe(true);
    for (const slug of sought.wishes) expect(isSlug('wish', slug)).toBe(true);
    for (const slug of [...sought.conditions, ...given.conditions])
      expect(isSlug('consideration', slug)).toBe(true);
    expect(slots.every(isPattern)).toBe(true);
  });

  it('are found by their key, and by the gap they were told as', () => {
    expect(isResource('pickup')).toBe(true);
    expect(isResource('nonsense')).toBe(false);
    expect(resourceOf('nonsense').key).toBe('quiet_morning');
    for (const { label, gapKind, menuKind, given, slots } of [...namedResources, ...menuResources])
      expect(gapLabel({ kind: gapKind, menuKind, considerations: given.conditions, slots })).toBe(label);
    expect(gapLabel({ kind: 'host_burden', menuKind: null, considerations: [], slots: [] })).toBeNull();
  });
});

describe('who looks for it', () => {
  it.each([
    ['names a condition of it', {}, true],
    ['names another condition', { considerations: ['pickup_needed'] }, false],
    ['can come at other times only', { slots: ['tue_evening'] }, false],
    ['has said no time', { slots: [] }, true],
    ['can always come', { slots: ['any'] }, true],
  ])('somebody who %s', (_, facts, answer) => expect(seeks(someone(facts), quiet)).toBe(answer));

  it('a menu or a wish is enough where the resource is a kind of menu', () => {
    const evening = resourceOf('evening_place');
    const slots = ['wed_evening'];
    expect(seeks(someone({ menuKinds: ['meal_together'], slots }), evening)).toBe(true);
    expect(seeks(someone({ wishes: ['want_place'], slots }), evening)).toBe(true);
    expect(seeks(someone({ wishes: ['want_animals'], slots }), evening)).toBe(false);
  });

  it('is met who has a place in an offer that gives it, even a full one', () => {
    const spots = [
      aSpot([anOffer({ id: 'quiet', taken: 2 }), anOffer({ id: 'loud', answers: { quiet_place: 'no' } })]),
    ];
    const people = [someone(), someone({ placedIn: ['quiet'] }), someone({ placedIn: ['loud'] })];
    expect(unmet(people, spots, quiet)).toEqual([people[0], people[2]]);
  });
});

describe('what an offer gives', () => {
  it.each([
    ['free places', {}, {}, { places: 2 }],
    ['one place left', { taken: 1 }, {}, { places: 1 }],
    ['an open room', { openEntry: true, places: null }, {}, { places: OPEN_ENTRY_COUNTS }],
    ['times to be agreed', { cells: [], timeNegotiable: true }, {}, { places: 2 }],
    ['a full offer', { taken: 2 }, {}, { fault: 'full' }],
    ['places nobody counted', { places: null }, {}, { fault: 'full' }],
    ['another menu', { menuKind: 'work_experience' }, {}, { fault: 'other' }],
    ['another time', { cells: ['tue_pm'] }, {}, { fault: 'time' }],
    ['a condition nobody asked about', { answers: {} }, {}, { fault: 'unanswered' }],
    ['a condition to be talked over', { answers: { quiet_place: 'partly' } }, {}, { fault: 'partly' }],
    ['a condition that cannot be met', { answers: { quiet_place: 'no' } }, {}, { fault: 'other' }],
    ['two things missing', { answers: {}, cells: ['tue_pm'] }, {}, { fault: 'other' }],
    ['a pause', { status: 'paused' }, {}, { fault: 'paused' }],
    ['a host at rest', {}, { status: 'paused' }, { fault: 'paused' }],
    ['a host not asked yet', {}, { stance: 'not_asked' }, { fault: 'unasked' }],
    ['a host not accepted yet', {}, { status: 'pending' }, { fault: 'unasked' }],
    ['a host that is only on the list', {}, { stance: 'list_only' }, { fault: 'other' }],
    ['a host for which it is hard now', {}, { stance: 'not_now' }, { fault: 'other' }],
  ] as const)('%s', (_, offer, spot, expected) => {
    const given = anOffer(offer);
    expect(givesTo(aSpot([given], spot), given, quiet)).toEqual(expected);
  });
});

describe('an area', () => {
  const three = [someone(), someone(), someone()];

  it('counts people and places, and shows no small number', () => {
    expect(tallyArea(area, three, [aSpot([anOffer()])], quiet, 3)).toEqual({
      areaId: 'a',
      name: 'みなと',
      level: 1,
      wanting: '約3',
      places: 2,
      missing: 1,
      remark: '枠を増やせるか聞く',
    });
    expect(tallyArea(area, three.slice(1), [], quiet, 3)).toMatchObject({
      level: 3,
      wanting: '3未満',
      places: 0,
    });
  });

  it.each([
    ['場所がまだない', []],
    ['午後だけ開いている', [aSpot([anOffer({ cells: ['tue_pm', 'wed_pm'] })])]],
    ['曜日か時間がずれている', [aSpot([anOffer({ cells: ['tue_pm', 'sat_am'] })])]],
    ['1か所に「静かな場所」を聞いていない', [aSpot([anOffer({ answers: {} })])]],
    ['1か所は相談しだい', [aSpot([anOffer({ answers: { quiet_place: 'partly' } })])]],
    ['1か所が満員', [aSpot([anOffer({ taken: 2 })])]],
    ['1か所が休み', [aSpot([anOffer({ status: 'paused' })])]],
    [
      '2か所にまだ聞いていない',
      [aSpot([], { stance: 'not_asked' }), aSpot([], { hostId: 'h2', stance: 'not_asked' })],
    ],
  ])('says the nearest way: %s', (remark, spots) => {
    expect(tallyArea(area, three, spots, quiet, 3).remark).toBe(remark);
  });

  it('needs no remark where nothing lacks', () => {
    expect(tallyArea(area, [], [], quiet, 3)).toMatchObject({ level: 0, remark: '' });
  });
});

describe('the page', () => {
  const row = (name: string, level: 0 | 1 | 2 | 3, missing: number) => ({
    areaId: name,
    name,
    level,
    missing,
    wanting: '',
    places: 0,
    remark: '',
  });

  it('puts first what lacks most', () => {
    const rows = byLack([row('い', 0, -2), row('ろ', 3, 3), row('は', 2, 2), row('に', 3, 5)]);
    expect(rows.map(({ name }) => name)).toEqual(['に', 'ろ', 'は', 'い']);
    expect(headline(rows)).toEqual({ title: '4つの圏域のうち、3つで足りません', most: ['に', 'ろ'] });
  });

  it('says so when nothing lacks', () => {
    expect(headline([row('い', 1, 1)])).toEqual({ title: '1つの圏域に、足りない所はありません', most: [] });
  });
});

describe('spotsOf', () => {
  it('puts offers to their hosts, and an answer of an offer before that of its host', () => {
    const stored = {
      menuKind: 'gathering_place',
      places: 1,
      openEntry: false,
      timeNegotiable: false,
      status: 'open',
      taken: 0,
    };
    const [spot] = spotsOf({
      spots: [{ hostId: 'h', areaId: null, kind: 'ibasho', status: 'listed', stance: 'welcome' }],
      offers: [{ ...stored, id: 'o', hostId: 'h', times: [{ weekday: 2, slot: 'am' }] }],
      answers: [
        { hostId: 'h', opportunityId: null, consideration: 'quiet_place', answer: 'no' },
        { hostId: 'h', opportunityId: null, consideration: 'no_cost', answer: 'yes' },
        { hostId: 'h', opportunityId: 'o', consideration: 'quiet_place', answer: 'yes' },
      ],
    });
    expect(spot?.offers).toEqual([
      { ...stored, id: 'o', hostId: 'h', cells: ['tue_am'], answers: { quiet_place: 'yes', no_cost: 'yes' } },
    ]);
  });
});
