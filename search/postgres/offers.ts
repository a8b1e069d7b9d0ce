import { timeMask } from '../document';
import type { SearchQuery } from '../port';
import { allOf, flagColumns, prefixed, timesCondition, type Flags } from './filters';
import type { Parameters } from './parameters';

/** Whether what a row of `host_search h` says of all its offers together holds on a day. */
function holdsOn(day: string): string {
  return `(coalesce(h.holds_from <= ${day}, true) and coalesce(h.holds_until > ${day}, true))`;
}

/** Columns of `h` beside the others, where offers are only counted: one by one only where they change by date. */
export function countedColumns(today: string, parameters: Parameters): string {
  const holds = holdsOn(parameters.of(today, 'date'));
  return `h.menus, h.acts, h.conds, h.hours, h.is_open, h.places_left, ${holds} as whole,
    case when ${holds} then '[]'::jsonb else h.offers end as offers`;
}

const columnsOfOffer = 'nr, menus, acts, conds, times, is_open, places_left, whole';

/**
 * The offers of `m` that have not ended, one a row, with the flags of their host (`h_…`) and their own (`f_…`). Where
 * nothing is asked of single offers, one row with all that the offers of a host say (`whole`) stands for them.
 */
export function runningOffers(
  host: Flags<string>,
  offer: Flags<string>,
  today: string,
  parameters: Parameters,
): string {
  const names = Object.keys(host);
  const day = parameters.of(today, 'date');
  const single = `
    select ${[columnsOfOffer, ...names.map((name) => `h_${name}`), ...flagColumns(offer)].join(', ')}
    from (
      select e.*, e.item->>'menu' as menus, e.item->>'act' as acts, e.item->>'cond' as conds,
        (e.item->>'time')::bigint as times, (e.item->>'left')::int as places_left, false as whole,
        (e.item->>'open')::boolean and coalesce((e.item->>'since')::date <= ${day}, true) as is_open
      from (select ${['m.nr', ...names.map((name) => `m.f_${name} as h_${name}`), 'jsonb_array_elements(m.offers) as item'].join(', ')} from m) e
      where coalesce((e.item->>'until')::date >= ${day}, true)) x`;
  if (Object.keys(offer).length > 0) return single;
  const together = ['nr, menus, acts, conds, hours, is_open, places_left, whole'];
  return `${single} union all
    select ${[...together, ...names.map((name) => `m.f_${name}`)].join(', ')} from m where m.whole`;
}

/**
 * For each host of `o`: does one offer meet everything (`hit`), or everything but one filter
 * (`hit_without_…`); what it has open; the hours of offers that meet all but the filters of days and slots.
 */
export function offersByHost(query: SearchQuery, offer: Flags<string>, parameters: Parameters): string {
  const met = prefixed(offer, 'x.f_');
  const { weekday, slot } = query.filters;
  const hours = (days: readonly string[] | null, slots: readonly string[] | null, condition: string) => {
    const mask = parameters.of(timeMask(days, slots).toString(), 'bigint');
    return `bit_or(x.times & ${mask}) filter (where ${allOf(met, 'times')} and ${condition})`;
  };
  const chosen = (values: readonly string[] | undefined) => (values?.length ? values : null);
  const columns = [
    'x.nr',
    `bool_or(${allOf(met)}) as hit`,
    ...Object.keys(offer).map((name) => `bool_or(${allOf(met, name)}) as hit_without_${name}`),
    `max(case when x.is_open then coalesce(x.places_left, 0) end) filter (where ${allOf(met)}) as opening`,
    `${hours(null, chosen(slot?.include), timesCondition(undefined, slot, parameters))} as day_bits`,
    `${hours(chosen(weekday?.include), null, timesCondition(weekday, undefined, parameters))} as slot_bits`,
    `bool_or(x.is_open) filter (where ${allOf(met, 'open')}) as any_open`,
  ];
  return `select ${columns.join(',\n')} from o x group by x.nr`;
}

/**
 * The columns of `p` for every host: one whose offers have all ended counts as having an offer without any fact,
 * which meets whatever only excludes.
 */
export function ofHostWithoutOffer(query: SearchQuery, offer: Flags<string>): string[] {
  const asks: Record<string, boolean> = {
    times: isAsked(query, 'weekday') || isAsked(query, 'slot'),
    menu: isAsked(query, 'menu'),
    activity: isAsked(query, 'activity'),
    condition: isAsked(query, 'condition'),
    open: isAsked(query, 'open'),
  };
  const meets = (without?: string) => !Object.keys(offer).some((name) => name !== without && asks[name]);
  return [
    `coalesce(p.hit, ${String(meets())}) as hit`,
    ...Object.keys(offer).map(
      (name) => `coalesce(p.hit_without_${name}, ${String(meets(name))}) as hit_without_${name}`,
    ),
    'p.opening',
    'coalesce(p.day_bits, 0) as day_bits',
    'coalesce(p.slot_bits, 0) as slot_bits',
    'coalesce(p.any_open, false) as any_open',
  ];
}

function isAsked({ filters }: SearchQuery, name: keyof SearchQuery['filters']): boolean {
  return (filters[name]?.include.length ?? 0) > 0;
}
