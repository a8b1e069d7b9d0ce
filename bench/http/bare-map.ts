import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import postgres from 'postgres';

// The least that answers a part of the map with the same circles: one query, no sign-in, no walls, no words.
const [, , port, database = '', municipality = ''] = process.argv;
const sql = postgres(database, { max: 10 });

createServer((request, response) => {
  void answer(new URL(request.url ?? '/', 'http://localhost').searchParams).then((body) => {
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Content-Encoding', 'gzip');
    response.end(gzipSync(body));
  });
}).listen(Number(port));

/** @param params `view=west,south,east,north`, and `cell`: the width of a cell as a share of the world. */
async function answer(params: URLSearchParams): Promise<string> {
  const [west = 0, south = 0, east = 0, north = 0] = (params.get('view') ?? '').split(',').map(Number);
  const cell = Number(params.get('cell'));
  const rows = await sql`
    select count(*)::int as n, avg(lat) as lat, avg(lng) as lng,
      min(lng) as west, min(lat) as south, max(lng) as east, max(lat) as north
    from hosts
    where municipality_id = ${municipality} and status <> 'archived'
      and lng between ${west} and ${east} and lat between ${south} and ${north}
    group by floor((lng + 180) / 360 / ${cell}::float8),
      floor((0.5 - ln(tan(radians(45 + lat / 2))) / (2 * pi())) / ${cell}::float8)
    order by n desc`.values();
  return JSON.stringify({ clusters: rows });
}
