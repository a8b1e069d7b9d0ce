import { timeMask } from '../document';
import type { EngineQuestion } from '../engine';
import { freshnessValues, slotValues, weekdayValues, type FilterName } from '../port';
import { allOf, freshnessIs, prefixed, type Flags } from './filters';
import type { Parameters } from './parameters';

/** A query giving one JSON object of counts of hosts by filter and value. */
export function facetsOf(
  { query, today, visibility }: EngineQuestion,
  host: Flags<string>,
  offer: Flags<string>,
  parameters: Parameters,
): string {
  const hostMet = prefixed(host, 'r.f_');
  const ofHost = (name: FilterName, column: string) =>
    grouped(`select ${column} as value from r where ${allOf(hostMet, name)} and r.hit`);
  // A host whose offers say the same twice counts once; one row for all of them says nothing twice.
  const ofOffer = (name: FilterName, words: string) => {
    const met = `${allOf(prefixed(host, 'x.h_'))} and ${allOf(prefixed(offer, 'x.f_'), name)}`;
    const value = `unnest(string_to_array(${words}, ' ')) as value from o x where ${met}`;
    return grouped(`select ${value} and x.whole
      union all select value from (select distinct x.nr, ${value} and not x.whole) s`);
  };
  const hours = (column: string, mask: bigint) =>
    `(r.${column} & ${parameters.of(mask.toString(), 'bigint')}) <> 0`;
  const facets: Partial<Record<FilterName, string>> = {
    kind: ofHost('kind', 'r.kind'),
    area: ofHost('area', 'unnest(r.areas)'),
    freshness: counted(
      `${allOf(hostMet, 'freshness')} and r.hit`,
      freshnessValues.map((value) => [
        value,
        freshnessIs('r', value, { today, ages: query.ages }, parameters),
      ]),
    ),
    menu: ofOffer('menu', 'x.menus'),
    activity: ofOffer('activity', 'x.acts'),
    condition: ofOffer('condition', 'x.conds'),
    weekday: counted(
      allOf(hostMet),
      weekdayValues.map((value) => [value, hours('day_bits', timeMask([value], null))]),
    ),
    slot: counted(
      allOf(hostMet),
      slotValues.map((value) => [value, hours('slot_bits', timeMask(null, [value]))]),
    ),
    open: counted(allOf(hostMet), [['yes', 'r.any_open']]),
  };
  if (visibility.audience === 'staff') {
    facets.stance = ofHost('stance', 'r.stance');
    facets.status = ofHost('status', 'r.status');
  }
  return `select json_build_object(${Object.entries(facets)
    .map(([name, counts]) => `'${name}', (${counts})`)
    .join(',\n')})`;
}

function grouped(rows: string): string {
  return `select coalesce(json_object_agg(value, n), '{}') from (
    select value, count(*) as n from (${rows}) v where value is not null and value <> '' group by value) g`;
}

function counted(rows: string, cases: readonly (readonly [value: string, condition: string])[]): string {
  const counts = cases.map(([value, condition]) => `'${value}', count(*) filter (where ${condition})`);
  return `select json_build_object(${counts.join(', ')}) from r where ${rows}`;
}
