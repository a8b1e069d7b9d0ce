import { describe, expect, it } from 'vitest';
import {
  answers,
  anImportedPlace,
  anOffer,
  aPlace,
  aSeeker,
  aVoice,
  daysAgo,
  pointAtWay,
  leftOf,
  reasonsFor,
  TODAY,
} from '#tests/factories/matching';
import { best, describe as describeMatch, rank } from './rules';
import { handbookWeights } from './score';
import type { Place, Seeker } from './types';
import { voicesFor } from './voices';

const seeker = aSeeker({
  strengths: { farming_experience: 'can_do' },
  wishes: ['want_outdoors'],
  must: ['quiet_place'],
  slots: ['tue_am'],
});
const quiet = answers({ quiet_place: 'yes' });
const counted = (freshness: 'old' | 'due') => ({ freshness, label: '定員の人数は7月1日に確認' });
const judge = (place: Place, who: Seeker = seeker) => best(who, place, TODAY, handbookWeights);
const asks = (place: Place, who: Seeker = seeker) => judge(place, who).judgement.asks.map(({ kind }) => kind);
const blockers = (place: Place, who: Seeker = seeker) =>
  judge(place, who).judgement.blockers.map(({ kind }) => kind);
const described = (place: Place, who: Seeker = seeker) =>
  describeMatch(who, best(who, place, TODAY, handbookWeights), [], TODAY);

describe('打診できる', () => {
  it('is a listed, visited host with an open offer and every must answered', () => {
    expect(judge(aPlace({ answers: quiet }))).toMatchObject({ band: 'ready' });
    expect(described(aPlace({ answers: quiet })).question).toBeNull();
  });

  it('a must that is met in part stays, as something to adjust', () => {
    const place = aPlace({ answers: answers({ quiet_place: 'partly' }) });
    expect(judge(place).band).toBe('ready');
    expect(described(place).explanation.adjusts).toMatchObject([{ must: true }]);
  });

  it('the answer of an offer goes before the answer of the host', () => {
    const place = aPlace({ answers: quiet, offers: [anOffer({ answers: answers({ quiet_place: 'no' }) })] });
    expect(blockers(place)).toEqual(['condition']);
  });
});

describe('what is too old leaves matching (§3.4)', () => {
  it.each([
    ['270 days ago', aPlace({ confirmedOn: daysAgo(270), answers: quiet }), []],
    [
      'numbers too old',
      aPlace({ answers: quiet, offers: [anOffer({ numbers: counted('old') })] }),
      ['too_old'],
    ],
    ['numbers due', aPlace({ answers: quiet, offers: [anOffer({ numbers: counted('due') })] }), []],
    ['271 days ago', aPlace({ confirmedOn: daysAgo(271), answers: quiet }), ['too_old']],
    ['never asked at all', aPlace({ confirmedOn: null, stance: 'not_asked', answers: quiet }), []],
    ['a published list of years ago', aPlace({ confirmedOn: daysAgo(900), stance: 'not_asked' }), []],
    [
      'by the limits of the town',
      aPlace({ freshness: 'due', confirmedOn: daysAgo(400), answers: quiet }),
      [],
    ],
  ])('%s', (_, place, expected) => {
    expect(blockers(place)).toEqual(expected);
  });

  it('and says how it comes back', () => {
    const ranking = rank(
      seeker,
      [aPlace({ confirmedOn: daysAgo(300), answers: quiet })],
      TODAY,
      handbookWeights,
    );
    expect(reasonsFor(seeker, ranking)).toMatchObject([
      { text: '長いあいだ確かめられていない', places: 1, wayOut: '電話で内容を確かめると、もどります' },
    ]);
  });
});

describe('まず聞いてみる (D12)', () => {
  it.each([
    ['a must nobody answered', aPlace(), ['condition']],
    ['never asked', aPlace({ stance: 'not_asked', answers: quiet }), ['stance']],
    ['no offer yet', aPlace({ offers: [], answers: quiet }), ['time', 'offer']],
    ['never visited', aPlace({ assessedOn: null, answers: quiet }), ['visit']],
    ['not accepted yet', aPlace({ status: 'pending', answers: quiet }), ['listing']],
    ['time not known', aPlace({ answers: quiet, offers: [anOffer({ slots: null })] }), ['time']],
    [
      'places of the facility not known',
      aPlace({ answers: quiet, offers: [anOffer({ room: { state: 'unknown', why: '定員の記録なし' } })] }),
      ['room'],
    ],
    [
      'known from open data only',
      anImportedPlace(),
      ['stance', 'condition', 'time', 'offer', 'visit', 'listing'],
    ],
  ])('%s', (_, place, expected) => {
    expect(judge(place).band).toBe('ask');
    expect(asks(place)).toEqual(expected);
  });

  it('seats of a facility without an offer are asked for, other menus take none', () => {
    const room = { state: 'unknown', why: '定員の記録なし' } as const;
    const at = (kind: string) => anImportedPlace({ kind, room, stance: 'consult' });
    expect(asks(at('continuous_employment_b'))).toContain('room');
    expect(asks(at('nursery'))).not.toContain('room');
  });

  it('a time to be agreed is not an unknown one', () => {
    const place = aPlace({ answers: quiet, offers: [anOffer({ slots: [], timeNegotiable: true })] });
    expect(judge(place).band).toBe('ready');
    expect(described(place).explanation.adjusts).toMatchObject([{ text: '曜日と時間は相談して決める' }]);
  });

  it.each([
    [
      'never asked: whether it would take somebody',
      anImportedPlace(),
      '手伝いを受けることを考えられますか。',
    ],
    [
      'never asked, to be somewhere: whether one may come',
      anImportedPlace({ kind: 'public_hall' }),
      'はじめての人が一人で伺って、過ごしてもよいですか。',
      aSeeker({ wishes: ['want_place'] }),
    ],
    ['asked before: the unknown must', anImportedPlace({ stance: 'consult' }), '静かな席で作業できますか。'],
    [
      'then the time',
      anImportedPlace({ stance: 'consult', answers: quiet }),
      '火曜の午前に伺ってもよいですか。',
    ],
    [
      'then the offer, by what would fit',
      aPlace({ offers: [], answers: quiet }),
      '「草取り」のようなことを、お願いできる日はありますか。',
      aSeeker({ wishes: ['want_outdoors'] }),
    ],
    ['then a visit', aPlace({ assessedOn: null, answers: quiet }), '一度、様子を見に伺ってもよいですか。'],
    [
      'last the listing',
      aPlace({ status: 'pending', answers: quiet }),
      '受入先の一覧に、載せてもよいですか。',
    ],
  ])('%s', (_, place, words, who = seeker) => {
    expect(described(place, who).question?.words).toContain(words);
  });

  it('asks for safety before comfort', () => {
    const who = aSeeker({ must: ['quiet_place', 'no_blades_fire'] });
    expect(described(aPlace(), who).question?.store).toEqual({ fact: 'condition', slug: 'no_blades_fire' });
  });

  it('says where nothing is known, and what such places usually say', () => {
    const { unknowns } = described(anImportedPlace()).explanation;
    expect(unknowns.map(({ text, source }) => [text, source])).toEqual([
      ['受入れを考えているか', 'まだ聞いていない'],
      ['静かな場所（必須）', '訪問の記録なし（農家・農業法人では、できることが多い）'],
      ['火曜の午前に受け入れられるか', '時間の記録なし'],
    ]);
  });
});

describe('left out, only by a known fact', () => {
  it.each([
    ['載せるだけ', aPlace({ stance: 'list_only' }), 'list_only'],
    ['今は難しい', aPlace({ stance: 'not_now' }), 'not_now'],
    ['host paused', aPlace({ status: 'paused' }), 'paused'],
    ['offer paused', aPlace({ offers: [anOffer({ paused: true })] }), 'paused'],
    ['満員', aPlace({ offers: [anOffer({ free: 0 })] }), 'full'],
    ['another time', aPlace({ offers: [anOffer({ slots: ['thu_am'] })] }), 'time'],
    ['another day, known from open data', anImportedPlace({ openDays: ['wed'] }), 'time'],
    ['the must is refused', aPlace({ answers: answers({ quiet_place: 'no' }) }), 'condition'],
    [
      '定員',
      aPlace({ offers: [anOffer({ room: { state: 'full', why: '定員の範囲内ではありません' } })] }),
      'room',
    ],
  ])('%s', (_, place, kind) => {
    expect(blockers(place)).toContain(kind);
    expect(judge(place).band).toBe('excluded');
  });

  it('a day on which the place is open leaves the time to be asked', () => {
    expect(asks(anImportedPlace({ openDays: ['tue'] }))).toContain('time');
  });

  it('facts are met by one and the same offer', () => {
    const place = aPlace({
      offers: [
        anOffer({ id: 'a', slots: ['tue_am'], answers: answers({ quiet_place: 'no' }) }),
        anOffer({ id: 'b', slots: ['thu_am'], answers: quiet }),
      ],
    });
    expect(judge(place).band).toBe('excluded');
  });

  it('the room of each slot counts: one free slot in common is enough', () => {
    const offer = anOffer({
      slots: ['tue_am', 'thu_am'],
      answers: quiet,
      room: { state: 'full', why: 'x' },
      roomByCell: { thu_am: { state: 'free' } },
    });
    const both = { ...seeker, ...aSeeker({ slots: ['tue_am', 'thu_am'] }) };
    expect(judge(aPlace({ offers: [offer] }), both).band).toBe('ready');
    expect(blockers(aPlace({ offers: [offer] }), aSeeker({ slots: ['tue_am'] }))).toEqual(['room']);
  });

  it('distance is known when the area is: too far to walk is a no, no area is unknown', () => {
    const who = (from: Seeker['from']) => aSeeker({ must: ['walking_distance'], from });
    const far = aPlace({ point: pointAtWay(3000) });
    expect(blockers(far, who({ lat: 34.9, lng: 138.3 }))).toEqual(['condition']);
    expect(asks(far, who(null))).toEqual(['condition']);
  });
});

describe('readiness and access in the score', () => {
  const who = aSeeker({ wishes: ['want_outdoors'] });
  it.each([
    ['welcome, fresh, near', aPlace(), 75],
    ['consult', aPlace({ stance: 'consult' }), 71],
    ['confirmed 90 days ago', aPlace({ confirmedOn: daysAgo(90) }), 75],
    ['confirmed 91 days ago', aPlace({ confirmedOn: daysAgo(91) }), 70],
    ['never confirmed', aPlace({ confirmedOn: null }), 70],
    ['not asked counts half', aPlace({ stance: 'not_asked' }), 70],
    ['no point: unknown counts half', aPlace({ point: null }), 70],
    ['half an hour', aPlace({ point: pointAtWay(8000) }), 72],
    ['three quarters of an hour', aPlace({ point: pointAtWay(12_000) }), 69],
    ['further', aPlace({ point: pointAtWay(40_000) }), 66],
  ])('%s', (_, place, score) => {
    expect(best(who, place, TODAY, handbookWeights).score).toBe(score);
  });

  it('a menu alone counts half a wish; a fit of activities counts whole', () => {
    expect(best(aSeeker({ menuKinds: ['work_experience'] }), aPlace(), TODAY, handbookWeights).score).toBe(
      60,
    );
  });
});

describe('the list', () => {
  const places = [
    aPlace({ hostId: 'ready', answers: quiet }),
    aPlace({ hostId: 'ask' }),
    anImportedPlace({ hostId: 'temple', kind: 'temple_shrine' }),
    anImportedPlace({ hostId: 'shop', kind: 'shop' }),
    aPlace({ hostId: 'closed', offers: [anOffer({ slots: ['thu_am'], answers: quiet })] }),
    aPlace({ hostId: 'noisy', answers: answers({ quiet_place: 'no' }) }),
    aPlace({ hostId: 'silent', stance: 'list_only' }),
  ];
  const ids = (items: readonly { judgement: { place: Place } }[]) =>
    items.map(({ judgement }) => judgement.place.hostId);

  it('counts every place once', () => {
    const found = rank(seeker, places, TODAY, handbookWeights);
    expect(found.total).toBe(7);
    expect(ids(found.ready)).toEqual(['ready']);
    expect(ids(found.ask)).toEqual(['ask', 'temple']);
    expect(ids(leftOf(found).others)).toEqual(['shop']);
    expect(ids(leftOf(found).excluded).sort()).toEqual(['closed', 'noisy', 'silent']);
  });

  it('among equals the kinds take turns', () => {
    const equals = [
      anImportedPlace({ hostId: 'farm 1', name: 'あ' }),
      anImportedPlace({ hostId: 'farm 2', name: 'い' }),
      anImportedPlace({ hostId: 'temple 1', name: 'う', kind: 'temple_shrine' }),
      anImportedPlace({ hostId: 'farm 3', name: 'え', point: pointAtWay(20_000) }),
    ];
    const outdoors = aSeeker({ wishes: ['want_outdoors'] });
    expect(ids(rank(outdoors, equals, TODAY, handbookWeights).ask)).toEqual([
      'farm 1',
      'temple 1',
      'farm 2',
      'farm 3',
    ]);
  });

  it('with nothing chosen, nothing is put aside', () => {
    const found = rank(aSeeker(), places, TODAY, handbookWeights);
    expect(leftOf(found).others).toEqual([]);
    expect(found.ready.length + found.ask.length).toBe(6);
  });

  it('says why the others are left out, and the one change that brings places back', () => {
    const found = rank(seeker, places, TODAY, handbookWeights);
    expect(
      reasonsFor(seeker, found).map(({ text, places: count, relaxation, wayOut }) => ({
        text,
        count,
        relaxation,
        wayOut,
      })),
    ).toEqual([
      {
        text: '「静かな場所」ができない',
        count: 1,
        relaxation: { change: 'soften', slug: 'quiet_place', places: 1 },
        wayOut: '「静かな場所」を必須から外すと 1か所',
      },
      {
        text: '打診しない約束の場所',
        count: 1,
        relaxation: null,
        wayOut: '載せるだけの場所です',
      },
      {
        text: '火曜の午前は受け入れていない',
        count: 1,
        relaxation: { change: 'add_time', cell: 'thu_am', places: 1 },
        wayOut: '木曜の午前も足すと 1か所が合います',
      },
    ]);
  });

  it('takes the time that brings back most', () => {
    const closed = (hostId: string, slots: string[]) =>
      aPlace({ hostId, offers: [anOffer({ slots, answers: quiet })] });
    const three = [closed('a', ['thu_am']), closed('b', ['fri_pm']), closed('c', ['fri_pm', 'sat_am'])];
    const [row] = reasonsFor(seeker, rank(seeker, three, TODAY, handbookWeights));
    expect(row).toMatchObject({ places: 3, relaxation: { cell: 'fri_pm', places: 2 } });
  });

  it('knows the days of a place whose offer has no time yet', () => {
    const place = aPlace({ openDays: ['wed'], answers: quiet, offers: [anOffer({ slots: null })] });
    const [row] = reasonsFor(seeker, rank(seeker, [place], TODAY, handbookWeights));
    expect(row?.relaxation).toEqual({ change: 'add_time', cell: 'wed_am', places: 1 });
  });

  it('does not promise a place that another fact still rules out', () => {
    const place = aPlace({
      offers: [anOffer({ slots: ['thu_am'], answers: answers({ quiet_place: 'no' }) })],
    });
    const [row] = reasonsFor(seeker, rank(seeker, [place], TODAY, handbookWeights));
    expect(row).toMatchObject({ relaxation: null, wayOut: 'ほかの時間を足しても、増える場所はありません' });
  });

  it('full, paused and out of 定員 are one row', () => {
    const shut = [
      aPlace({ hostId: 'a', answers: quiet, offers: [anOffer({ free: 0 })] }),
      aPlace({ hostId: 'b', answers: quiet, status: 'paused' }),
      aPlace({ hostId: 'c', answers: quiet, offers: [anOffer({ room: { state: 'full', why: 'x' } })] }),
    ];
    expect(reasonsFor(seeker, rank(seeker, shut, TODAY, handbookWeights))).toMatchObject([
      { text: 'いま満員、または休み', places: 3 },
    ]);
  });
});

describe('AT-E1-1: a wish of the community is matched too', () => {
  it('appears for who could answer it', () => {
    const cook = aSeeker({ strengths: { cooking_professional: 'can_teach' }, wishes: ['want_teach'] });
    expect(voicesFor(cook, [aVoice(), aVoice({ id: 'v2', activities: ['weeding'] })], TODAY)).toMatchObject([
      { id: 'voice-1' },
    ]);
    expect(voicesFor(aSeeker({ menuKinds: ['instructor_role'] }), [aVoice()], TODAY)).toHaveLength(1);
    expect(voicesFor(aSeeker(), [aVoice()], TODAY)).toEqual([]);
  });
});
