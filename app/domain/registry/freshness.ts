import { addDays, formatMonthDay, type Day } from '~/lib/japanese-date';

/**
 * 情報の鮮度, derived from the last day on which somebody confirmed what stands in the registry.
 * `due`: time to ask again; `old`: asked in vain for too long, it leaves matching and is marked 要確認;
 * `never`: nobody has asked yet, which is unknown and not old (D12).
 */
export type Freshness = 'fresh' | 'due' | 'old' | 'never';

/** Days since the last confirmation. */
export interface FreshnessLimits {
  /** After so many it is time to ask again. */
  due: number;
  /** After so many a place leaves matching. */
  old: number;
}

/** Handbook §3.4: asked again after 180 days, hidden from matching when 90 more have passed without an answer. */
export const usualFreshness: FreshnessLimits = { due: 180, old: 270 };

/**
 * Handbook §3.4: the numbers of a designated facility are asked for again after 30 days, and as with the other facts,
 * 90 more without an answer take them out of matching: its seats are offered to nobody, and it is marked.
 */
export const usualNumbersFreshness: FreshnessLimits = { due: 30, old: 120 };

/** What grows old: the facts of a host, or the numbers of a designated facility. */
export const freshnessSubjects = ['facts', 'numbers'] as const;
export type FreshnessSubject = (typeof freshnessSubjects)[number];

/** The settings of the municipality that hold its own limits. */
export const freshnessSettings: Record<FreshnessSubject, string> = {
  facts: 'freshness_limits',
  numbers: 'numbers_freshness_limits',
};

/** The limits of a stored setting; the usual ones where none was set. */
export function freshnessLimitsOf(value: unknown, usual: FreshnessLimits = usualFreshness): FreshnessLimits {
  if (typeof value !== 'object' || value === null || !('due' in value) || !('old' in value)) return usual;
  const { due, old } = value;
  return typeof due === 'number' && typeof old === 'number' && due < old ? { due, old } : usual;
}

export function freshnessOf(
  confirmedOn: Day | null,
  today: Day,
  limits: FreshnessLimits = usualFreshness,
): Freshness {
  if (confirmedOn === null) return 'never';
  if (confirmedOn < addDays(today, -limits.old)) return 'old';
  return confirmedOn < addDays(today, -limits.due) ? 'due' : 'fresh';
}

/** How old the numbers of a facility are: 「11月1日に確認」; with the limits passed, what that means. */
export function numbersLabel(confirmedOn: Day | null, today: Day, limits: FreshnessLimits): string {
  if (confirmedOn === null) return '定員の人数はまだ確認していない';
  const when = `定員の人数は${formatMonthDay(confirmedOn)}に確認`;
  const freshness = freshnessOf(confirmedOn, today, limits);
  if (freshness === 'old') return `${when}・要確認`;
  return freshness === 'due' ? `${when}（${limits.due}日を過ぎた）` : when;
}

/** 「6月に確認」, of another year 「2025年4月に確認」, when it is old 「2025年4月に確認・要確認」, of never 「まだ確認していない」. */
export function freshnessLabel(
  confirmedOn: Day | null,
  today: Day,
  limits: FreshnessLimits = usualFreshness,
): string {
  if (confirmedOn === null) return 'まだ確認していない';
  const [year = '', month = ''] = confirmedOn.split('-');
  const when = `${year === today.slice(0, 4) ? '' : `${year}年`}${Number(month)}月に確認`;
  return freshnessOf(confirmedOn, today, limits) === 'old' ? `${when}・要確認` : when;
}
