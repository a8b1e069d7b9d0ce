import type { FilterName } from '#search/port';
import { label, SLOT_LABELS } from '~/domain/taxonomy/index.server';
import { hostStatusNames, stanceNames } from '../labels';

/** What the filters are called. */
export const filterLabels: Record<FilterName | 'place' | 'times', string> = {
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
const freshnessNames: Record<string, string> = {
  '3m': '3か月以内',
  '1y': '1年以内',
  older: '1年より前・まだ',
};

/** The word for a value of a filter; names of areas are passed in. */
export function valueLabel(name: FilterName, value: string, areaNames: ReadonlyMap<string, string>): string {
  switch (name) {
    case 'kind':
      return label('hostKind', value);
    case 'menu':
      return label('menuKind', value);
    case 'activity':
      return label('activity', value);
    case 'condition':
      return label('consideration', value);
    case 'weekday':
      return named(weekdayNames, value);
    case 'slot':
      return named(SLOT_LABELS, value);
    case 'open':
      return '空きがある';
    case 'stance':
      return named(stanceNames, value);
    case 'freshness':
      return named(freshnessNames, value);
    case 'status':
      return named(hostStatusNames, value);
    case 'area':
      if (value === 'outside') return '市外';
      return value === 'unknown' ? '圏域が分からない' : (areaNames.get(value) ?? '知らない圏域');
  }
}

/** A value of an address may be anything; what has no name stands for itself. */
function named(names: Readonly<Record<string, string>>, value: string): string {
  return names[value] ?? value;
}
