import type { TownPlan } from './town-plan';

/** みなも市: a river valley between hills that opens on a bay; nine districts, drawn on a grid of 16 m. */
export const MINAMO_PLAN: TownPlan = {
  name: 'みなも市',
  origin: { lng: 137.8, lat: 34.47 },
  metresPerUnit: 16,
  nodes: {
    a: [58, 176],
    b: [276, 20],
    c: [480, 316],
    d: [492, 446],
    e: [292, 616],
    f: [50, 488],
    g: [30, 326],
    h: [186, 612],
    p: [334, 158],
    q: [204, 152],
    r: [398, 296],
    s: [292, 268],
    t: [184, 286],
    u: [166, 432],
    v: [298, 408],
  },
  borders: {
    ab: {
      from: 'a',
      to: 'b',
      via: [
        [82, 120],
        [96, 70],
        [138, 40],
        [188, 36],
        [228, 18],
      ],
      wobble: 0.4,
    },
    bc: {
      from: 'b',
      to: 'c',
      via: [
        [326, 46],
        [398, 50],
        [446, 92],
        [480, 138],
        [486, 210],
        [474, 268],
      ],
      wobble: 0.4,
    },
    cd: {
      from: 'c',
      to: 'd',
      via: [
        [468, 348],
        [462, 384],
        [472, 420],
      ],
      wobble: 0.12,
    },
    de: {
      from: 'd',
      to: 'e',
      via: [
        [512, 456],
        [506, 484],
        [484, 490],
        [470, 478],
        [456, 492],
        [464, 520],
        [446, 548],
        [414, 560],
        [372, 588],
        [330, 598],
      ],
      wobble: 0.22,
    },
    eh: {
      from: 'e',
      to: 'h',
      via: [
        [262, 626],
        [224, 620],
      ],
      wobble: 0.14,
    },
    hf: {
      from: 'h',
      to: 'f',
      via: [
        [146, 592],
        [104, 570],
        [80, 530],
      ],
      wobble: 0.4,
    },
    fg: {
      from: 'f',
      to: 'g',
      via: [
        [44, 430],
        [36, 380],
      ],
      wobble: 0.45,
    },
    ga: {
      from: 'g',
      to: 'a',
      via: [
        [34, 270],
        [46, 222],
      ],
      wobble: 0.45,
    },
    bp: {
      from: 'b',
      to: 'p',
      via: [
        [280, 76],
        [312, 116],
      ],
    },
    pq: { from: 'p', to: 'q', via: [[272, 162]] },
    qa: {
      from: 'q',
      to: 'a',
      via: [
        [140, 148],
        [92, 152],
      ],
    },
    qt: {
      from: 'q',
      to: 't',
      via: [
        [188, 200],
        [178, 240],
      ],
    },
    tg: {
      from: 't',
      to: 'g',
      via: [
        [130, 304],
        [76, 312],
      ],
    },
    pr: {
      from: 'p',
      to: 'r',
      via: [
        [344, 200],
        [376, 246],
      ],
    },
    rc: { from: 'r', to: 'c', via: [[438, 300]] },
    rs: { from: 'r', to: 's', via: [[350, 288]] },
    st: { from: 's', to: 't', via: [[240, 284]] },
    sv: {
      from: 's',
      to: 'v',
      via: [
        [300, 312],
        [290, 360],
      ],
    },
    tu: {
      from: 't',
      to: 'u',
      via: [
        [192, 346],
        [180, 394],
      ],
    },
    uf: { from: 'u', to: 'f', via: [[112, 452]] },
    uv: {
      from: 'u',
      to: 'v',
      via: [
        [214, 416],
        [256, 402],
      ],
    },
    vd: {
      from: 'v',
      to: 'd',
      via: [
        [338, 430],
        [400, 448],
        [448, 438],
      ],
    },
    ve: {
      from: 'v',
      to: 'e',
      via: [
        [292, 470],
        [302, 530],
        [288, 580],
      ],
      wobble: 0.24,
    },
  },
};

/** The seaward side of the map: the coast, then far out and back; the corners lie beyond the town. */
export const MINAMO_COAST = ['cd', 'de', 'eh'];

/** The みなも川 from the northern hills to its mouth; below v it is the border of みなと and 南原. */
export const MINAMO_RIVER = [
  [214, -40],
  [206, 20],
  [226, 78],
  [218, 140],
  [234, 196],
  [262, 236],
  [256, 292],
  [276, 348],
  [298, 408],
] satisfies [number, number][];

/** The railway from west to east through 中央. */
export const MINAMO_RAILWAY = [
  [-40, 268],
  [40, 258],
  [120, 250],
  [196, 228],
  [262, 214],
  [330, 222],
  [400, 240],
  [560, 232],
] satisfies [number, number][];
