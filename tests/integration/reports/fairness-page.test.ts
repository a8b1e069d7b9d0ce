import { describe, expect, it } from 'vitest';
import { anOpenedCase } from '#tests/factories/people';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { fairnessList } from '~/domain/exchange/index.server';
import { Forbidden, Refused } from '~/domain/kernel/errors';
import { askFairness, getFairness, resumeFairness, workOnFairness } from '~/domain/reports/index.server';
import { jobHandlers } from '~/jobs/handlers.server';

const db = useDatabase();
const at = (day: string) => ({ now: new Date(`${day}T03:00:00Z`) });
const officer = scopeOf('officer');
const seen = (day: string) => getFairness(officer, undefined, at(day));
const jobs = () => db.admin`select 1 from graphile_worker.jobs where task_identifier = 'fairness'`;
const people = async (count: number, town: 'own' | 'other' = 'own') => {
  for (let more = 0; more < count; more += 1)
    await anOpenedCase({ strengths: ['cooking_home'], ageBand: 'age_30s' }, scopeOf('coordinator', { town }));
};

describe('場所の行きわたり', () => {
  it('is asked for once by two at the same moment, and says that it runs', async () => {
    await people(4);
    expect(await seen('2026-10-01')).toMatchObject({ run: null, isRunning: false, asks: { now: true } });
    const asked = await Promise.all([
      askFairness(officer, {}, at('2026-10-01')),
      askFairness(scopeOf('community'), {}, at('2026-10-01')),
    ]);
    expect(asked.map(({ isFirst }) => isFirst).sort()).toEqual([false, true]);
    expect(await jobs()).toHaveLength(1);
    expect(await seen('2026-10-01')).toMatchObject({ run: null, isRunning: true, tooFew: false });
  });

  it('is calculated by its job, once', async () => {
    const stopping = new AbortController().signal;
    const job = jobHandlers(null)['fairness'];
    await job?.({ municipalityId: towns.own.id }, stopping);
    await job?.({ municipalityId: towns.own.id }, stopping);
    const rows = await db.admin`select 1 from fairness_runs where content is not null`;
    expect(rows).toHaveLength(1);
    await db.admin`update fairness_runs set counted_on = '2026-10-01'`;
    const { run, isRunning, beforeOn } = await seen('2026-10-02');
    expect(isRunning).toBe(false);
    expect(beforeOn).toBeNull();
    expect(run).toMatchObject({ countedOn: '2026-10-01', places: 0, threshold: 3 });
    expect(run?.tables.map(({ title }) => title)).toEqual(['全体', '年代', '圏域', '配慮・条件']);
    expect(run?.tables[0]?.rows).toMatchObject([
      { total: '約3', ready: { parts: ['約3', '0', '0'], before: null }, standing: 'nowhere' },
    ]);
  });

  it('is not asked for again within a week, and then stands beside the run before', async () => {
    await expect(askFairness(officer, {}, at('2026-10-07'))).rejects.toBeInstanceOf(Refused);
    expect((await seen('2026-10-07')).asks).toEqual({ now: false, from: '2026-10-08' });
    await people(4);
    await askFairness(officer, {}, at('2026-10-08'));
    await workOnFairness(machineScope(), at('2026-10-08'));
    const { run, beforeOn } = await seen('2026-10-08');
    expect(beforeOn).toBe('2026-10-01');
    expect(run?.tables[0]?.rows[0]?.ready).toEqual({ parts: ['約9', '0', '0'], before: '約3' });
  });

  it('comes by itself when a month has gone, and is called for again where its process is gone', async () => {
    await db.admin`delete from graphile_worker._private_jobs`;
    await resumeFairness(machineScope(), at('2026-11-07').now);
    expect(await jobs()).toHaveLength(0);
    await resumeFairness(machineScope(), at('2026-11-08').now);
    expect(await jobs()).toHaveLength(1);
    await db.admin`delete from graphile_worker._private_jobs`;
    await resumeFairness(machineScope(), new Date('2026-11-08T03:05:00Z'));
    expect(await jobs()).toHaveLength(0);
    await resumeFairness(machineScope(), new Date('2026-11-08T03:11:00Z'));
    expect(await jobs()).toHaveLength(1);
  });

  it('gives up at once when the site stops, and leaves the run to the next', async () => {
    await expect(
      workOnFairness(machineScope(), { ...at('2026-11-08'), stopping: AbortSignal.abort() }),
    ).rejects.toThrow();
    expect((await seen('2026-11-08')).isRunning).toBe(true);
    await workOnFairness(machineScope(), at('2026-11-08'));
    expect((await seen('2026-11-08')).run?.countedOn).toBe('2026-11-08');
  });

  it('keeps rounded numbers alone: no code, no case, and nothing of too few people', async () => {
    const kept = await db.admin<{ content: unknown }[]>`select content from fairness_runs`;
    const text = JSON.stringify(kept);
    expect(text).not.toMatch(/[a-z]+-\d{3}-\d/);
    for (const [, number] of text.matchAll(/"(?:total|people)":(\d+)/g)) expect(Number(number) % 3).toBe(0);

    await people(2, 'other');
    await askFairness(scopeOf('officer', { town: 'other' }), {}, at('2026-10-01'));
    await workOnFairness(machineScope('other'), at('2026-10-01'));
    const page = await getFairness(scopeOf('officer', { town: 'other' }), undefined, at('2026-10-01'));
    expect(page).toMatchObject({ run: null, tooFew: true, isRunning: false });
    const rows = await db.admin`
      select content from fairness_runs where municipality_id = ${towns.other.id}`;
    expect([...rows]).toEqual([{ content: null }]);
  });

  it('shows everybody who may look the very same, and the log says that they looked', async () => {
    const whole = await seen('2026-11-08');
    for (const role of ['coordinator', 'manager', 'multi_agency', 'community'] as const) {
      const page = await getFairness(scopeOf(role), undefined, at('2026-11-08'));
      expect(page.run, role).toEqual(whole.run);
      expect(page.asks !== null, role).toBe(role === 'multi_agency' || role === 'community');
    }
    for (const role of ['referrer', 'finance', 'host', 'admin'] as const)
      await expect(getFairness(scopeOf(role), undefined), role).rejects.toBeInstanceOf(Forbidden);
    for (const role of ['coordinator', 'manager', 'referrer', 'finance', 'host', 'admin'] as const)
      await expect(askFairness(scopeOf(role), {}), role).rejects.toBeInstanceOf(Forbidden);
    const [entry] = await db.admin<{ codes: string[]; change: unknown }[]>`
      select codes, change from audit_log where action = 'reports.get-fairness' order by seq desc limit 1`;
    expect(entry).toEqual({ codes: [], change: { countedOn: '2026-11-08' } });
  });

  it('goes along as a file with the same numbers', async () => {
    const rows = await fairnessList.rows(officer, { params: new URLSearchParams(), ...at('2026-11-08') });
    expect(rows[0]).toEqual({
      by: '全体',
      group: '全員',
      total: '約9',
      counted: '打診できる',
      bucket: '0か所',
      people: '約9',
      before: '約9',
    });
    for (const { people: told } of rows) expect(told).toMatch(/^(?:0|×|約\d+)$/);
  });
});
