import { birds } from '~/lib/alias-words';
import { EVERYDAY, EXAMPLES, KNOWN } from './personas';
import type { Path, Persona, Story } from './story';

function story(
  bird: string,
  digits: number,
  persona: Persona,
  path: Path,
  [area, age, referrer]: [area: string | null, age: string, referrer: string],
  more: Partial<Story> = {},
): Story {
  return { bird, digits, persona, path, area, age, referrer, ...more };
}

/** The worked examples E1 to E7: none has started anywhere, so that the matches can be looked at. */
const EXAMPLE_STORIES: Story[] = [
  story('kakko', 120, EXAMPLES.e1, 'drafting', ['chuo', '60代', 'houkatsu-east'], {
    next: [4, 'プランの案を見てもらう'],
  }),
  story('kogera', 231, EXAMPLES.e2, 'drafting', ['higashihama', '20代', 'outreach'], {
    next: [7, '作品を見せてもらう'],
  }),
  story('karugamo', 342, EXAMPLES.e3, 'submitted', ['higashidai', '70代', 'houkatsu-east']),
  story('konotori', 453, EXAMPLES.e4, 'drafting', ['nishimachi', '10代', 'family'], {
    minor: { schoolEndsIn: 2 },
    next: [5, '学校の先生と話す'],
  }),
  story('misago', 564, EXAMPLES.e5, 'drafting', ['kawabata', '50代', 'poverty'], {
    next: [3, '部屋を見に行く'],
  }),
  story('kakesu', 675, EXAMPLES.e6, 'assessing', ['minamihara', '30代', 'family'], {
    next: [9, '日曜のひろばの話をする'],
  }),
  story('umineko', 786, EXAMPLES.e7, 'deciding', ['kitayama', '30代', 'disability'], {
    next: [5, '支援決定の見込み'],
  }),
];

/** Cases that stand on the first pages of the demonstration accounts. */
const KNOWN_STORIES: Story[] = [
  story('tsubame', 482, KNOWN.careful, 'active', ['honmachi', '40代', 'houkatsu-west'], {
    offer: 'komugi-pack',
    lastContact: -23,
    next: [-6, '受入先に一か月後の様子を聞く'],
    followUpDue: ['host', -6],
    meeting: 'm4',
  }),
  story('kawasemi', 309, KNOWN.plants, 'decided', ['kitayama', '30代', 'poverty'], {
    offer: 'nohara-field',
    ahead: 'trial',
    trialIn: 7,
    lastContact: -8,
    next: [7, '見学'],
  }),
  story('hibari', 157, KNOWN.active, 'decided', ['nishimachi', '20代', 'outreach'], {
    offer: 'nohara-field',
    ahead: 'trial',
    trialIn: 0,
    lastContact: -2,
    next: [0, '見学に付きそう'],
  }),
  story('sekirei', 734, KNOWN.cooking, 'active', ['chuo', '60代', 'family'], {
    offer: 'hidamari-prep',
    lastContact: -21,
    next: [0, '三か月後の面談の日を決める'],
    followUpDue: ['person', 0],
    meeting: 'm2',
  }),
  story('uguisu', 268, KNOWN.careful_two, 'drafting', ['honmachi', '50代', 'houkatsu-west'], {
    offer: 'komugi-pack',
    ahead: 'asked',
    askedAgo: 4,
    dueIn: 4,
    lastContact: -4,
    next: [4, 'お返事の期限'],
  }),
  story('mejiro', 915, KNOWN.assembling, 'drafting', ['kawabata', '20代', 'hikikomori'], {
    offer: 'yukiai-assembly',
    ahead: 'asked',
    askedAgo: 2,
    dueIn: 7,
    lastContact: -2,
    next: [7, 'お返事の期限'],
  }),
  story('tsugumi', 441, KNOWN.flowers, 'deciding', ['higashidai', '70代', 'houkatsu-east'], {
    lastContact: -1,
    next: [5, '支援決定の見込み'],
  }),
  story('kujaku', 620, KNOWN.counting, 'submitted', ['minato', '40代', 'disability'], {
    offer: 'komugi-pack',
    ahead: 'asked',
    askedAgo: 1,
    dueIn: 9,
    lastContact: -3,
    next: [6, '会議'],
  }),
];

const AREAS = [
  'minato',
  'kitayama',
  'nishimachi',
  'kawabata',
  'minamihara',
  'minato',
  'higashidai',
  'honmachi',
  'kitayama',
  'chuo',
  'higashihama',
  'nishimachi',
  'minato',
];
const AGES = ['30代', '40代', '50代', '20代', '60代', '30代', '70代', '40代', '50代', '20代'];
const REFERRERS = [
  'houkatsu-west',
  'disability',
  'poverty',
  'houkatsu-east',
  'hikikomori',
  'outreach',
  'family',
  'houkatsu-west',
  'poverty',
];

const EVERYDAY_PATHS: [path: Path, more?: Partial<Story>][] = [
  ['intake_new'],
  ['intake_new'],
  ['intake_new'],
  ['intake_family'],
  ['intake_applied'],
  ['intake_applied'],
  ['assessing', { ahead: 'proposed' }],
  ['assessing', { ahead: 'proposed' }],
  ['assessing', { ahead: 'declined_by_person' }],
  ['assessing'],
  ['assessing'],
  ['drafting', { ahead: 'agreed' }],
  ['drafting', { ahead: 'declined_by_host' }],
  ['submitted', { ahead: 'accepted' }],
  ['returned', { ahead: 'agreed' }],
  ['deciding', { ahead: 'trial', trialIn: -3 }],
  ['deciding', { ahead: 'accepted' }],
  ['not_decided'],
  ['decided', { ahead: 'accepted' }],
  ['decided', { ahead: 'asked', askedAgo: 6, dueIn: 2 }],
  ['active', { followUpDue: ['person', -2] }],
  ['active', { offer: 'e7-entry', persona: EXAMPLES.e7 }],
  ['active', { followUpDue: ['host', 0] }],
  ['active', { followUpDue: ['person', 3] }],
  ['active'],
  ['paused', { lastContact: -52, next: [-24, 'お休みの様子を電話で聞く'] }],
  ['paused'],
  ['settled'],
  ['settled'],
  ['settled', { followUpDue: ['host', 1] }],
  ['replanned'],
  ['replanned', { followUpDue: ['person', -1] }],
  [
    'dropping_in',
    {
      offer: 'library-cafe-seat',
      persona: { ...KNOWN.careful, wishes: 'want_place', menus: 'gathering_place', slots: 'wed_pm' },
    },
  ],
  ['dropping_in'],
  ['closed'],
  ['closed'],
  ['closed'],
  ['closed'],
  ['closed'],
  ['suspended'],
  ['handed_back'],
  ['handed_back'],
  ['withdrawn', { ahead: 'declined_by_person' }],
  ['withdrawn_long_ago'],
  ['transferred'],
];

const KNOWN_BIRDS = new Set([...EXAMPLE_STORIES, ...KNOWN_STORIES].map(({ bird }) => bird));
const BIRDS = birds.map(({ romaji }) => romaji).filter((romaji) => !KNOWN_BIRDS.has(romaji));

/** Ages that a kind of need brings with it; any for the others. */
const AGE_OF_NEED: Record<string, string> = {
  avoids_groups_elderly: '70代',
  isolated_parenting: '30代',
  youth_no_family: '20代',
  household_8050_no_poverty: '50代',
};

function at<T>(list: readonly T[], index: number): T {
  const entry = list[index % list.length];
  if (entry === undefined) throw new RangeError('The list is empty.');
  return entry;
}

/** Everyday cases in all states; the same for the same number. */
function everydayStories(count: number): Story[] {
  return Array.from({ length: count }, (_, index): Story => {
    const [path, more = {}] = at(EVERYDAY_PATHS, index);
    const round = Math.floor(index / EVERYDAY_PATHS.length);
    const persona = at(EVERYDAY, index);
    const age = AGE_OF_NEED[persona.gapType] ?? at(AGES, index * 3 + 1);
    const facts: [string, string, string] = [at(AREAS, index), age, at(REFERRERS, index)];
    const own = round === 0 ? more : { ...more, offer: undefined };
    const { offer, ...rest } = own;
    return story(
      at(BIRDS, index),
      (137 * index + 211 + Math.floor(index / 3_000)) % 1_000,
      persona,
      path,
      facts,
      {
        ...rest,
        ...(offer === undefined ? {} : { offer }),
        coordinator: index % 5 < 2 ? 'coordinator-2' : 'coordinator',
      },
    );
  });
}

/** The cases of みなも市: the examples and the known ones first. */
export function minamoStories(count: number): Story[] {
  const known = [...EXAMPLE_STORIES, ...KNOWN_STORIES].slice(0, count);
  return [...known, ...everydayStories(count - known.length)];
}

/** A few cases of みどり町, so that its pages are not empty. */
export function midoriStories(count: number): Story[] {
  const paths: Path[] = ['intake_applied', 'drafting', 'active', 'closed'];
  return Array.from({ length: count }, (_, index) =>
    story(at(BIRDS, index + 2), 305 + 111 * index, at(EVERYDAY, index + 1), at(paths, index), [
      at(['nakazato', 'shimozato', 'kamizato'], index),
      at(AGES, index),
      'houkatsu',
    ]),
  );
}
