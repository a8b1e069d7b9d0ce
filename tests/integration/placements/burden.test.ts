import { describe, expect, it } from 'vitest';
import { anActivePlacement } from '#tests/factories/placements';
import { aStage } from '#tests/factories/stage';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Invalid } from '~/domain/kernel/errors';
import { getPlacement, movePlacement, recordFollowUp } from '~/domain/placements/index.server';
import { getToday } from '~/domain/today/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const at = (day: string) => ({ now: new Date(`${day}T03:00:00Z`) });
let next = 800;

/** Somebody who comes since 1 December, and what is planned for one side. */
async function somebodyWhoComes() {
  const id = await anActivePlacement(await aStage({ digits: `${(next += 1)}-0` }));
  const talk = async (side: 'person' | 'host', given: { doneOn: string } & Record<string, unknown>) => {
    const { planned } = await getPlacement(coordinator, id);
    const one = planned.find((followUp) => followUp.side === side);
    await recordFollowUp(coordinator, { id: one?.id ?? '', ...given }, at(given.doneOn));
  };
  const warned = async (day: string) =>
    (await getPlacement(coordinator, id, at(day))).burden.warnings.map(({ about }) => about);
  const onToday = async (day: string) => {
    const { late, due } = await getToday(coordinator, null, at(day));
    return [...late, ...due].filter(({ key }) => key.startsWith('burden-') && key.endsWith(id));
  };
  return { id, talk, warned, onToday };
}

describe('the day of a talk', () => {
  it('is not one that is still to come', async () => {
    const { id } = await somebodyWhoComes();
    const { planned } = await getPlacement(coordinator, id);
    await expect(
      recordFollowUp(coordinator, { id: planned[0]?.id ?? '', doneOn: '2026-12-09' }, at('2026-12-08')),
    ).rejects.toMatchObject({
      fieldErrors: { doneOn: ['聞いた日が、先の日付です。きょうまでの日を入れてください。'] },
    });
  });
});

describe('AT-E4-6: 「負担になっていませんか」', () => {
  it('AT-E4-6: is asked each month: a talk without the answer is not taken once a month has passed', async () => {
    const { id, talk, onToday } = await somebodyWhoComes();
    await talk('person', { doneOn: '2026-12-08', mood: 4 });
    expect((await getPlacement(coordinator, id, at('2027-01-01'))).burden.isDue).toBe(true);
    await expect(talk('person', { doneOn: '2027-01-01', mood: 4 })).rejects.toBeInstanceOf(Invalid);
    await talk('person', { doneOn: '2027-01-01', mood: 4, feltBurden: 'not_asked' });
    // Not asked is no answer: it waits on.
    expect((await onToday('2027-01-02')).map(({ what }) => what)).toEqual([
      'ご本人に「負担になっていませんか」と聞く（こうぼう むぎのほ）',
    ]);
    await talk('person', { doneOn: '2027-01-03', mood: 4, feltBurden: 'no' });
    expect(await onToday('2027-01-30')).toEqual([]);
    expect((await getPlacement(coordinator, id, at('2027-02-03'))).burden.isDue).toBe(true);
  });

  it('AT-E4-6: is not asked for of somebody who rests', async () => {
    const { id, talk } = await somebodyWhoComes();
    await movePlacement(coordinator, { id, version: 6, step: 'pause', on: '2026-12-20' });
    await talk('person', { doneOn: '2027-01-10', mood: 3 });
    expect((await getPlacement(coordinator, id, at('2027-01-10'))).done).toHaveLength(1);
  });

  it('AT-E4-6: warns on a yes and a low mood, until a later talk is better', async () => {
    const { talk, warned, onToday } = await somebodyWhoComes();
    await talk('person', { doneOn: '2026-12-08', mood: 2, feltBurden: 'yes' });
    expect(await warned('2026-12-09')).toEqual(['felt', 'mood']);
    const [item] = await onToday('2026-12-09');
    expect(item).toMatchObject({ when: '12月8日から', band: 'today' });
    expect(item?.what).not.toMatch(/[0-9]点|2/u);
    await talk('person', { doneOn: '2026-12-15', mood: 3 });
    expect(await warned('2026-12-15')).toEqual(['felt']);
    await talk('person', { doneOn: '2026-12-20', mood: 3, feltBurden: 'no' });
    expect(await warned('2026-12-20')).toEqual([]);
    expect(await onToday('2026-12-20')).toEqual([]);
  });

  it('AT-E4-6: an older talk that is written down later does not hide what was heard since', async () => {
    const { talk, warned } = await somebodyWhoComes();
    await talk('person', { doneOn: '2026-12-15', feltBurden: 'yes' });
    await talk('person', { doneOn: '2026-12-10', feltBurden: 'no' });
    expect(await warned('2026-12-16')).toEqual(['felt']);
    await talk('person', { doneOn: '2026-12-15', feltBurden: 'no' });
    expect(await warned('2026-12-16')).toEqual(['felt']);
  });

  it('AT-E4-6: warns where the host finds it heavy, also while the person rests, and not after the end', async () => {
    const { id, talk, warned, onToday } = await somebodyWhoComes();
    await talk('host', { doneOn: '2026-12-02', hostBurden: 2 });
    expect(await warned('2026-12-02')).toEqual([]);
    await talk('host', { doneOn: '2026-12-15', hostBurden: 5 });
    expect(await warned('2026-12-15')).toEqual(['hostBurden']);
    await movePlacement(coordinator, { id, version: 6, step: 'pause', on: '2026-12-16' });
    expect(await onToday('2026-12-17')).toHaveLength(1);
    await movePlacement(coordinator, { id, version: 7, step: 'end', on: '2026-12-18' });
    expect(await onToday('2026-12-19')).toEqual([]);
  });
});
