import type { FixedHost } from './fixed-host';

interface QuietPlace {
  key: string;
  name: string;
  kana: string;
  area: string;
  street: string;
  bearing: number;
  title: string;
  days: string;
  /** null: anyone may come. */
  places: number | null;
}

const PLACES: QuietPlace[] = [
  {
    key: 'quiet-chuo',
    name: '駅前図書室',
    kana: 'エキマエトショシツ',
    area: 'chuo',
    street: '駅前',
    bearing: 250,
    title: '窓ぎわの閲覧席',
    days: '火-土',
    places: null,
  },
  {
    key: 'quiet-minamihara',
    name: '花畑公民館',
    kana: 'ハナバタケコウミンカン',
    area: 'minamihara',
    street: '花畑',
    bearing: 10,
    title: '午前の小部屋',
    days: '火木',
    places: 2,
  },
  {
    key: 'quiet-nishimachi',
    name: '竹ノ内公民館',
    kana: 'タケノウチコウミンカン',
    area: 'nishimachi',
    street: '竹ノ内',
    bearing: 300,
    title: '畳の小部屋',
    days: '水金',
    places: 2,
  },
  {
    key: 'quiet-higashidai',
    name: '若葉台図書室',
    kana: 'ワカバダイトショシツ',
    area: 'higashidai',
    street: '若葉台',
    bearing: 70,
    title: '本棚のうらの席',
    days: '火木',
    places: 1,
  },
];

/** Quiet mornings of public rooms: with them the areas differ in what they lack. */
export const QUIET_HOSTS: FixedHost[] = PLACES.map(
  ({ key, name, kana, area, street, bearing, title, days, places }, index) => ({
    key,
    name,
    kana,
    kind: 'public_hall',
    area,
    street,
    at: { metres: 380 + 70 * index, bearing },
    stance: 'welcome',
    confirmedDaysAgo: 20 + 13 * index,
    confirmedHow: '窓口で',
    brings: '午前は人が少なく、静かに過ごせる席があります。',
    open: days,
    opening: '9:00〜17:00',
    contact: '館長',
    visit: { liveliness: 1, groupSize: 5, note: '職員は声をかけない。出入りは自由で、名前は聞かれない。' },
    offers: [
      {
        key: `${key}-seat`,
        title,
        menu: 'gathering_place',
        activities: ['be_quietly'],
        description: '本を読んでも、何もしなくてもかまいません。',
        times: `${days} 9:00-12:00`,
        places,
        yes: 'quiet_place few_words no_group_activity no_cost can_decline same_day_cancel nickname_ok wheelchair_access',
        partly: 'own_space irregular_ok',
      },
    ],
  }),
);
