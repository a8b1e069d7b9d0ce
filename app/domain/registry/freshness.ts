import { addDays, type Day } from '~/lib/japanese-date';

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

/** The setting of the municipality that holds its own limits. */
export const freshnessSetting = 'freshness_limits';

/** The limits of a stored setting; the usual ones where none was set. */
export function freshnessLimitsOf(value: unknown): FreshnessLimits {
  if (typeof value !== 'object' || value === null || !('due' in value) || !('old' in value))
    return usualFreshness;
  const { due, old } = value;
  return typeof due === 'number' && typeof old === 'number' && due < old ? { due, old } : usualFreshness;
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
