import { describe, expect, it } from 'vitest';
import { seedDemo } from '#db/demo/seed.server';
import { MINAMO_CODE } from '#db/demo/world';
import { findMunicipalityByCode } from '#db/queries/directory.server';
import { aDrawnArea } from '#tests/factories/community';
import { anOpenedCase, now } from '#tests/factories/people';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { towns } from '#tests/factories/towns';
import { useDatabase } from '#tests/setup/database';
import { participantCountList } from '~/domain/exchange/index.server';
import { Forbidden } from '~/domain/kernel/errors';
import { systemScope } from '~/domain/kernel/scope';
import { countParticipants, getParticipantCounts } from '~/domain/reports/index.server';

const db = useDatabase();
const at = (day: string) => new Date(`${day}T03:00:00Z`);
const officer = scopeOf('officer');
const seen = (month: string | null = null) => getParticipantCounts(officer, { month }, { now });

describe('参加を望む人の数', () => {
  it('is counted once a month and stays as it was published', async () => {
    expect(await seen()).toEqual({ months: [], counts: null });
    const [harbour, hills] = [await aDrawnArea('みなと'), await aDrawnArea('やまて')];
    for (const areaId of [harbour, harbour, harbour, hills])
      await anOpenedCase({ areaId, ageBand: 'age_30s', strengths: ['cooking_home'], wishes: ['want_place'] });
    await anOpenedCase({ areaId: hills, strengths: ['sewing_skill'] });
    expect(await countParticipants(machineScope(), null, { now: at('2026-10-01') })).toEqual({
      isFirst: true,
    });

    const first = await seen();
    expect(first.counts).toMatchObject({
      month: '2026-10',
      countedOn: '2026-10-01',
      people: '約6',
      areas: ['みなと', 'やまて', 'ほか・不明'],
    });
    const strengths = first.counts?.topics.find(({ topic }) => topic === 'strength')?.items;
    expect(strengths).toHaveLength(1);
    expect(strengths?.[0]).toMatchObject({ total: '約3', areas: null, ages: ['0', '約3', '0', '0', '0'] });

    for (let more = 0; more < 6; more += 1)
      await anOpenedCase({ areaId: hills, strengths: ['cooking_home'] });
    expect(await countParticipants(machineScope(), null, { now: at('2026-10-20') })).toEqual({
      isFirst: false,
    });
    expect(await seen()).toEqual(first);

    await countParticipants(machineScope(), null, { now: at('2026-11-01') });
    const { months, counts } = await seen();
    expect(months).toEqual(['2026-11', '2026-10']);
    expect(counts?.topics[0]?.items[0]).toMatchObject({ total: '約9' });
    expect((await seen('2026-10')).counts).toEqual(first.counts);
    expect((await seen('2026-09')).counts).toEqual(counts);
  });

  it('waits for enough people, and publishes nothing of a month without', async () => {
    const coordinator = scopeOf('coordinator', { town: 'other' });
    for (const more of [0, 1, 1]) {
      if (more > 0) await anOpenedCase({ strengths: ['cooking_home'] }, coordinator);
      const counted = await countParticipants(machineScope('other'), null, { now });
      expect(counted).toEqual({ isFirst: false });
    }
    const rows = await db.admin`select 1 from participant_counts where municipality_id = ${towns.other.id}`;
    expect(rows).toHaveLength(0);
  });

  it('keeps nothing that is not published, and lets nobody change it', async () => {
    const [row] = await db.admin<{ content: unknown }[]>`
      select content from participant_counts where month = '2026-10'`;
    expect(JSON.stringify(row?.content)).not.toContain('sewing_skill');
    expect(JSON.stringify(row?.content)).not.toMatch(/[a-z]+-\d{3}-\d/);
    const [rights] = await db.admin<{ change: boolean }[]>`
      select has_table_privilege('musubiba_app', 'participant_counts', 'update, delete') as change`;
    expect(rights?.change).toBe(false);
  });

  it('shows nobody, and leaves in the log that somebody looked', async () => {
    await seen();
    const [entry] = await db.admin<{ codes: string[]; change: unknown }[]>`
      select codes, change from audit_log where action = 'reports.get-participant-counts' order by seq desc limit 1`;
    expect(entry).toEqual({ codes: [], change: { month: '2026-11' } });
  });

  it('is open to those who plan without seeing a case, and to nobody of another town', async () => {
    expect((await getParticipantCounts(scopeOf('community'), { month: null })).counts).not.toBeNull();
    expect(
      (await getParticipantCounts(scopeOf('community', { town: 'other' }), { month: null })).months,
    ).toEqual([]);
    for (const role of ['referrer', 'finance', 'host', 'admin'] as const)
      await expect(getParticipantCounts(scopeOf(role), { month: null })).rejects.toBeInstanceOf(Forbidden);
  });

  it('goes along as a file with the same numbers', async () => {
    const rows = await participantCountList.rows(officer, {
      params: new URLSearchParams('month=2026-10'),
      now,
    });
    expect(rows.filter(({ breakdown }) => breakdown === '全体').map(({ people }) => people)).toEqual([
      '約3',
      '約3',
    ]);
    expect(new Set(rows.map(({ people }) => people))).toEqual(new Set(['約3', '×', '0']));
  });

  it('has something to tell in the demonstration town', async () => {
    await seedDemo({ today: '2026-11-20' });
    const town = await findMunicipalityByCode(MINAMO_CODE);
    const scope = systemScope('test', town?.id ?? '');
    await countParticipants(scope, null, { now });
    const { counts } = await getParticipantCounts(scope, { month: null }, { now });
    for (const { items } of counts?.topics ?? []) expect(items.length).toBeGreaterThan(2);
    expect(counts?.topics.flatMap(({ items }) => items).some(({ areas }) => areas !== null)).toBe(true);
  });
});
