import { beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '#db/demo/seed.server';
import { findMunicipalityByCode } from '#db/queries/directory.server';
import { findBrokenAudit } from '#db/queries/audit.server';
import { withScope } from '#db/scope.server';
import { systemScope } from '~/domain/kernel/scope';
import { Browser } from '#tests/factories/accounts';
import { useDatabase } from '#tests/setup/database';

const db = useDatabase();
const today = '2026-11-20';
let seeded: Awaited<ReturnType<typeof seedDemo>>;

beforeAll(async () => {
  seeded = await seedDemo({ today });
});

async function count(table: string, code: string): Promise<number> {
  const [row] = await db.admin<{ n: number }[]>`
    select count(*)::int as n from ${db.admin(table)} t
    join municipalities m on m.id = t.municipality_id where m.code = ${code}`;
  return row?.n ?? 0;
}

describe('the demonstration data', () => {
  it('fills both towns', () => {
    expect(seeded.filled).toEqual(['みなも市', 'みどり町']);
  });

  it('is written once', async () => {
    expect(await seedDemo({ today: '2026-12-24' })).toEqual({ filled: [] });
    expect(await count('hosts', '990035')).toBe(240 + 13);
    expect(await count('opportunities', '990035')).toBe(400);
    expect(await count('areas', '990035')).toBe(13);
    expect(await count('areas', '990043')).toBe(3);
  });

  it('has lists that were taken in: hosts that wait, differences, a vanished place, likely doubles', async () => {
    const runs = await db.admin<{ status: string; counts: object }[]>`
      select file_name, status, counts from import_runs where subject = 'hosts' order by created_at, file_name`;
    expect(runs.map(({ status, counts }) => [status, counts])).toEqual([
      ['done', { added: 9 }],
      ['done', { added: 1, changed: 1, kept: 1, unchanged: 6, vanished: 1 }],
      ['done', { added: 3, outside: 2, unusable: 1, twins: 3 }],
    ]);
    const pairs = await db.admin<{ name: string; other: string }[]>`
      select a.name, b.name as other from host_twins t join hosts a on a.id = t.host_id
      join hosts b on b.id = t.other_id where t.decision = 'open' order by 1`;
    expect(pairs.map(({ name, other }) => [name, other])).toEqual([
      ['こうぼう こむぎ', 'パン工房こうぼうこむぎ'],
      ['こども食堂 ひだまり', '子ども食堂ひだまり（駅前）'],
      ['ゆきあい作業所', '就労継続支援Ｂ型 ゆきあい作業所'],
    ]);
  });

  it('completes what was interrupted before the town was whole', async () => {
    await db.admin`delete from hosts where municipality_id = (select id from municipalities where code = '990043')
      and not exists (select 1 from opportunities o where o.host_id = hosts.id)
      and not exists (select 1 from host_assessments a where a.host_id = hosts.id)`;
    const left = await count('hosts', '990043');
    expect(left).toBeLessThan(24);
    await db.admin`delete from audit_log where municipality_id = (select id from municipalities where code = '990043')`;
    expect(await seedDemo({ today })).toEqual({ filled: ['みどり町'] });
    expect(await count('hosts', '990043')).toBe(24);
  });

  it('marks both towns as demonstration, and stands in the audit log', async () => {
    const town = await findMunicipalityByCode('990035');
    expect(town).toMatchObject({ name: 'みなも市', isDemo: true });
    const filled = await db.admin`
      select 1 from audit_log where action = 'demo.fill' and municipality_id = ${town?.id ?? ''}`;
    expect(filled).toHaveLength(1);
    expect(await withScope(systemScope('test', town?.id ?? ''), (tx) => findBrokenAudit(tx))).toBeNull();
  });

  it('asks some hosts by mail, once: the mails stand in the outbox, one host has told what changed', async () => {
    expect(await count('mails', '990035')).toBe(5);
    const told = await db.admin`select answer_text from confirmation_links where answer = 'changed'
      and municipality_id = (select id from municipalities where code = '990035')`;
    expect(told).toHaveLength(1);
    const waiting = await db.admin`select 1 from mails where state <> 'kept'`;
    expect(waiting).toHaveLength(0);
    expect(await count('reach_outs', '990035')).toBeGreaterThan(20);
  });

  it.each([
    'coordinator',
    'referrer',
    'manager',
    'multi-agency',
    'officer',
    'finance',
    'community',
    'host',
    'admin',
  ])('lets %s sign in to both', async (name) => {
    for (const domain of ['demo.example', 'other.example'])
      expect(await new Browser().signIn(`${name}@${domain}`, 'musubiba-demo')).toMatchObject({
        outcome: 'signed-in',
      });
  });
});
