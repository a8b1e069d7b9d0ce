import type { EngineQuestion } from '../engine';
import { cellWidth } from '../map-cells';
import type { MapView } from '../port';
import { allOf, flagColumns, hostFlags, liesIn, offerFlags, prefixed } from './filters';
import { offersByHost, ofHostWithoutOffer, runningOffers } from './offers';
import { Parameters } from './parameters';
import { matchingRows, type Statement } from './statement';

const located =
  'h.host_id, h.municipality_id, h.audience, h.kind, h.areas, h.stance, h.status, h.confirmed_on, h.lat, h.lng';

/**
 * The hits of a search that lie in view, by cells of the map. `m`, `o`, `p` and `r` are those of the search itself;
 * offers are looked into only when something is asked of them. Without words nothing outside the view is read; with
 * words all they find is counted, because whether they find anything decides how the search goes on.
 */
export function clusterStatement(question: EngineQuestion, view: MapView): Statement {
  const { query, terms, today } = question;
  const parameters = new Parameters();
  const asked = terms.some((term) => !term.excluded);
  const offer = offerFlags(query, parameters);
  const ofOffers = Object.keys(offer).length > 0;
  const columns = ofOffers ? `${located}, h.offers` : located;
  const matching = matchingRows(question, parameters, columns, asked ? undefined : view.box);
  const host = hostFlags(query, today, parameters);
  const inView = liesIn('r', view.box, parameters);
  const hits = ofOffers
    ? `o as materialized (${runningOffers(host, offer, today, parameters)}),
      p as materialized (${offersByHost(query, offer, parameters)}),
      r as (select m.*, ${ofHostWithoutOffer(query, offer).join(', ')} from m left join p using (nr))`
    : 'r as (select m.*, true as hit from m)';
  const cell = parameters.of(cellWidth(view), 'float8');
  const text = `
    with m as materialized (
      select ${['m.*', '(row_number() over ())::int as nr', ...flagColumns(host)].join(', ')} from (${matching}) m),
    ${hits},
    c as (
      select count(*) as n, avg(r.lat) as lat, avg(r.lng) as lng,
        min(r.lng) as west, min(r.lat) as south, max(r.lng) as east, max(r.lat) as north
      from r where ${allOf(prefixed(host, 'r.f_'))} and r.hit and ${inView}
      group by floor((r.lng + 180) / 360 / ${cell}),
        floor((0.5 - ln(tan(radians(45 + greatest(-85, least(85, r.lat)) / 2))) / (2 * pi())) / ${cell}))
    select json_build_object(
      'textTotal', (select count(*) from m),
      'cells', (select coalesce(json_agg(json_build_array(n, lat, lng, west, south, east, north)
        order by n desc, lng, lat), '[]') from c)
    ) as answer`;
  return { text, parameters };
}
