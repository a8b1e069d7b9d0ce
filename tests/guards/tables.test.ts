import { beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '#db/demo/seed.server';
import { useDatabase } from '#tests/setup/database';
import { dayOf } from '~/lib/japanese-date';

const db = useDatabase();

/** Tables that stand outside row security, each with its reason. */
const outside: Record<string, string> = {
  municipalities: 'read before the municipality of a request is known; public facts only',
  host_search: 'its operators are not leakproof; read by the search login, written by one function',
  search_revisions: 'how often the projection changed; nobody reads or writes it but functions',
  search_outbox: 'which hosts the second engine has to hear of; nobody reads or writes it but functions',
};

/** Tables that belong to a municipality and are written by a function or by triggers, and never changed. */
const appendOnly = [
  'audit_log',
  'audit_heads',
  'host_changes',
  'profile_versions',
  'interview_notes',
  'family_contacts',
  'work_answers',
  'work_prints',
  'participant_counts',
];

interface Table {
  name: string;
  tenant: boolean;
  secured: boolean;
  forced: boolean;
  policies: number;
}

async function publicTables(): Promise<Table[]> {
  return db.admin<Table[]>`
    select c.relname as name,
      exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'municipality_id'
        and a.attnotnull and not a.attisdropped) as tenant,
      c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;
}

let own = '';
let other = '';

beforeAll(async () => {
  await seedDemo({ today: dayOf(new Date()) });
  const rows = await db.admin<
    { id: string; name: string }[]
  >`select id, name from municipalities where is_demo`;
  own = rows.find(({ name }) => name === 'みなも市')?.id ?? '';
  other = rows.find(({ name }) => name === 'みどり町')?.id ?? '';
  await fillTheRest();
}, 120_000);

/** One row for each table that the demonstration leaves empty. */
async function fillTheRest() {
  const id = () => db.admin`gen_random_uuid()`;
  const user = db.admin`(select id from users where municipality_id = ${own} limit 1)`;
  const host = db.admin`(select id from hosts where municipality_id = ${own} limit 1)`;
  const run = db.admin`(select id from import_runs where municipality_id = ${own} limit 1)`;
  await db.admin`insert into organisations (municipality_id, id, name) values (${own}, ${id()}, '見本の会')`;
  await db.admin`insert into confidential_meetings (municipality_id, id, held_on, case_count, recorded_by)
    values (${own}, ${id()}, '2026-11-10', 2, ${user})`;
  await db.admin`insert into import_runs (municipality_id, id, file_name, source_key, started_by)
    values (${own}, ${id()}, 'list.csv', 'list', ${user})`;
  await db.admin`insert into referrals (municipality_id, id, case_id, agency_id, user_id, kind, requested_on)
    select municipality_id, gen_random_uuid(), id, agency_id, ${user}, 'first', '2026-11-10'
    from cases where municipality_id = ${own} limit 1`;
  await db.admin`insert into import_rows (municipality_id, id, run_id, line, outcome)
    values (${own}, ${id()}, ${run}, 2, 'unusable')`;
  await db.admin`insert into host_sources (municipality_id, id, host_id, source_key, external_key, written)
    values (${own}, ${id()}, ${host}, 'list', '1', '{}')`;
  await db.admin`insert into import_sources (municipality_id, id, source_key) values (${own}, ${id()}, 'list')`;
  await db.admin`insert into offer_proposals
    (municipality_id, id, host_id, about, cell, sentence, answer, asked_on, asked_by)
    values (${own}, ${id()}, ${host}, 'time', 'tue_pm', '午後の受け入れはできますか。', 'no', '2026-11-10', ${user})`;
  const another = db.admin`(select id from hosts where municipality_id = ${own} order by id desc limit 1)`;
  const first = db.admin`(select id from hosts where municipality_id = ${own} order by id limit 1)`;
  await db.admin`insert into host_twins (municipality_id, id, host_id, other_id, signs, likeness)
    values (${own}, ${id()}, ${first}, ${another}, '{phone}', 0.5)`;
  await db.admin`insert into host_list_returns (municipality_id, id, file_name, uploaded_by, lines, rows)
    values (${own}, ${id()}, '一覧.xlsx', ${user}, 0, '[]')`;
  const placement = db.admin`(select id from placements where municipality_id = ${own} limit 1)`;
  await db.admin`insert into exit_plans
    (municipality_id, id, placement_id, next_home, steps, leave_by, review_on, written_by)
    values (${own}, ${id()}, ${placement}, 'アパート', '部屋を見に行く', '2026-12-20', '2026-12-10', ${user})`;
  await db.admin`insert into placement_steps (municipality_id, id, placement_id, position, who, stand_by)
    values (${own}, ${id()}, ${placement}, 1, '担当', 'together')`;
  await db.admin`insert into placement_steps_back
    (municipality_id, id, placement_id, position, stand_by, back_on, reason, recorded_by)
    values (${own}, ${id()}, ${placement}, 2, 'beside', '2026-11-10', '仕事が変わったため', ${user})`;
  const known = db.admin`(select id from cases where municipality_id = ${own} limit 1)`;
  await db.admin`insert into engagement_reviews
    (municipality_id, id, case_id, reviewed_on, reviewed_by, outcome, note)
    values (${own}, ${id()}, ${known}, '2026-11-10', ${user}, 'continue', '見学の日が近いため')`;
  await db.admin`insert into scheme_checks
    (municipality_id, id, case_id, scheme, fit, reason, checked_on, checked_by)
    values (${own}, ${id()}, ${known}, 'hello_work', 'no', '人の多い所が苦手なため', '2026-11-10', ${user})`;
  await db.admin`insert into contact_attempts (municipality_id, id, case_id, tried_on, means, result, tried_by)
    values (${own}, ${id()}, ${known}, '2026-11-10', 'visit', 'no_answer', ${user})`;
  await db.admin`insert into family_contacts
    (municipality_id, id, case_id, contact_on, who, means, agreed, person_may_know, before_person, recorded_by)
    values (${own}, ${id()}, ${known}, '2026-11-10', 'parent', 'telephone', 'また電話する', false, true, ${user})`;
  const item = db.admin`(select id from agenda_items where municipality_id = ${own} limit 1)`;
  await db.admin`insert into ending_proposals
    (municipality_id, id, case_id, agenda_item_id, kind, reason, proposed_on, proposed_by)
    values (${own}, ${id()}, ${known}, ${item}, 'closure', 'stable_connection', '2026-11-10', ${user})`;
  await db.admin`insert into case_endings (municipality_id, id, case_id, how, from_status, ended_on)
    values (${own}, ${id()}, ${known}, 'withdraw', 'intake', '2026-11-10')`;
  await db.admin`insert into aftercare_contacts (municipality_id, id, case_id, planned_on)
    values (${own}, ${id()}, ${known}, '2026-12-10')`;
  await db.admin`insert into profile_versions (municipality_id, id, case_id, version, base_version, how, content)
    values (${own}, ${id()}, ${known}, 1, 0, 'form', '{}')`;
  await db.admin`insert into interview_notes (municipality_id, id, case_id, text, written_at, recorded_by)
    values (${own}, ${id()}, ${known}, '庭の話をされた', '2026-11-10T03:00:00Z', ${user})`;
  await db.admin`insert into case_openings
    (municipality_id, id, case_id, opened_by, agency_id, kind, reason, opened_at, until)
    select municipality_id, gen_random_uuid(), ${known}, id, agency_id, 'life', '消防からの問い合わせ', now(), now()
    from users where municipality_id = ${own} limit 1`;
  await db.admin`insert into household_members (municipality_id, id, household_id, case_id, since, added_by)
    values (${own}, ${id()}, ${id()}, ${known}, '2026-11-10', ${user})`;
  await db.admin`insert into slip_losses
    (municipality_id, id, case_id, noticed_on, happened, told, reported_by, reported_at)
    values (${own}, ${id()}, ${known}, '2026-11-10', '棚の整理のあと見当たらない', '{manager}', ${user}, now())`;
  await db.admin`insert into case_disposals
    (municipality_id, id, case_id, code, ended_on, due_on, proposed_by, proposed_on)
    values (${own}, ${id()}, ${id()}, 'tsubame-482-7', '2020-03-31', '2026-04-01', ${user}, '2026-11-10')`;
  await db.admin`insert into offer_changes (municipality_id, id, host_id, about, subject, actor)
    values (${own}, ${id()}, ${host}, 'host', '', 'visitor')`;
  await db.admin`insert into offer_news (municipality_id, id, case_id, opportunity_id, why, found_at)
    values (${own}, ${id()}, ${known}, (select id from opportunities where municipality_id = ${own} limit 1),
      'fits', now())`;
  await db.admin`insert into towns (municipality_id, id, name, lat, lng) values (${own}, ${id()}, '本町', 34.7, 139.5)`;
}

describe('every table', () => {
  it('is a tenant table behind row security, or on the short list', async () => {
    const open = (await publicTables()).filter(({ name, tenant, secured, forced, policies }) => {
      return !(name in outside) && !(tenant && secured && forced && policies === 1);
    });
    expect(open).toEqual([]);
  });

  it('refers to other tenant tables by both columns', async () => {
    const single = await db.admin`
      select con.conname from pg_constraint con
      where con.contype = 'f' and con.connamespace = 'public'::regnamespace and array_length(con.conkey, 1) = 1
        and con.confrelid <> 'municipalities'::regclass`;
    expect(single).toEqual([]);
  });

  it('has rows of the municipality in the demonstration, so that the next tests try each one', async () => {
    const empty: string[] = [];
    for (const { name, tenant } of await publicTables()) {
      if (!tenant || name in outside) continue;
      const [row] = await db.admin.unsafe(`select 1 from ${name} where municipality_id = $1 limit 1`, [own]);
      if (!row) empty.push(name);
    }
    expect(empty).toEqual([]);
  });
});

describe('as another municipality', () => {
  const as = <T>(municipality: string, statement: string, values: never[] = []) =>
    db.pools.appSql.begin(async (tx) => {
      await tx`select set_config('app.municipality', ${municipality}, true)`;
      return (await tx.unsafe(statement, values)) as unknown as T;
    });

  it('no row is seen, changed, removed or put in', async () => {
    const faults: string[] = [];
    for (const { name, tenant } of await publicTables()) {
      if (!tenant || name in outside) continue;
      const foreign = `municipality_id = '${own}'`;
      const seen = await as<unknown[]>(other, `select 1 from ${name} where ${foreign} limit 1`);
      if (seen.length > 0) faults.push(`${name} seen`);
      if (appendOnly.includes(name)) continue;
      const changed = await as<{ count: number }>(
        other,
        `update ${name} set municipality_id = municipality_id where ${foreign}`,
      );
      if (changed.count > 0) faults.push(`${name} changed`);
      const removed = await as<{ count: number }>(other, `delete from ${name} where ${foreign}`);
      if (removed.count > 0) faults.push(`${name} removed`);
      const [row] = await db.admin.unsafe<{ json: string }[]>(
        `select to_jsonb(t)::text as json from ${name} t where ${foreign} limit 1`,
      );
      const put = as(
        other,
        `insert into ${name} select * from jsonb_populate_record(null::${name}, $1::text::jsonb)`,
        [row?.json as never],
      );
      const code = await put.then(
        () => 'accepted',
        (error: unknown) => (error as { code?: string }).code,
      );
      if (code !== '42501') faults.push(`${name} put in: ${code}`);
    }
    expect(faults).toEqual([]);
  });

  it('without a municipality there is nothing at all', async () => {
    const seen: string[] = [];
    for (const { name, tenant } of await publicTables()) {
      if (!tenant || name in outside) continue;
      if ((await as<unknown[]>('', `select 1 from ${name} limit 1`)).length > 0) seen.push(name);
    }
    expect(seen).toEqual([]);
  });
});

describe('the logins', () => {
  it('own nothing and pass no wall, but the owner', async () => {
    const rows = await db.admin`
      select r.rolname from pg_roles r
      where r.rolname in ('musubiba_app', 'musubiba_auth', 'musubiba_search')
        and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb
          or exists (select 1 from pg_class c where c.relowner = r.oid))`;
    expect(rows).toEqual([]);
  });

  it('cannot read each other’s tables', async () => {
    const denied = { code: '42501' };
    await expect(db.pools.appSql`select 1 from auth."user"`).rejects.toMatchObject(denied);
    await expect(db.pools.appSql`select 1 from host_search`).rejects.toMatchObject(denied);
    await expect(db.pools.authSql`select 1 from cases`).rejects.toMatchObject(denied);
    await expect(db.pools.searchSql`select 1 from hosts`).rejects.toMatchObject(denied);
  });
});
