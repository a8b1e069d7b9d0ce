import { describe, expect, it } from 'vitest';
import { answers, anOffer, aPlace, aSeeker, aVoice, pointAtWay, TODAY } from '#tests/factories/matching';
import { frameFor } from './frame';
import type { Place, Seeker } from './types';

const parent = aSeeker({ wishes: ['want_parent_peers'], slots: ['sun_am'], travelModes: ['walk'] });
const base = (more: Partial<Place> = {}) =>
  aPlace({
    hostId: 'hiroba',
    name: 'ひろば こもれび',
    kind: 'childcare_support_base',
    point: pointAtWay(960),
    offers: [anOffer({ slots: ['sun_am', 'sat_am'] })],
    ...more,
  });
const schemes = (seeker: Seeker, ...places: Place[]) => frameFor(seeker, places, [], TODAY).schemes;

describe('AT-E6-5: an existing scheme that covers the same slot and area', () => {
  it('stands first, with its place', () => {
    const nursery = base({ hostId: 'nursery', kind: 'nursery', point: pointAtWay(20_000) });
    const [first, ...rest] = schemes({ ...parent, menuKinds: ['work_experience'] }, nursery, base());
    expect(first).toMatchObject({
      slug: 'childcare_base_scheme',
      hosts: 1,
      covering: [{ hostId: 'hiroba', name: 'ひろば こもれび', facts: '日曜の午前・歩いて12分' }],
    });
    expect(rest.length).toBeGreaterThan(1);
    expect(rest.every(({ covering }) => covering.length === 0)).toBe(true);
  });

  it.each<[string, Seeker, Partial<Place>, string[]]>([
    [
      'known by its open days alone',
      parent,
      { offers: [], openDays: ['sun'] },
      ['日曜に開いている・歩いて12分'],
    ],
    ['closed on that day', parent, { offers: [], openDays: ['mon'] }, []],
    ['at another time', parent, { offers: [anOffer({ slots: ['mon_am'] })] }, []],
    ['too far', parent, { point: pointAtWay(20_000) }, []],
    ['farther than the person can', { ...parent, travelMinutesMax: 10 }, {}, []],
    ['paused', parent, { status: 'paused' }, []],
    ['not possible for now', parent, { stance: 'not_now' }, []],
    ['never to be asked', parent, { stance: 'list_only' }, []],
    ['full', parent, { offers: [anOffer({ slots: ['sun_am'], free: 0 })] }, []],
    [
      'no seat at that time',
      parent,
      { offers: [anOffer({ slots: ['sun_am'], roomByCell: { sun_am: { state: 'full', why: '満員' } } })] },
      [],
    ],
    [
      'for adults only',
      { ...parent, minor: true },
      { offers: [anOffer({ slots: ['sun_am'], minAge: 18 })] },
      [],
    ],
    [
      'a condition that it does not meet',
      { ...parent, considerations: [{ slug: 'quiet_place', type: 'must' }] },
      { answers: answers({ quiet_place: 'no' }) },
      ['日曜の午前・歩いて12分'],
    ],
    ['where it is is not known', parent, { point: null }, []],
    ['no time was said', { ...parent, cells: [] }, {}, []],
    ['no area was said', { ...parent, from: null }, {}, []],
  ])('%s', (_, seeker, more, facts) => {
    const found = schemes(seeker, base(more)).find(({ slug }) => slug === 'childcare_base_scheme');
    expect(found?.covering.map((place) => place.facts)).toEqual(facts);
  });
});

describe('AT-E1-1: a wish of the community without any place', () => {
  const cook = aSeeker({
    strengths: { cooking_professional: 'can_teach', gentle: 'some' },
    ownWords: ['cooking_professional'],
    wishes: ['want_teach'],
  });
  const voices = (seeker: Seeker, ...more: Parameters<typeof aVoice>) =>
    frameFor(seeker, [], [aVoice(...more)], TODAY).voices;

  it('is a candidate of its own, with why it fits and from which day', () => {
    const seeker = { ...cook, saidOn: { cooking_professional: '2026-10-03' } };
    expect(voices(seeker, { heardOn: '2026-10-01', areaName: '中央' })).toEqual([
      {
        id: 'voice-1',
        words: '男性の集まる機会をつくりたい',
        by: '自治会・町内会・中央・2026年10月1日（木）',
        lead: null,
        fits: [
          {
            text: '調理の職業経験、教えたい・伝えたい → 料理を教える',
            source: '本人の言葉、10月3日／地域の声、10月1日',
            must: false,
          },
        ],
      },
    ]);
  });

  it.each<[string, Seeker, number]>([
    ['fits a wish alone', aSeeker({ wishes: ['want_teach'] }), 1],
    ['fits a wished menu', aSeeker({ menuKinds: ['instructor_role'] }), 1],
    ['does not fit another strength', aSeeker({ strengths: { gentle: 'can_do' } }), 0],
    ['nothing was said', aSeeker(), 0],
  ])('%s', (_, seeker, many) => {
    expect(voices(seeker)).toHaveLength(many);
  });

  it('tells whom it was brought to already', () => {
    const lead = { id: 'lead-1', name: '中町自治会' };
    expect(voices(cook, { lead })[0]?.lead).toEqual(lead);
  });
});
