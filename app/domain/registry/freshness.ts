import { addDays, type Day } from '~/lib/japanese-date';

/**
 * 情報の鮮度, derived from the last day on which somebody confirmed what stands in the registry.
 * `due`: time to ask again (handbook §3.4: 180 days); `old`: longer than a year ago, or never.
 */
export type Freshness = 'fresh' | 'due' | 'old';

const dueAfterDays = 180;
const oldAfterDays = 365;

export function freshnessOf(confirmedOn: Day | null, today: Day): Freshness {
  if (confirmedOn === null || confirmedOn < addDays(today, -oldAfterDays)) return 'old';
  return confirmedOn < addDays(today, -dueAfterDays) ? 'due' : 'fresh';
}

/** 「6月に確認」, of another year 「2025年4月に確認」, of never 「まだ確認していない」. */
export function freshnessLabel(confirmedOn: Day | null, today: Day): string {
  if (confirmedOn === null) return 'まだ確認していない';
  const [year = '', month = ''] = confirmedOn.split('-');
  return `${year === today.slice(0, 4) ? '' : `${year}年`}${Number(month)}月に確認`;
}
