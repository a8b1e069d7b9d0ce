import type { FilterName } from '#search/port';
import { easyLabel, label, SLOT_LABELS } from '~/domain/taxonomy/index.server';
import type { FreshnessLimits } from '../freshness';
import { hostStatusNames, stanceNames } from '../labels';

type Filtered = FilterName | 'place' | 'times';

/** What the words for filters and their values are made of. */
export interface Vocabulary {
  areaNames: ReadonlyMap<string, string>;
  /** Days after which what was confirmed is asked about again, and too old. */
  ages: FreshnessLimits;
  /** やさしい日本語 instead of the usual one. */
  easy: boolean;
}

const filterLabels: Record<Filtered, string> = {
  kind: '種類',
  menu: '支援メニュー',
  activity: '活動',
  condition: '条件',
  weekday: '曜日',
  slot: '時間',
  times: '曜日と時間',
  area: '圏域',
  open: '空き',
  stance: '受入れの気持ち',
  freshness: 'たしかめた時期',
  status: '登録',
  place: '場所',
};

const weekdayNames: Record<string, string> = {
  mon: '月曜',
  tue: '火曜',
  wed: '水曜',
  thu: '木曜',
  fri: '金曜',
  sat: '土曜',
  sun: '日曜',
};
const easyFilterLabels: Record<Filtered, string> = {
  kind: 'どんな ところ',
  menu: 'どんな こと',
  activity: 'する こと',
  condition: 'あなたに 合うか',
  weekday: '何曜日',
  slot: '何時ごろ',
  times: '曜日と 時間',
  area: 'どの あたり',
  open: 'あき',
  stance: '受け入れの 気もち',
  freshness: 'いつ 聞いたか',
  status: '登録',
  place: 'ばしょ',
};

/** What a filter is called. */
export function filterLabel(name: Filtered, { easy }: Pick<Vocabulary, 'easy'>): string {
  return (easy ? easyFilterLabels : filterLabels)[name];
}

const termLists = {
  kind: 'hostKind',
  menu: 'menuKind',
  activity: 'activity',
  condition: 'consideration',
} as const;

/** The word for a value of a filter. */
export function valueLabel(name: FilterName, value: string, { areaNames, ages, easy }: Vocabulary): string {
  switch (name) {
    case 'kind':
    case 'menu':
    case 'activity':
    case 'condition':
      return (easy ? easyLabel : label)(termLists[name], value);
    case 'weekday':
      return named(weekdayNames, value);
    case 'slot':
      return named(SLOT_LABELS, value);
    case 'open':
      return easy ? 'いま 行ける ところ' : '空きがある';
    case 'stance':
      return named(stanceNames, value);
    case 'freshness':
      return named(freshnessNames(ages, easy), value);
    case 'status':
      return named(hostStatusNames, value);
    case 'area':
      if (value === 'outside') return easy ? 'ほかの 市や 町' : '市外';
      if (value === 'unknown') return easy ? '分からない ところ' : '圏域が分からない';
      return areaNames.get(value) ?? (easy ? '知らない ところ' : '知らない圏域');
  }
}

function freshnessNames({ due, old }: FreshnessLimits, easy: boolean): Readonly<Record<string, string>> {
  return easy
    ? {
        fresh: `${span(due)}より 近い`,
        due: `${span(due)}から ${span(old)} 前`,
        old: `${span(old)}より 前（古いです）`,
        never: 'まだ 聞いて いません',
      }
    : {
        fresh: `${span(due)}以内`,
        due: `${span(due)}〜${span(old)}前`,
        old: `${span(old)}より前（要確認）`,
        never: 'まだ確認していない',
      };
}

/** 180 days are said as 6か月; what is no whole number of months, as days. */
function span(days: number): string {
  return days % 30 === 0 ? `${days / 30}か月` : `${days}日`;
}

/** A value of an address may be anything; what has no name stands for itself. */
function named(names: Readonly<Record<string, string>>, value: string): string {
  return (Object.hasOwn(names, value) ? names[value] : undefined) ?? value;
}
