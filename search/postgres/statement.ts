import type { EngineQuestion } from '../engine';
import type { Box, Point, SearchQuery, Sort } from '../port';
import { amongRows } from './among';
import { facetsOf } from './facets';
import { allOf, flagColumns, hostFlags, liesIn, offerFlags, prefixed, type Flags } from './filters';
import { scoreOf, textQuery } from './matching';
import { countedColumns, offersByHost, ofHostWithoutOffer, runningOffers } from './offers';
import { Parameters } from './parameters';

export interface Statement {
  text: string;
  parameters: Parameters;
}

/** Mean radius of the earth in metres. */
const earth = 6_371_008.8;

const rowColumns =
  'h.host_id, h.municipality_id, h.audience, h.kind, h.areas, h.stance, h.status, h.confirmed_on, h.lat, h.lng, ' +
  'h.quality';

/**
 * The one statement of a search. `m`: what the words find, with a flag for each filter on the host. `o`: the
 * offers that still run, with theirs. `p`: for each host, whether one and the same offer meets them all.
 * `r`: both together. `k`: the hits in order. Counts of a filter are taken with all the others applied. Offers are
 * looked into only when they are counted, filtered or ordered by.
 */
export function searchStatement(question: EngineQuestion): Statement {
  const { query, today } = question;
  const parameters = new Parameters();
  const host = hostFlags(query, today, parameters);
  const offer = offerFlags(query, parameters);
  const ofSingle = Object.keys(offer).length > 0;
  const ofOffers = ofSingle || query.withFacets || query.sort === 'open';
  const columns = [
    rowColumns,
    ...(ofSingle ? ['h.offers'] : ofOffers ? [countedColumns(today, parameters)] : []),
  ].join(', ');
  const matching = matchingRows(question, parameters, columns);
  const flags = Object.keys(host).map((name) => `m.f_${name}`);
  const hosts = ofOffers
    ? `o as materialized (${runningOffers(host, offer, today, parameters)}),
    p as materialized (${offersByHost(query, offer, parameters)}),
    r as materialized (
      select ${[hostColumns, ...flags, ...ofHostWithoutOffer(query, offer)].join(', ')} from m left join p using (nr))`
    : `r as (select ${[hostColumns, ...flags, 'true as hit'].join(', ')} from m)`;
  const hits = `from r where ${allOf(prefixed(host, 'r.f_'))} and r.hit`;
  const text = `
    with m as materialized (
      select ${['m.*', '(row_number() over ())::int as nr', ...flagColumns(host)].join(', ')} from (${matching}) m),
    ${hosts},
    k as materialized (
      select host_id, distance_m,
        row_number() over (order by ${order(query.sort, query.near)}) as no ${hits})
    select json_build_object(
      'textTotal', (select count(*) from m),
      'total', (select count(*) ${hits}),
      'hits', (${pageOfHits(query, parameters)}),
      'without', json_build_object(${totalsWithout(host, offer).join(', ')}),
      'facets', (${query.withFacets ? facetsOf(question, host, offer, parameters) : emptyObject})
    ) as answer`;
  return { text, parameters };
}

const hostColumns =
  'm.nr, m.host_id, m.kind, m.areas, m.stance, m.status, m.confirmed_on, m.quality, m.score, m.distance_m';

const emptyObject = `select '{}'::json`;

function pageOfHits({ page, pageSize }: SearchQuery, parameters: Parameters): string {
  const after = parameters.of((page - 1) * pageSize, 'bigint');
  const upTo = parameters.of(page * pageSize, 'bigint');
  return `select coalesce(json_agg(json_build_object('id', host_id, 'no', no, 'distanceM', distance_m) order by no), '[]')
    from k where no > ${after} and no <= ${upTo}`;
}

/**
 * Rows that the words find, for one municipality and audience; whatever else is asked is decided above this.
 *
 * @param box leaves out beforehand what lies elsewhere.
 */
export function matchingRows(
  question: EngineQuestion,
  parameters: Parameters,
  columns: string,
  box?: Box,
): string {
  const { query, terms, join, visibility, among } = question;
  const distanceM = `${distance(query.near, parameters)} as distance_m`;
  if (among) return amongRows(question, [columns, distanceM], parameters, box);
  const wanted = terms.filter((term) => !term.excluded);
  const tsquery = parameters.of(textQuery(terms, join, visibility), 'tsquery');
  const scores = wanted.map((term, i) => `${scoreOf(term, parameters)} as s${i}`);
  const excluded = terms
    .filter((term) => term.excluded)
    .map((term, i) => `(${scoreOf({ ...term, related: [], facts: [] }, parameters)}) is null as e${i}`);
  const held = scores.map((_, i) => `z.s${i} is not null`);
  const total = scores.map((_, i) => `coalesce(z.s${i}, 0)`).join(' + ') || '0';
  const conditions = [
    `z.municipality_id = ${parameters.of(visibility.municipalityId, 'uuid')}`,
    `z.audience = ${parameters.of(visibility.audience, 'text')}`,
    ...(held.length > 0 ? [`(${held.join(join === 'all' ? ' and ' : ' or ')})`] : []),
    ...excluded.map((_, i) => `z.e${i}`),
  ];
  return `select z.*, (${total})::float8 as score from (
      select ${[columns, distanceM, ...scores, ...excluded].join(',\n')}
      from host_search h where h.doc @@ ${tsquery}${box ? ` and ${liesIn('h', box, parameters)}` : ''} offset 0) z
    where ${conditions.join(' and ')}`;
}

/** Great-circle metres from a point to `h`; null without a point or a location. */
function distance(near: Point | undefined, parameters: Parameters): string {
  if (!near) return 'null::float8';
  const [lat, lng] = [parameters.of(near.lat, 'float8'), parameters.of(near.lng, 'float8')];
  return `case when h.lat is not null then 2 * ${earth} * asin(least(1, sqrt(power(sin(radians(h.lat - ${lat}) / 2), 2)
    + cos(radians(${lat})) * cos(radians(h.lat)) * power(sin(radians(h.lng - ${lng}) / 2), 2)))) end`;
}

function totalsWithout(host: Flags<string>, offer: Flags<string>): string[] {
  const met = prefixed(host, 'r.f_');
  const total = (name: string, condition: string) => `'${name}', (select count(*) from r where ${condition})`;
  return [
    ...Object.keys(host).map((name) => total(name, `${allOf(met, name)} and r.hit`)),
    ...Object.keys(offer).map((name) => total(name, `${allOf(met)} and r.hit_without_${name}`)),
  ];
}

function order(sort: Sort, near: Point | undefined): string {
  const ends = 'r.score desc, r.quality desc, r.host_id';
  if (sort === 'distance' && near) return `r.distance_m nulls last, ${ends}`;
  if (sort === 'freshness') return `r.confirmed_on desc nulls last, ${ends}`;
  return sort === 'open' ? `r.opening desc nulls last, ${ends}` : ends;
}
