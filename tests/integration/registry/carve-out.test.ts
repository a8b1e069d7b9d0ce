import { describe, expect, it } from 'vitest';
import { aListedHost, aTalkWithTasks } from '#tests/factories/registry';
import { scopeOf } from '#tests/factories/scope';
import { useDatabase } from '#tests/setup/database';
import { Conflict, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import {
  chooseCarveOutTasks,
  describeCarveOutTask,
  dropCarveOutTask,
  endCarveOut,
  getCarveOut,
  getOpportunity,
  saveCarveOutDay,
  turnTasksIntoOffer,
} from '~/domain/registry/index.server';

useDatabase();
const coordinator = scopeOf('coordinator');
const now = new Date('2026-11-20T01:00:00Z');
const described = {
  timesPerWeek: '３',
  minutes: '30',
  difficulty: '1',
  danger: 'no' as const,
  needsTalk: '0',
  canBeStopped: 'yes' as const,
  seated: 'yes' as const,
  whyUseful: '朝の開店が早くなります',
};

describe('a talk about the day', () => {
  it('is kept at every step, and goes on where it was left', async () => {
    const hostId = await aListedHost();
    expect((await getCarveOut(coordinator, hostId)).talk).toBeNull();
    const { id } = await saveCarveOutDay(coordinator, {
      hostId,
      morning: '棚をふく。',
      closing: '床をはく。',
    });
    await saveCarveOutDay(coordinator, {
      hostId,
      carveOutId: id,
      version: 1,
      morning: '棚をふく。箱を開ける。',
    });
    const { talk, tasks } = await getCarveOut(scopeOf('community'), hostId);
    expect(talk).toMatchObject({ id, version: 2, day: { morning: '棚をふく。箱を開ける。', closing: '' } });
    expect(tasks).toEqual([]);
    await expect(saveCarveOutDay(coordinator, { hostId, carveOutId: id, version: 1 })).rejects.toBeInstanceOf(
      Conflict,
    );
  });

  it('suggests what such places have, and keeps what was ticked or typed, once', async () => {
    const hostId = await aListedHost({ kind: 'farm' });
    const { suggestions } = await getCarveOut(coordinator, hostId);
    expect(suggestions.find(({ part }) => part === 'morning')?.options).toContainEqual({
      value: 'weeding',
      label: '草取り',
    });
    const { id: carveOutId } = await saveCarveOutDay(coordinator, { hostId });
    const choose = (version: number, typed: string, activities: string[]) =>
      chooseCarveOutTasks(coordinator, {
        hostId,
        carveOutId,
        version,
        tasks: { closing: { activities, ...(typed === '' ? {} : { typed }) } },
      });
    await choose(1, '・道具をふく\n道具をふく\n', ['weeding']);
    expect(
      (await getCarveOut(coordinator, hostId)).tasks.map(({ task, activity }) => [task, activity]),
    ).toEqual([
      ['草取り', 'weeding'],
      ['道具をふく', null],
    ]);
    await choose(2, '', ['weeding']);
    expect((await getCarveOut(coordinator, hostId)).tasks.map(({ task }) => task)).toEqual(['草取り']);
    await expect(choose(3, 'あ'.repeat(61), [])).rejects.toBeInstanceOf(Invalid);
    await expect(choose(3, '田中さんに電話する 090-1234-5678', [])).rejects.toBeInstanceOf(Invalid);
  });

  it('never loses a task that was described, and drops one that nobody wants', async () => {
    const hostId = await aListedHost();
    const { carveOutId, version, tasks } = await aTalkWithTasks(hostId);
    const [label, umbrellas] = tasks;
    await describeCarveOutTask(
      coordinator,
      { hostId, taskId: label.id, version: 1, task: 'ラベルを貼る', ...described },
      { now },
    );
    await chooseCarveOutTasks(coordinator, { hostId, carveOutId, version, tasks: {} });
    const left = (await getCarveOut(coordinator, hostId)).tasks;
    expect(left).toMatchObject([
      {
        task: 'ラベルを貼る',
        timesPerWeek: 3,
        minutes: 30,
        seated: true,
        atHome: null,
        rhythm: '週に3回・30分ほど',
      },
    ]);
    await expect(
      describeCarveOutTask(coordinator, { hostId, taskId: label.id, version: 1, task: '別' }),
    ).rejects.toBeInstanceOf(Conflict);
    await expect(
      dropCarveOutTask(coordinator, { hostId, taskId: umbrellas.id, version: 1 }),
    ).rejects.toBeInstanceOf(NotFound);
    await dropCarveOutTask(coordinator, { hostId, taskId: label.id, version: 2 });
    expect((await getCarveOut(coordinator, hostId)).tasks).toEqual([]);
  });
});

describe('tasks become an offer', () => {
  it('a draft with the answers that follow from what was said, and nothing else', async () => {
    const hostId = await aListedHost();
    const { carveOutId, version, tasks } = await aTalkWithTasks(hostId);
    for (const { id, task, activity } of tasks) {
      await describeCarveOutTask(coordinator, {
        hostId,
        taskId: id,
        version: 1,
        task,
        ...(activity ? { activity } : {}),
        ...described,
      });
    }
    const { opportunityId } = await turnTasksIntoOffer(
      coordinator,
      { hostId, carveOutId, version, taskIds: tasks.map(({ id }) => id), menuKind: 'work_experience' },
      { now },
    );
    const { offer, ownAnswers } = await getOpportunity(coordinator, opportunityId, { now });
    expect(offer).toMatchObject({
      state: 'draft',
      title: 'シール・ラベル貼りなど',
      activities: ['label_sticking'],
      description: 'シール・ラベル貼り（週に3回・30分ほど）。傘立てをふく（週に3回・30分ほど）。',
      timeNegotiable: true,
    });
    expect(ownAnswers).toEqual({
      few_words: 'yes',
      seated_work: 'yes',
      short_session: 'yes',
      frequent_rest: 'yes',
      no_deadline: 'yes',
      no_blades_fire: 'yes',
      no_machinery: 'yes',
      no_heights: 'yes',
    });
  });

  it('each once only, and the talk ends with all of it readable', async () => {
    const hostId = await aListedHost();
    const { carveOutId, version, tasks } = await aTalkWithTasks(hostId);
    const [first] = tasks;
    const turn = (seen: number) =>
      turnTasksIntoOffer(coordinator, {
        hostId,
        carveOutId,
        version: seen,
        taskIds: [first.id],
        menuKind: 'work_experience',
      });
    const tries = await Promise.allSettled([turn(version), turn(version)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(turn(version + 1)).rejects.toBeInstanceOf(Refused);
    await expect(
      dropCarveOutTask(coordinator, { hostId, taskId: first.id, version: 2 }),
    ).rejects.toBeInstanceOf(Refused);
    await endCarveOut(coordinator, { hostId, carveOutId, version: version + 1 });
    expect(await getCarveOut(coordinator, hostId)).toMatchObject({ talk: null, ended: 1 });
  });

  it('none of another host', async () => {
    const [hostId, otherId] = [await aListedHost(), await aListedHost()];
    const { carveOutId, version } = await aTalkWithTasks(hostId);
    const { tasks } = await aTalkWithTasks(otherId);
    await expect(
      turnTasksIntoOffer(coordinator, {
        hostId,
        carveOutId,
        version,
        taskIds: [tasks[0].id],
        menuKind: 'work_experience',
      }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(endCarveOut(coordinator, { hostId: otherId, carveOutId, version })).rejects.toBeInstanceOf(
      NotFound,
    );
  });
});
