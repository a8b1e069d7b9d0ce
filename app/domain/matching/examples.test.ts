import { describe, expect, it } from 'vitest';
import {
  aPlace,
  aSeeker,
  answers,
  anOffer,
  aVoice,
  daysAgo,
  pointAtWay,
  TODAY,
} from '#tests/factories/matching';
import { existingSchemesFor } from './existing-schemes';
import { best, describe as describeMatch, rank } from './rules';
import { handbookWeights } from './score';
import type { Place, Seeker } from './types';

/** The worked examples E1–E7 of the handbook, with the scores they must have (§7.0). */
const WALK = 80;
const BUS = 400;

const e1 = {
  seeker: aSeeker({
    strengths: { cooking_professional: 'can_teach', humorous: 'can_do', community_wish_exists: 'can_do' },
    ownWords: ['cooking_professional'],
    wishes: ['want_teach', 'want_cooking'],
    must: ['one_hand_ok', 'short_standing'],
    prefer: ['assistant_beside', 'walking_distance', 'gradual_increase'],
    slots: ['sat_am'],
  }),
  place: aPlace({
    name: '中町自治会',
    kind: 'neighborhood_association',
    stance: 'consult',
    confirmedOn: daysAgo(10),
    point: pointAtWay(10 * WALK),
    offers: [
      anOffer({
        title: '男性の料理教室',
        menuKind: 'instructor_role',
        activities: ['cooking_instructor', 'menu_planning'],
        slots: ['sat_am'],
        answers: answers({
          one_hand_ok: 'yes',
          short_standing: 'yes',
          assistant_beside: 'yes',
          walking_distance: 'yes',
          gradual_increase: 'partly',
        }),
      }),
    ],
  }),
};

const e2 = {
  seeker: aSeeker({
    strengths: { drawing: 'can_do', solo_focus: 'can_do', has_pc_internet: 'can_do' },
    wishes: ['want_create', 'want_home_first'],
    must: ['online_only', 'no_deadline', 'no_photo'],
    prefer: ['written_communication', 'gradual_increase'],
    slots: ['any'],
  }),
  place: aPlace({
    kind: 'welfare_facility_other',
    confirmedOn: daysAgo(5),
    offers: [
      anOffer({
        title: '広報紙の挿絵',
        menuKind: 'creative_commission',
        activities: ['illustration'],
        slots: ['any'],
        answers: answers({
          online_only: 'yes',
          no_deadline: 'yes',
          written_communication: 'yes',
          no_photo: 'yes',
          gradual_increase: 'yes',
        }),
      }),
    ],
  }),
};

const e3 = {
  seeker: aSeeker({
    strengths: { punctual: 'can_do', responsible: 'can_do', local_knowledge: 'can_do' },
    wishes: ['want_help_others'],
    must: ['no_group_activity', 'walking_distance'],
    prefer: ['short_session', 'greeting_watch'],
    try: ['avoid_heat_cold'],
    slots: ['weekday_am', 'weekday_pm'],
  }),
  place: aPlace({
    kind: 'school',
    confirmedOn: daysAgo(20),
    point: pointAtWay(5 * WALK),
    offers: [
      anOffer({
        title: '登下校の見守り',
        menuKind: 'volunteer_role',
        activities: ['school_route_watch'],
        slots: ['weekday_am', 'weekday_pm'],
        answers: answers({
          no_group_activity: 'yes',
          short_session: 'yes',
          walking_distance: 'yes',
          greeting_watch: 'yes',
          avoid_heat_cold: 'partly',
        }),
      }),
    ],
  }),
};

const e4 = {
  seeker: aSeeker({
    strengths: { household_management: 'can_do', kind_to_children: 'some' },
    wishes: ['want_place', 'want_cooking'],
    must: ['adult_supervision', 'guardian_consent', 'avoid_school_hours'],
    prefer: ['family_attends_too', 'meal_provided', 'can_decline'],
    slots: ['wed_evening'],
    minor: true,
    compulsorySchool: true,
  }),
  place: aPlace({
    kind: 'childrens_cafeteria',
    confirmedOn: daysAgo(3),
    clearedForMinors: true,
    point: pointAtWay(12 * WALK),
    offers: [
      anOffer({
        title: '水曜の子ども食堂',
        menuKind: 'meal_together',
        activities: ['childrens_cafeteria_staff', 'serving', 'food_prep', 'join_meal'],
        slots: ['wed_evening'],
        answers: answers({
          adult_supervision: 'yes',
          guardian_consent: 'yes',
          avoid_school_hours: 'yes',
          family_attends_too: 'yes',
          meal_provided: 'yes',
          can_decline: 'yes',
        }),
      }),
    ],
  }),
};

const e5 = {
  seeker: aSeeker({
    strengths: { gentle: 'can_do', pc_basic: 'some', no_money_pressure: 'can_do' },
    wishes: ['want_independent_life'],
    must: ['meals_arranged', 'private_room', 'exit_support'],
    prefer: ['few_words', 'quiet_place'],
    slots: ['stay'],
  }),
  place: aPlace({
    kind: 'elderly_home_yogo',
    stance: 'consult',
    confirmedOn: daysAgo(2),
    offers: [
      anOffer({
        title: '空き室での短い滞在',
        menuKind: 'temporary_housing',
        activities: ['temporary_stay'],
        slots: ['stay'],
        room: { state: 'free' },
        answers: answers({
          meals_arranged: 'yes',
          private_room: 'yes',
          exit_support: 'yes',
          few_words: 'yes',
          quiet_place: 'partly',
        }),
      }),
    ],
  }),
};

const e6 = {
  seeker: aSeeker({
    strengths: { childcare_experience: 'some', cheerful: 'some' },
    wishes: ['want_parent_peers', 'want_talk'],
    must: ['bring_children', 'evening_weekend'],
    prefer: ['no_cost', 'walking_distance', 'no_personal_questions'],
    slots: ['sun_am'],
    travelModes: ['walk'],
  }),
  place: aPlace({
    kind: 'nursery',
    confirmedOn: daysAgo(30),
    point: pointAtWay(20 * WALK),
    offers: [
      anOffer({
        title: '日曜の親子ひろば',
        menuKind: 'parenting_connection',
        activities: ['parent_child_gathering', 'chat_gathering'],
        slots: ['sun_am'],
        free: 8,
        answers: answers({
          bring_children: 'yes',
          evening_weekend: 'yes',
          no_cost: 'yes',
          walking_distance: 'partly',
          no_personal_questions: 'yes',
        }),
      }),
    ],
  }),
};

const e7 = {
  seeker: aSeeker({
    strengths: { pc_basic: 'can_do', steady_worker: 'can_do' },
    ownWords: ['steady_worker'],
    wishes: ['want_work_someday', 'want_quiet_work'],
    must: ['no_phone'],
    prefer: ['few_words', 'greeting_watch', 'one_task_at_a_time', 'transit_ok'],
    slots: ['tue_am', 'thu_am'],
    travelModes: ['bus'],
  }),
  place: aPlace({
    kind: 'continuous_employment_b',
    confirmedOn: daysAgo(12),
    point: pointAtWay(15 * BUS),
    offers: [
      anOffer({
        title: 'パソコンでの入力',
        menuKind: 'welfare_workplace_use',
        activities: ['data_entry', 'label_sticking'],
        slots: ['tue_am', 'thu_am'],
        free: 2,
        room: { state: 'free' },
        answers: answers({
          few_words: 'yes',
          greeting_watch: 'yes',
          one_task_at_a_time: 'yes',
          no_phone: 'yes',
          transit_ok: 'yes',
        }),
      }),
    ],
  }),
};

describe('gates and scores', () => {
  it.each([
    ['E1 料理教室の講師', e1, 92],
    ['E2 イラストの挿絵', e2, 100],
    ['E3 登下校の交通安全', e3, 96],
    ['E4 子ども食堂のスタッフ', e4, 100],
    ['E5 養護老人ホームの空き室', e5, 65],
    ['E6 保育所の空きスペース', e6, 68],
    ['E7 B型の空き定員', e7, 97],
  ])('%s', (_, { seeker, place }, score) => {
    expect(best(seeker, place, TODAY, handbookWeights)).toMatchObject({ band: 'ready', score });
  });
});

const explained = (seeker: Seeker, place: Place, voices = [aVoice()]) => {
  const { explanation, question } = describeMatch(
    seeker,
    best(seeker, place, TODAY, handbookWeights),
    voices,
    TODAY,
  );
  const texts = (lines: typeof explanation.fits) => lines.map(({ text, source }) => `${text}〔${source}〕`);
  return {
    fits: texts(explanation.fits),
    adjusts: texts(explanation.adjusts),
    unknowns: texts(explanation.unknowns),
    question,
  };
};

describe('explanations', () => {
  it('E1 names the strength in his own words, the voice of the 自治会 and what to adjust', () => {
    expect(explained(e1.seeker, e1.place)).toEqual({
      fits: [
        '調理の職業経験、教えたい・伝えたい、料理をしたい → 料理を教える〔本人の言葉、受入枠「男性の料理教室」〕',
        '自治会・町内会に「男性の集まる機会をつくりたい」という声がある〔地域の声〕',
        '片手でできる作業、長く立ち続けない、そばに手伝う人がいる〔受入先の登録、6月12日〕',
        '歩いて行ける（10分）〔距離の計算〕',
        '土曜の午前〔受入枠「男性の料理教室」〕',
      ],
      adjusts: ['少しずつ増やす：一部できる。相談する〔受入先の登録、6月12日〕'],
      unknowns: [],
      question: null,
    });
  });

  it('E3 says what the heat of summer needs', () => {
    const { adjusts } = explained(e3.seeker, {
      ...e3.place,
      offers: e3.place.offers.map((offer) => ({
        ...offer,
        answers: {
          ...offer.answers,
          avoid_heat_cold: {
            answer: 'partly' as const,
            note: '真夏と雨の日は休み',
            source: { from: 'visit' as const, on: '2025-10-03' },
          },
        },
      })),
    });
    expect(adjusts).toEqual(['暑さ・寒さを避ける：真夏と雨の日は休み〔2025年10月3日の訪問〕']);
  });

  it('E6 shows the walk as something to adjust', () => {
    expect(explained(e6.seeker, e6.place).adjusts).toEqual(['歩いて行ける（20分）〔距離の計算〕']);
  });
});

describe('AT-E1-2: an unknown must is asked, and the answer moves the place', () => {
  const [offer] = e1.place.offers;
  const { one_hand_ok: known, ...unknown } = offer?.answers ?? {};
  const asked = { ...e1.place, offers: offer ? [{ ...offer, answers: unknown }] : [] };

  it('stands under まず聞いてみる with the question', () => {
    const found = best(e1.seeker, asked, TODAY, handbookWeights);
    expect(found.band).toBe('ask');
    expect(explained(e1.seeker, asked)).toMatchObject({
      unknowns: ['片手でできる作業（必須）〔記録なし〕'],
      question: {
        words: '片手でできる作業はありますか。',
        store: { fact: 'condition', slug: 'one_hand_ok' },
      },
    });
  });

  it('○ makes it 打診できる, × leaves it out', () => {
    const answered = (value: 'yes' | 'no') => ({ ...asked, answers: answers({ one_hand_ok: value }) });
    expect(known?.answer).toBe('yes');
    expect(best(e1.seeker, answered('yes'), TODAY, handbookWeights).band).toBe('ready');
    expect(best(e1.seeker, answered('no'), TODAY, handbookWeights).band).toBe('excluded');
  });
});

describe('AT-E2-2: a commission done at home takes no seat', () => {
  it('asks nothing about 定員', () => {
    expect(best(e2.seeker, e2.place, TODAY, handbookWeights).judgement).toMatchObject({
      asks: [],
      way: { at: 'home' },
    });
  });
});

describe('AT-E3-2: a salon is a gathering', () => {
  const salon = (more: Partial<Place>) => aPlace({ kind: 'salon', point: e3.place.point, ...more });
  const band = (place: Place) => best(e3.seeker, place, TODAY, handbookWeights).band;

  it('is left out for who wants no group activity, unless the host marked it ok', () => {
    expect(band(salon({ offers: [] }))).toBe('excluded');
    expect(band(salon({ offers: [], answers: answers({ no_group_activity: 'yes' }) }))).toBe('ask');
    expect(band(salon({ offers: [], answers: answers({ no_group_activity: 'partly' }) }))).toBe('ask');
  });
});

describe('AT-E4: minors', () => {
  const [offer] = e4.place.offers;
  const at = (offerMore: object, placeMore: Partial<Place> = {}) =>
    best(
      e4.seeker,
      { ...e4.place, ...placeMore, offers: offer ? [{ ...offer, ...offerMore }] : [] },
      TODAY,
      handbookWeights,
    );

  it.each(['in_kind', 'honorarium_to_participant', 'wage_employment', 'wage_b_type'])(
    'AT-E4-1: reward %s closes it to a child of compulsory school age',
    (rewardKind) => {
      expect(at({ rewardKind }).judgement.blockers).toEqual([
        { kind: 'minor_reward', text: '義務教育年齢のため、報酬のある活動にはできません' },
      ]);
    },
  );

  it('worker-like menus wait until compulsory school is over', () => {
    expect(at({ menuKind: 'work_experience' }).judgement.blockers).toMatchObject([{ kind: 'minor_work' }]);
    const older = { ...e4.seeker, compulsorySchool: false };
    const shop = { ...e4.place, offers: offer ? [{ ...offer, menuKind: 'work_experience' }] : [] };
    expect(best(older, shop, TODAY, handbookWeights).band).toBe('ready');
  });

  it.each([
    ['a reward', { rewardKind: 'in_kind' }, {}, ['school_year']],
    ['work', { menuKind: 'work_experience' }, {}, ['school_year']],
    ['a reward that is not known', { rewardKind: null }, {}, ['school_year']],
    ['neither', {}, {}, []],
    [
      'a reward, not cleared',
      { rewardKind: 'in_kind' },
      { clearedForMinors: false },
      ['minor', 'school_year'],
    ],
  ])('AT-E4-1: while the year of school is not known, %s', (_, offerMore, placeMore, expected) => {
    const child = { ...e4.seeker, compulsorySchool: null };
    const place = { ...e4.place, ...placeMore, offers: offer ? [{ ...offer, ...offerMore }] : [] };
    const { band, judgement } = best(child, place, TODAY, handbookWeights);
    expect(judgement.blockers).toEqual([]);
    expect(judgement.asks.map(({ kind }) => kind)).toEqual(expected);
    expect(band).toBe(expected.length > 0 ? 'ask' : 'ready');
  });

  it('the year of school is settled in the case: no host is asked for it', () => {
    const child = { ...e4.seeker, compulsorySchool: null };
    const paid = (more: Partial<Place> = {}) => ({
      ...{ ...e4.place, ...more },
      offers: offer ? [{ ...offer, rewardKind: 'in_kind' }] : [],
    });
    const { unknowns, question } = explained(child, paid());
    expect(unknowns).toContain(
      '義務教育を終える年度がケースに書かれていない〔ケース（担当が「基本のこと」に書く）〕',
    );
    expect(question).toBeNull();
    expect(explained(child, paid({ clearedForMinors: false })).question).toMatchObject({ about: 'minor' });
  });

  it('AT-E4-3: a place that is not cleared for minors is asked first', () => {
    expect(at({}, { clearedForMinors: false })).toMatchObject({
      band: 'ask',
      judgement: { asks: [{ kind: 'minor' }] },
    });
  });

  it('an age limit of 18 leaves a minor out; a lower one is asked', () => {
    expect(at({ minAge: 18 }).band).toBe('excluded');
    expect(at({ minAge: 15 }).band).toBe('ask');
  });
});

describe('AT-E5: housing', () => {
  it('AT-E5-2: a full home is left out with the figures', () => {
    const why = '定員の範囲内ではありません（本来50＋参加支援1＞定員50）';
    const [offer] = e5.place.offers;
    const full = { ...e5.place, offers: offer ? [{ ...offer, room: { state: 'full' as const, why } }] : [] };
    expect(best(e5.seeker, full, TODAY, handbookWeights)).toMatchObject({
      band: 'excluded',
      judgement: { blockers: [{ kind: 'room', text: why }] },
    });
  });

  it('a low score never hides it: somewhere to live stands first, by date', () => {
    const better = aPlace({
      hostId: 'host-2',
      kind: 'community_activity_center',
      offers: [
        anOffer({
          activities: ['rhythm_practice', 'data_entry', 'conversation_partner'],
          menuKind: 'life_rhythm',
          slots: ['any'],
          answers: answers({ meals_arranged: 'yes', private_room: 'yes', exit_support: 'yes' }),
        }),
      ],
    });
    const [offer] = e5.place.offers;
    const later = {
      ...e5.place,
      hostId: 'host-3',
      stance: 'welcome' as const,
      offers: offer ? [{ ...offer, startsOn: '2027-01-10' }] : [],
    };
    const { ready } = rank(e5.seeker, [better, later, e5.place], TODAY, handbookWeights);
    expect(ready.map(({ judgement }) => judgement.place.hostId)).toEqual(['host-1', 'host-3', 'host-2']);
    expect(ready.at(-1)?.score).toBeGreaterThan(ready[0]?.score ?? 100);
  });

  it('is not shown to who looks for a Tuesday morning', () => {
    const seeker = { ...e5.seeker, ...aSeeker({ slots: ['tue_am'] }) };
    expect(best(seeker, e5.place, TODAY, handbookWeights).judgement.blockers).toMatchObject([
      { kind: 'stay' },
    ]);
  });
});

describe('existing schemes are checked first (ELG-1, ELG-3)', () => {
  it.each([
    ['E5', e5.seeker, ['temporary_living', 'housing_safety_net', 'self_reliance']],
    ['E6', e6.seeker, ['childcare_base_scheme', 'nursery_scheme', 'activity_center_scheme']],
    ['E7', e7.seeker, ['work_readiness', 'certified_training', 'hello_work']],
    ['E4: no work scheme for a child', e4.seeker, ['after_school_scheme', 'young_carer']],
    ['E3', e3.seeker, []],
  ])('%s', (_, seeker, slugs) => {
    expect(existingSchemesFor(seeker).map(({ slug }) => slug)).toEqual(slugs);
  });
});
