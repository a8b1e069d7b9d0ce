import type { AreaSpec } from './area-spec';
import { streetsOf } from './area-spec';
import type { TownPlan } from './town-plan';

/** みどり町: a small valley town with three districts, drawn on a grid of 20 m. */
export const MIDORI_PLAN: TownPlan = {
  name: 'みどり町',
  origin: { lng: 138.06, lat: 34.46 },
  metresPerUnit: 20,
  nodes: {
    a: [60, 130],
    b: [322, 130],
    c: [330, 250],
    d: [40, 270],
    m: [150, 160],
    n: [190, 250],
    k: [180, 380],
  },
  borders: {
    ab: {
      from: 'a',
      to: 'b',
      via: [
        [120, 60],
        [210, 40],
        [284, 66],
      ],
      wobble: 0.32,
    },
    bc: { from: 'b', to: 'c', via: [[346, 190]], wobble: 0.32 },
    ck: { from: 'c', to: 'k', via: [[290, 340]], wobble: 0.32 },
    kd: { from: 'k', to: 'd', via: [[90, 340]], wobble: 0.32 },
    da: { from: 'd', to: 'a', via: [[28, 200]], wobble: 0.32 },
    am: { from: 'a', to: 'm' },
    mb: { from: 'm', to: 'b', via: [[240, 176]] },
    mn: { from: 'm', to: 'n' },
    nd: { from: 'n', to: 'd', via: [[120, 262]] },
  },
};

/** The three 中学校区 of みどり町. */
export const MIDORI_AREAS: AreaSpec[] = [
  {
    key: 'kamizato',
    name: '上里',
    kana: 'カミザト',
    parent: null,
    ring: ['am', 'mb', '-ab'],
    population: 1_240,
    under15: 7,
    from65To74: 20,
    over75: 28,
    weight: 1,
    streets: streetsOf('上里=カミザト 源=ミナモト'),
  },
  {
    key: 'nakazato',
    name: '中里',
    kana: 'ナカザト',
    parent: null,
    ring: ['-da', '-nd', '-mn', '-am'],
    population: 3_910,
    under15: 10,
    from65To74: 17,
    over75: 20,
    weight: 3,
    streets: streetsOf('中里=ナカザト 役場前=ヤクバマエ'),
  },
  {
    key: 'shimozato',
    name: '下里',
    kana: 'シモザト',
    parent: null,
    ring: ['mn', 'nd', '-kd', '-ck', '-bc', '-mb'],
    population: 2_360,
    under15: 9,
    from65To74: 18,
    over75: 22,
    weight: 2,
    streets: streetsOf('下里=シモザト 渡=ワタシ'),
  },
];
