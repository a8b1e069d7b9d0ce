import { describe, expect, it } from 'vitest';
import { addAgency, recordAccess } from '~/domain/accounts/index.server';
import { listAudit, verifyAudit } from '~/domain/audit/index.server';
import { auditFilterSchema } from '~/domain/audit/schema';
import { Forbidden } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';

const database = useDatabase();

const query = (values: Record<string, string> = {}) => auditFilterSchema.parse(values);
const admin = scopeOf('admin');

describe('the log', () => {
  it('shows entries of the own municipality, newest first, by day, person and area', async () => {
    const before = new Date('2026-04-01T02:00:00Z');
    await recordAccess(scopeOf('coordinator'), { act: 'sign-in' }, { now: before });
    await recordAccess(scopeOf('coordinator', { town: 'other' }), { act: 'sign-in' });
    await addAgency(admin, { name: 'ひだまり', kind: 'other' });
    const all = await listAudit(admin, query());
    expect(all.entries.map((entry) => entry.what)).toEqual(['所属を加えた', 'サインインした']);
    const ofDay = await listAudit(admin, query({ day: '2026-04-01' }));
    expect(ofDay.entries.map((entry) => entry.what)).toEqual(['サインインした']);
    const ofAdmin = await listAudit(
      admin,
      query({ actor: `user:${towns.own.users.admin}`, day: today(new Date()) }),
    );
    expect(ofAdmin.entries.map((entry) => entry.what)).toContain('所属を加えた');
    expect((await listAudit(admin, query({ area: 'registry' }))).entries).toEqual([]);
  });

  it('has an entry for each look at it', async () => {
    await listAudit(scopeOf('officer'), query({ area: 'audit' }));
    const { entries } = await listAudit(admin, query({ area: 'audit' }));
    expect(entries[0]).toMatchObject({ what: '操作の記録を見た', change: { area: 'audit', page: 1 } });
  });

  it('is for officers and administrators', async () => {
    await expect(listAudit(scopeOf('coordinator'), query())).rejects.toThrow(Forbidden);
    await expect(verifyAudit(scopeOf('manager'), undefined)).rejects.toThrow(Forbidden);
  });

  it('ignores a filter that cannot be read', () => {
    expect(query({ day: '31/12', actor: "x' or 1=1", area: '%', page: '-3' })).toEqual({ page: 1 });
  });
});

describe('verifying', () => {
  it('finds the chain whole, and the entry that somebody changed', async () => {
    for (let entry = 0; entry < 5; entry += 1) await recordAccess(admin, { act: 'sign-in' });
    expect(await verifyAudit(admin, undefined)).toEqual({ whole: true });
    const { entries } = await listAudit(admin, query());
    const seq = entries[3]?.seq ?? 0;
    await database.admin`update audit_log set actor = 'user:nobody' where seq = ${seq} and municipality_id = ${towns.own.id}`;
    expect(await verifyAudit(admin, undefined)).toEqual({
      whole: false,
      seq,
      why: '書かれたあとに、中身が変えられています。',
    });
    expect(await verifyAudit(scopeOf('admin', { town: 'other' }), undefined)).toEqual({ whole: true });
  });
});
