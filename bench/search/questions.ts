import type { SearchQuery } from '#search/index.server';

export type Question = Partial<SearchQuery>;

/** A kind of question, with the most that its median may cost as a share of the floor's; three times that at p95. */
export interface QuestionClass {
  name: string;
  atMost: number;
  questions: readonly Question[];
}

const words = (...texts: string[]) => texts.map((text) => ({ text }));
const is = (...include: string[]) => ({ include, exclude: [] });
const middle = { lat: 34.41, lng: 137.84 };
const box = [137.82, 34.39, 137.86, 34.43] as const;
const three = { kind: is('shop', 'farm'), weekday: is('tue'), condition: is('quiet_place') };
/** In the demonstration town as many hosts in a hundred lie within this as within 5 km of a place in a prefecture. */
const nearby = { near: middle, withinM: 1_000, sort: 'distance' } as const;

export const questionClasses: readonly QuestionClass[] = [
  { name: '1 character', atMost: 0.15, questions: words('畑', '花', '本', '庵') },
  { name: '2 characters', atMost: 0.25, questions: words('農園', '清掃', 'パン', '食堂') },
  { name: '3 characters', atMost: 0.18, questions: words('農作業', '居場所', '袋詰め') },
  { name: '4 and more', atMost: 0.2, questions: words('こども食堂', '就労継続支援B型', '静かな場所') },
  { name: '2 or 3 words', atMost: 0.18, questions: words('農園 火曜', '静か 午前 本町', 'パン 袋詰め') },
  { name: 'rare', atMost: 0.03, questions: words('灯台下', '書道サークル 月見', '鍛冶町') },
  { name: 'nothing: the ladder', atMost: 0.5, questions: words('子供食道', '農福連繋', 'バリヤフリー') },
  { name: 'found nearly everywhere', atMost: 0.6, questions: words('みなも市', '丁目', 'の') },
  {
    name: 'words + 3 filters',
    atMost: 0.18,
    questions: words('袋詰め', '手伝い').map((q) => ({ ...q, filters: three })),
  },
  { name: 'filters only', atMost: 0.35, questions: [{ filters: three }] },
  { name: 'nothing asked, all counts', atMost: 0.5, questions: [{}] },
  {
    name: 'words + near, nearest first',
    atMost: 0.12,
    questions: words('農園', '居場所').map((q) => ({ ...q, ...nearby })),
  },
  {
    name: 'words + part of the map',
    atMost: 0.18,
    questions: words('農園', '食堂').map((q) => ({ ...q, box })),
  },
  { name: 'near, nearest first', atMost: 0.08, questions: [nearby] },
  { name: 'page 250', atMost: 0.25, questions: [{ page: 250 }] },
  {
    name: 'hits without counts',
    atMost: 0.15,
    questions: words('農園', '居場所').map((q) => ({ ...q, withFacets: false })),
  },
];
