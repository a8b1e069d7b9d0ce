import type postgres from 'postgres';
import { withScope } from '#db/scope.server';
import { documentsOf } from '#search/describe-host';
import { readHostFacts } from '#search/postgres/read-hosts.server';
import type { Scope } from '~/domain/kernel/scope';
import { spread, timed, type Measured } from '../measured';

const sampled = 1_000;
const updates = 60;
const MB = 1024 * 1024;

/** What the search takes on disk, beside the documents as JSON. */
export async function measureSizes(
  admin: postgres.Sql,
  scope: Scope,
  today: string,
  name: string,
): Promise<Measured[]> {
  const { municipalityId } = scope;
  const ids = await admin<{ id: string }[]>`
    select id from hosts where municipality_id = ${municipalityId} and status <> 'archived' order by md5(id::text) limit ${sampled}`;
  const facts = await withScope(scope, (tx) =>
    readHostFacts(
      tx,
      ids.map(({ id }) => id),
    ),
  );
  const documents = facts.flatMap((host) => documentsOf(host, today));
  const bytes = documents.reduce((sum, document) => sum + Buffer.byteLength(JSON.stringify(document)), 0);
  const [row] = await admin<{ rows: string; gin: string; heap: string }[]>`
    select count(*) as rows, pg_relation_size('host_search_doc') as gin, pg_relation_size('host_search') as heap
    from host_search`;
  const json = (bytes / documents.length) * Number(row?.rows ?? 0);
  const line = (what: string, size: number, atMost: number): Measured => {
    const megabytes = size / MB;
    return {
      name: `${name}: ${what}`,
      unit: 'MB',
      p50: megabytes,
      p95: megabytes,
      runs: 1,
      ofFloor: size / json,
      atMost,
    };
  };
  return [
    line('index, of the documents as JSON', Number(row?.gin), 0.9),
    line('rows, of the documents as JSON', Number(row?.heap), 0.7),
  ];
}

/** One document changed, with and without the index of words, in turn. */
export async function measureUpdate(admin: postgres.Sql, name: string): Promise<Measured[]> {
  await admin.unsafe('create table bench_unindexed (like host_search including storage including defaults)');
  await admin.unsafe('insert into bench_unindexed select * from host_search');
  await admin.unsafe('alter table bench_unindexed add primary key (municipality_id, host_id, audience)');
  const rows = await admin<{ municipality_id: string; host_id: string }[]>`
    select municipality_id, host_id from host_search where audience = 'staff' order by md5(host_id::text) limit ${updates}`;
  const change = (table: string, { municipality_id, host_id }: (typeof rows)[number], nr: number) =>
    timed(() =>
      admin.unsafe(
        `update ${table} set norm = norm || $3, doc = array_to_tsvector(tsvector_to_array(doc) || array[$3::text])
         where municipality_id = $1 and host_id = $2 and audience = 'staff'`,
        [municipality_id, host_id, `変${nr}`],
      ),
    );
  const indexed: number[] = [];
  const bare: number[] = [];
  for (const [nr, row] of rows.entries()) {
    bare.push((await change('bench_unindexed', row, nr)).ms);
    indexed.push((await change('host_search', row, nr)).ms);
  }
  await admin.unsafe('drop table bench_unindexed');
  const [with_, without] = [spread(indexed), spread(bare)];
  return [
    {
      name: `${name}: one document changed`,
      ...with_,
      runs: updates,
      ofFloor: with_.p50 / without.p50,
      atMost: 10,
    },
    { name: `${name}: the same without index`, ...without, runs: updates },
  ];
}
