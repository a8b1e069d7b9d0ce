import type postgres from 'postgres';

/** What tells one copy of a host from another: 「こうぼう こむぎ 東」. */
const marks = ['東', '西', '南', '北', '上', '下', '本', '新', '元'];

/**
 * Makes ten hosts of each one, with their offers and answers, each at a place and with a name of its own. Every word is
 * then found ten times as often as before, so that figures of both sizes can be set side by side.
 */
export async function tenfold(admin: postgres.Sql, municipalityId: string): Promise<void> {
  const copies = marks.map((mark, i) => `('${mark}', ${i + 1})`).join(', ');
  const id = (column: string) => `md5(${column}::text || c.nr)::uuid`;
  const copy = (table: string, changes: string) => `
    insert into ${table} select n.* from ${table} t cross join (values ${copies}) as c(mark, nr)
    cross join lateral jsonb_populate_record(t, jsonb_build_object(${changes})) n
    where t.municipality_id = '${municipalityId}'`;
  // A tenth of a degree around: hosts of a place do not all stand on one another.
  const jitter = (column: 'lat' | 'lng', letters: number) =>
    `'${column}', t.${column} + (('x' || substr(md5(t.id::text || c.nr), ${letters}, 4))::bit(16)::int / 65536.0 - 0.5) / 10`;
  await admin.unsafe(
    copy(
      'hosts',
      `'id', ${id('t.id')}, 'name', t.name || ' ' || c.mark, ${jitter('lat', 1)}, ${jitter('lng', 9)}`,
    ),
  );
  await admin.unsafe(copy('opportunities', `'id', ${id('t.id')}, 'host_id', ${id('t.host_id')}`));
  await admin.unsafe(
    copy(
      'condition_answers',
      `'id', ${id('t.id')}, 'host_id', ${id('t.host_id')}, 'opportunity_id',
          case when t.opportunity_id is not null then ${id('t.opportunity_id')} end`,
    ),
  );
  await admin.unsafe('analyze');
}
