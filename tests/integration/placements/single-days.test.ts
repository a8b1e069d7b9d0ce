import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { opportunities } from '#db/schema/registry.server';
import { withScope } from '#db/scope.server';
import { anAcceptedPlacement } from '#tests/factories/placements';
import { aStage, type Stage } from '#tests/factories/stage';
import { machineScope, scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { getPlacement, planTrial } from '~/domain/placements/index.server';
import { getOfferMonth, getOwnAvailability, markOwnDays } from '~/domain/registry/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const call = { now: new Date('2026-11-20T03:00:00Z') };
const dates = [
  { on: '2026-12-05', slot: 'am' as const, start: '10:00', end: '12:00' },
  { on: '2026-12-19', slot: 'pm' as const },
  { on: '2026-11-07', slot: 'am' as const },
];

let count = 700;
/** Somebody whom the host would take, in an offer of single days with one place. */
async function aStageOfDays(at: Partial<Stage> = {}) {
  count += 1;
  const stage = await aStage({ digits: `${count}-0`, places: 1, ...at });
  await withScope(machineScope(), (tx) =>
    tx
      .update(opportunities)
      .set({ times: [], calendar: { dates } })
      .where(eq(opportunities.id, stage.opportunityId)),
  );
  return stage;
}

const choicesOf = async (id: string) =>
  (await getPlacement(coordinator, id, call)).slotChoices.map(({ label }) => label);
const visit = (id: string, slot: string, trialOn = slot.slice(0, 10)) =>
  planTrial(coordinator, { id, version: 4, trialOn, slots: [slot], timeText: '10時〜12時' }, call);

describe('an offer of single days', () => {
  it('is chosen by its days, each with a place of its own', async () => {
    const first = await aStageOfDays();
    const second = await aStageOfDays({ hostId: first.hostId, opportunityId: first.opportunityId });
    const ids = [await anAcceptedPlacement(first), await anAcceptedPlacement(second)] as const;
    expect(await choicesOf(ids[0])).toEqual(['12月5日（土）午前 10:00〜12:00', '12月19日（土）の午後']);

    await visit(ids[0], '2026-12-05_am');
    expect(await choicesOf(ids[1])).toEqual([
      '12月5日（土）午前 10:00〜12:00（満員）',
      '12月19日（土）の午後',
    ]);
    await expect(visit(ids[1], '2026-12-05_am')).rejects.toThrow('12月5日（土）は、この受入枠は満員です');
    await expect(visit(ids[1], 'sat_am', '2026-11-28')).rejects.toThrow('12月5日（土）は');
    await visit(ids[1], '2026-12-19_pm');

    const month = await getOfferMonth(coordinator, { id: first.opportunityId, month: '2026-12' }, call);
    expect(
      month?.days
        .filter(({ cells }) => cells.length > 0)
        .map(({ day, cells }) => [day, cells.map((c) => c.words)]),
    ).toEqual([
      ['2026-12-05', ['10:00〜12:00 満員', '受け入れていない']],
      ['2026-12-19', ['受け入れていない', '満員']],
    ]);
  });

  it('takes nobody on a day that the host has closed, nor on one before the first', async () => {
    const stage = await aStageOfDays();
    const id = await anAcceptedPlacement(stage);
    await expect(visit(id, '2026-12-05_am', '2026-12-10')).rejects.toThrow(
      'はじめの日（12月10日（木））より前',
    );
    const host = scopeOf('host', { hostId: stage.hostId });
    const weeks = await getOwnAvailability(host, null, { now: new Date('2026-11-30T03:00:00Z') });
    expect(weeks).toMatchObject({ slots: ['am'], cells: [{ day: '2026-12-05', slot: 'am', mark: 'yes' }] });
    await markOwnDays(host, { marks: { '2026-12-05_am': 'no' } }, { now: new Date('2026-11-30T03:00:00Z') });
    await expect(visit(id, '2026-12-05_am')).rejects.toThrow('12月5日（土）は、受入先がお休みです');
    await visit(id, '2026-12-19_pm');
  });
});
