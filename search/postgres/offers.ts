import { timeMask } from '../document';
import type { SearchQuery } from '../port';
import { allOf, prefixed, timesCondition, type Flags } from './filters';
import type { Parameters } from './parameters';

/**
 * For each host of `o`: does one offer meet everything (`hit`), or everything but one filter
 * (`hit_without_…`); what it has open; the hours of offers that meet all but the filters of days and slots.
 */
export function offersByHost(query: SearchQuery, offer: Flags<string>, parameters: Parameters): string {
  const met = prefixed(offer, 'x.f_');
  const { weekday, slot } = query.filters;
  const hours = (days: readonly string[] | null, slots: readonly string[] | null, condition: string) => {
    const mask = parameters.of(timeMask(days, slots).toString(), 'bigint');
    return `coalesce(bit_or(x.times & ${mask}) filter (where ${allOf(met, 'times')} and ${condition}), 0)`;
  };
  const chosen = (values: readonly string[] | undefined) => (values?.length ? values : null);
  const columns = [
    'x.host_id',
    `bool_or(${allOf(met)}) as hit`,
    ...Object.keys(offer).map((name) => `bool_or(${allOf(met, name)}) as hit_without_${name}`),
    `max(case when x.is_open then coalesce(x.places_left, 0) end) filter (where ${allOf(met)}) as opening`,
    `${hours(null, chosen(slot?.include), timesCondition(undefined, slot, parameters))} as day_bits`,
    `${hours(chosen(weekday?.include), null, timesCondition(weekday, undefined, parameters))} as slot_bits`,
    `coalesce(bool_or(x.is_open) filter (where ${allOf(met, 'open')}), false) as any_open`,
  ];
  return `select ${columns.join(',\n')} from o x group by x.host_id`;
}
