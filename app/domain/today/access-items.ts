import type { Day } from '~/lib/japanese-date';
import { paths } from '~/paths';
import { pileItem, type TodayItem } from './items';

/** Cases that somebody opened in an emergency; they stand on a page of their own, as not everybody who answers for them sees the case. */
export function openingsItem(number: number, today: Day): TodayItem {
  return pileItem(
    {
      key: 'openings',
      number,
      what: '急ぎで開かれたケースの、わけを確かめる',
      label: '確かめる',
      to: paths.caseOpenings(),
    },
    today,
  );
}
