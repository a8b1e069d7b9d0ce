import { timeMask } from '../document';
import type { Box, Choice, SearchQuery } from '../port';
import type { Parameters } from './parameters';

/** A condition of SQL for each filter that is set. What is unset is absent, not "true". */
export type Flags<Name extends string> = Partial<Record<Name, string>>;

/** Facts of a host: `place` is near, within and box together. */
export type HostFlag = 'kind' | 'area' | 'stance' | 'status' | 'freshness' | 'place';
/** Facts of one offer: weekday and slot hold together ("Tuesday morning"). */
export type OfferFlag = 'menu' | 'activity' | 'condition' | 'times' | 'open';

/** All of the given conditions, without those named. */
export function allOf(flags: Flags<string>, ...without: string[]): string {
  const kept = Object.entries(flags).filter(([name]) => !without.includes(name));
  return kept.map(([, condition]) => condition ?? 'true').join(' and ') || 'true';
}

/** The flags as columns. */
export function flagColumns(flags: Flags<string>): string[] {
  return Object.entries(flags).map(([name, condition]) => `(${condition ?? 'true'}) as f_${name}`);
}

/** The same flags as columns that are already computed. */
export function prefixed(flags: Flags<string>, prefix: string): Flags<string> {
  return Object.fromEntries(Object.keys(flags).map((name) => [name, `${prefix}${name}`]));
}

/** Conditions on `m` (a row of host_search with its distance `d`). */
export function hostFlags(query: SearchQuery, today: string, parameters: Parameters): Flags<HostFlag> {
  const flags: Flags<HostFlag> = {};
  for (const name of ['kind', 'stance', 'status'] as const) {
    const choice = query.filters[name];
    if (isSet(choice)) flags[name] = oneOf(`m.${name}`, choice, parameters);
  }
  const { area, freshness } = query.filters;
  if (isSet(area)) flags.area = overlap('m.areas', area, parameters);
  if (isSet(freshness))
    flags.freshness = either(freshness, (value) =>
      freshnessIs('m', value, { today, ages: query.ages }, parameters),
    );
  const place = placeCondition(query, parameters);
  if (place) flags.place = place;
  return flags;
}

/** Whether the confirmation of a row falls into a value of the freshness filter. */
export function freshnessIs(
  row: 'm' | 'r',
  value: string,
  { today, ages }: { today: string; ages: SearchQuery['ages'] },
  parameters: Parameters,
): string {
  const confirmed = `${row}.confirmed_on`;
  const ago = (days: number) => `(${parameters.of(today, 'date')} - ${parameters.of(days, 'int')})`;
  if (value === 'fresh') return `coalesce(${confirmed} >= ${ago(ages.due)}, false)`;
  if (value === 'due')
    return `coalesce(${confirmed} < ${ago(ages.due)} and ${confirmed} >= ${ago(ages.old)}, false)`;
  if (value === 'old') return `coalesce(${confirmed} < ${ago(ages.old)}, false)`;
  return value === 'never' ? `${confirmed} is null` : 'false';
}

/** Conditions on `x` (one offer of a host). */
export function offerFlags(query: SearchQuery, parameters: Parameters): Flags<OfferFlag> {
  const { menu, activity, condition, weekday, slot, open } = query.filters;
  const flags: Flags<OfferFlag> = {};
  if (isSet(menu)) flags.menu = oneOf('x.menus', menu, parameters);
  if (isSet(activity)) flags.activity = overlap("string_to_array(x.acts, ' ')", activity, parameters);
  if (isSet(condition)) flags.condition = overlap("string_to_array(x.conds, ' ')", condition, parameters);
  if (isSet(open)) flags.open = openCondition(open);
  if (isSet(weekday) || isSet(slot)) flags.times = timesCondition(weekday, slot, parameters);
  return flags;
}

/** Weekday and slot of `x`: one hour of the offer lies in an included day and an included slot, none in an excluded. */
export function timesCondition(
  weekday: Choice | undefined,
  slot: Choice | undefined,
  parameters: Parameters,
): string {
  const hits = (days: readonly string[] | null, slots: readonly string[] | null) =>
    `(coalesce(x.times, 0) & ${parameters.of(timeMask(days, slots).toString(), 'bigint')}) <> 0`;
  const chosen = (choice: Choice | undefined) => (choice?.include.length ? choice.include : null);
  const parts: string[] = [];
  if (chosen(weekday) ?? chosen(slot)) parts.push(hits(chosen(weekday), chosen(slot)));
  for (const value of weekday?.exclude ?? []) parts.push(`not ${hits([value], null)}`);
  for (const value of slot?.exclude ?? []) parts.push(`not ${hits(null, [value])}`);
  return parts.join(' and ') || 'true';
}

function openCondition(choice: Choice): string {
  const wanted = choice.include.length === 0 || choice.include.includes('yes');
  const parts = [wanted ? 'true' : 'false'];
  if (choice.include.includes('yes')) parts.push('coalesce(x.is_open, false)');
  if (choice.exclude.includes('yes')) parts.push('not coalesce(x.is_open, false)');
  return parts.join(' and ');
}

export function isSet(choice: Choice | undefined): choice is Choice {
  return choice !== undefined && choice.include.length + choice.exclude.length > 0;
}

function oneOf(column: string, { include, exclude }: Choice, parameters: Parameters): string {
  const parts: string[] = [];
  if (include.length > 0)
    parts.push(`coalesce(${column} = any (${parameters.of(include, 'text[]')}), false)`);
  if (exclude.length > 0)
    parts.push(`not coalesce(${column} = any (${parameters.of(exclude, 'text[]')}), false)`);
  return parts.join(' and ');
}

function overlap(column: string, { include, exclude }: Choice, parameters: Parameters): string {
  const parts: string[] = [];
  if (include.length > 0) parts.push(`coalesce(${column} && ${parameters.of(include, 'text[]')}, false)`);
  if (exclude.length > 0) parts.push(`not coalesce(${column} && ${parameters.of(exclude, 'text[]')}, false)`);
  return parts.join(' and ');
}

function either({ include, exclude }: Choice, condition: (value: string) => string): string {
  const parts: string[] = [];
  if (include.length > 0) parts.push(`(${include.map(condition).join(' or ')})`);
  parts.push(...exclude.map((value) => `not ${condition(value)}`));
  return parts.join(' and ');
}

function placeCondition({ near, withinM, box }: SearchQuery, parameters: Parameters): string {
  const parts: string[] = [];
  if (near && withinM !== undefined)
    parts.push(`coalesce(m.distance_m <= ${parameters.of(withinM, 'float8')}, false)`);
  if (box) parts.push(liesIn('m', box, parameters));
  return parts.join(' and ');
}

/** Whether the place of a row is known and lies in a box, its edges included. */
export function liesIn(row: 'h' | 'm' | 'r', box: Box, parameters: Parameters): string {
  const [west = '', south = '', east = '', north = ''] = box.map((degrees) =>
    parameters.of(degrees, 'float8'),
  );
  return `coalesce(${row}.lng between ${west} and ${east} and ${row}.lat between ${south} and ${north}, false)`;
}
