import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appendAudit, findBrokenAudit, listAudit } from '#db/queries/audit.server';
import { findAgencyByName, insertAgency } from '#db/queries/accounts.server';
import { withScope } from '#db/scope.server';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { command } from '~/domain/kernel/command.server';
import { Forbidden, Invalid, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';

const db = useDatabase();

const foundAgency = command({
  name: 'test.found-agency',
  permission: 'users.manage',
  input: z.object({ name: z.string().min(1, '名前を入れてください。'), refuse: z.boolean().default(false) }),
  run: async ({ tx }, { name, refuse }) => {
    const id = newId();
    await insertAgency(tx, { id, name, kind: 'other' });
    if (refuse) throw new Refused('いまはできません。');
    return { value: { id }, audit: { subject: { type: 'agency', id }, change: { name } } };
  },
});

const lookAtCases = read({
  name: 'test.look',
  permission: 'cases.read',
  run: async (_, codes: string[]) => Promise.resolve(codes),
  shows: (codes) => ({ codes, context: '担当' }),
});

const entries = (town: 'own' | 'other' = 'own') =>
  withScope(machineScope(town), (tx) => listAudit(tx, {}, 500));

describe('a command', () => {
  it('writes its change and its audit entry together', async () => {
    const { id } = await foundAgency(scopeOf('admin'), { name: '相談室あおば' });
    const [newest] = await entries();
    expect(newest).toMatchObject({
      action: 'test.found-agency',
      actor: `user:${towns.own.users.admin}`,
      subjectId: id,
      change: { name: '相談室あおば' },
    });
  });

  it('leaves neither when it is refused half-way', async () => {
    const before = (await entries()).length;
    await expect(foundAgency(scopeOf('admin'), { name: '消える室', refuse: true })).rejects.toBeInstanceOf(
      Refused,
    );
    expect(await withScope(machineScope(), (tx) => findAgencyByName(tx, '消える室'))).toBeNull();
    expect((await entries()).length).toBe(before);
  });

  it('does not begin without the permission or with bad input', async () => {
    await expect(foundAgency(scopeOf('coordinator'), { name: 'だめ' })).rejects.toBeInstanceOf(Forbidden);
    await expect(foundAgency(scopeOf('admin'), { name: '' })).rejects.toMatchObject({
      fieldErrors: { name: ['名前を入れてください。'] },
    });
    await expect(foundAgency(scopeOf('admin'), { name: '' })).rejects.toBeInstanceOf(Invalid);
  });

  it('stays inside its municipality', async () => {
    await foundAgency(scopeOf('admin', { town: 'other' }), { name: 'となり町の室' });
    expect(await withScope(machineScope(), (tx) => findAgencyByName(tx, 'となり町の室'))).toBeNull();
  });
});

describe('a read that shows people', () => {
  it('leaves one entry with the codes and the context', async () => {
    await lookAtCases(scopeOf('coordinator'), ['tsubame-482-7', 'hibari-157-4']);
    const [newest] = await entries();
    expect(newest).toMatchObject({
      action: 'test.look',
      codes: ['tsubame-482-7', 'hibari-157-4'],
      context: '担当',
    });
  });

  it('leaves none when nobody was shown', async () => {
    const before = (await entries()).length;
    await lookAtCases(scopeOf('coordinator'), []);
    expect((await entries()).length).toBe(before);
  });
});

describe('the audit chain', () => {
  const verify = (town: 'own' | 'other' = 'own') =>
    withScope(machineScope(town), (tx) => findBrokenAudit(tx));

  it('is whole after many writers at once, without a false alarm', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        foundAgency(scopeOf('admin', { town: n % 2 ? 'own' : 'other' }), { name: `室${n}` }),
      ),
    );
    expect(await verify('own')).toBeNull();
    expect(await verify('other')).toBeNull();
  });

  it('cannot be changed or written past its function by the site itself', async () => {
    const { appSql } = db.pools;
    await expect(appSql`update audit_log set action = 'x'`).rejects.toMatchObject({ code: '42501' });
    await expect(appSql`delete from audit_log`).rejects.toMatchObject({ code: '42501' });
    await expect(appSql`update audit_heads set seq = 0`).rejects.toMatchObject({ code: '42501' });
  });

  const mine = `municipality_id = '${towns.other.id}'`;
  const tampering: [string, string, string][] = [
    ['an edited entry', `update audit_log set action = 'nothing' where seq = 2 and ${mine}`, 'content'],
    ['a removed entry', `delete from audit_log where seq = 3 and ${mine}`, 'number'],
    [
      'a cut tail',
      `delete from audit_log where ${mine} and seq = (select max(seq) from audit_log where ${mine})`,
      'tail',
    ],
  ];
  it.each(tampering)('shows %s', async (_, statement, why) => {
    await withScope(machineScope('other'), async (tx) => {
      for (let n = 0; n < 5; n += 1) await appendAudit(tx, entry(n));
    });
    await db.admin.unsafe(`create table kept_log as select * from audit_log where ${mine}`);
    await db.admin.unsafe(statement);
    expect(await verify('other')).toMatchObject({ why });
    await db.admin.unsafe(
      `delete from audit_log where ${mine}; insert into audit_log select * from kept_log; drop table kept_log`,
    );
    expect(await verify('other')).toBeNull();
  });
});

function entry(n: number) {
  return {
    id: newId(),
    at: new Date(),
    actor: 'system:test',
    action: 'test',
    subjectType: 'test',
    subjectId: String(n),
    codes: ['つばめ "482"', 'a,b{}\\'],
    context: '',
    change: { n },
    requestId: 'r',
  };
}
