import { describe, expect, it } from 'vitest';
import { anActivePlacement, anAgreedPlacement } from '#tests/factories/placements';
import { aStage } from '#tests/factories/stage';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Invalid, Refused } from '~/domain/kernel/errors';
import { getEndingForm } from '~/domain/meetings/index.server';
import {
  getPlacement,
  goStepBack,
  goStepOn,
  movePlacement,
  recordFollowUp,
  writeSteps,
} from '~/domain/placements/index.server';
import { getToday } from '~/domain/today/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const at = (day: string) => ({ now: new Date(`${day}T03:00:00Z`) });
let next = 850;
const aStageHere = () => aStage({ digits: `${(next += 1)}-0` });
const aPlacement = async () => anActivePlacement(await aStageHere());

const assistant = { who: '担当', standBy: 'together' as const, fromWords: '第1回から' };
const corner = { who: '担当', standBy: 'beside' as const, fromOn: '2026-12-08' };
const observer = {
  who: '担当',
  standBy: 'from_afar' as const,
  contact: 'copied' as const,
  fromOn: '2026-12-22',
};

describe('AT-E1-5: 少しずつ', () => {
  it('AT-E1-5: the role of the coordinator grows less, step by step', async () => {
    const id = await aPlacement();
    await writeSteps(coordinator, { id, version: 6, steps: [assistant, {}, corner, observer] });
    const read = async () => (await getPlacement(coordinator, id)).stepPlan;
    expect((await read()).steps.map(({ name }) => name)).toEqual([
      'いっしょに行う',
      'そばで見守る',
      '離れて見守る・写しに支援者',
    ]);
    expect((await read()).now).toBe(-1);
    await goStepOn(coordinator, { id, version: 7, on: '2026-12-01' }, at('2026-12-01'));
    await goStepOn(coordinator, { id, version: 8, on: '2026-12-08' }, at('2026-12-08'));
    expect((await read()).now).toBe(1);
  });

  it('AT-E1-5: a plan in which it grows is not taken, and says at which step', async () => {
    const id = await aPlacement();
    const write = writeSteps(coordinator, { id, version: 6, steps: [{}, observer, assistant] });
    await expect(write).rejects.toMatchObject({
      fieldErrors: {
        'steps[2].standBy': [expect.stringContaining('2段目の支えが、前の段より多く') as string],
      },
    });
    await expect(write).rejects.toBeInstanceOf(Invalid);
    // Nor where the steps before it were come to already and are not written again.
    await writeSteps(coordinator, { id, version: 6, steps: [observer] });
    await goStepOn(coordinator, { id, version: 7, on: '2026-12-22' }, at('2026-12-22'));
    await expect(writeSteps(coordinator, { id, version: 8, steps: [corner] })).rejects.toBeInstanceOf(
      Invalid,
    );
  });

  it('AT-E1-5: needing more again is recorded with its reason', async () => {
    const id = await aPlacement();
    await writeSteps(coordinator, { id, version: 6, steps: [assistant, corner] });
    const back = { id, on: '2026-12-10', reason: '仕事の中身が変わったため', againOn: '2027-01-12' };
    await expect(goStepBack(coordinator, { ...back, version: 7 }, at('2026-12-10'))).rejects.toBeInstanceOf(
      Refused,
    );
    await goStepOn(coordinator, { id, version: 7, on: '2026-12-01' }, at('2026-12-01'));
    await goStepOn(coordinator, { id, version: 8, on: '2026-12-08' }, at('2026-12-08'));
    await expect(goStepBack(coordinator, { ...back, version: 8 }, at('2026-12-10'))).rejects.toBeInstanceOf(
      Conflict,
    );
    await goStepBack(coordinator, { ...back, version: 9 }, at('2026-12-10'));
    // What comes after going back cannot have been before it.
    await expect(
      goStepOn(coordinator, { id, version: 10, on: '2026-12-09' }, at('2026-12-20')),
    ).rejects.toMatchObject({ reason: '一段もどった日より前の日付です。' });
    expect((await getPlacement(coordinator, id)).stepPlan).toMatchObject({
      now: 0,
      steps: [{ doneOn: '2026-12-01' }, { doneOn: null, fromOn: '2027-01-12' }],
      back: [{ from: 'そばで見守る', backOn: '2026-12-10', reason: '仕事の中身が変わったため' }],
    });
  });

  it('AT-E1-5: the next step stands on きょう once its day has come, and no later one', async () => {
    const id = await aPlacement();
    await writeSteps(coordinator, { id, version: 6, steps: [assistant, corner, observer] });
    const due = async (day: string) => {
      const today = await getToday(coordinator, null, at(day));
      return [...today.late, ...today.due].flatMap(({ key, what }) => (key === `step-${id}` ? what : []));
    };
    expect(await due('2026-12-31')).toEqual([]);
    await goStepOn(coordinator, { id, version: 7, on: '2026-12-01' }, at('2026-12-01'));
    expect(await due('2026-12-07')).toEqual([]);
    expect(await due('2026-12-31')).toEqual([
      '少しずつ：「そばで見守る」に進むか、ご本人と話す（こうぼう むぎのほ）',
    ]);
    await movePlacement(coordinator, { id, version: 8, step: 'pause', on: '2026-12-08' });
    expect(await due('2026-12-31')).toEqual([]);
  });

  it('is not written where the placement is over', async () => {
    const id = await anAgreedPlacement(await aStage({ digits: `${(next += 1)}-0` }));
    await movePlacement(coordinator, { id, version: 2, step: 'decline', on: '2026-12-01' });
    await expect(writeSteps(coordinator, { id, version: 3, steps: [assistant] })).rejects.toBeInstanceOf(
      Refused,
    );
  });
});

describe('AT-E1-5: settling', () => {
  it('AT-E1-5: asks for both views of stability, and does not go on without both', async () => {
    const stage = await aStageHere();
    const id = await anActivePlacement(stage);
    for (const doneOn of ['2026-12-08', '2026-12-20']) {
      for (const side of ['person', 'host'] as const) {
        const { planned } = await getPlacement(coordinator, id);
        const one = planned.find((followUp) => followUp.side === side);
        await recordFollowUp(coordinator, { id: one?.id ?? '', doneOn }, at(doneOn));
      }
    }
    const settle = { id, version: 6, step: 'settle' as const, on: '2026-12-21' };
    for (const views of [
      {},
      { stabilityPerson: '4' as const },
      { stabilityPerson: '4' as const, stabilityHost: 'not_asked' as const },
    ]) {
      await expect(movePlacement(coordinator, { ...settle, ...views })).rejects.toBeInstanceOf(Refused);
    }
    await movePlacement(coordinator, { ...settle, stabilityPerson: '4', stabilityHost: '5' });
    expect(await getPlacement(coordinator, id)).toMatchObject({
      ...{ status: 'settled', stabilityPerson: 4, stabilityHost: 5 },
    });
    // What both said stands where the closure of the case is written.
    const { stability } = await getEndingForm(coordinator, { code: stage.code, timing: 'closure' });
    expect(stability).toMatchObject([
      { id, settledOn: '2026-12-21', stabilityPerson: 4, stabilityHost: 5, person: 2, host: 2 },
    ]);
  });
});
