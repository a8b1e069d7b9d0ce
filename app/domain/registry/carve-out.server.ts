import {
  deleteTask,
  dropPlainTasks,
  findCarveOut,
  findTask,
  insertCarveOut,
  insertTasks,
  listTasks,
  updateCarveOut,
  updateTask,
  type CarveOutRow,
} from '#db/queries/carve-outs.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { label } from '~/domain/taxonomy/index.server';
import { partsOfDay, typedTasks } from './carve-out-rules';
import {
  chooseCarveOutTasksSchema,
  describeCarveOutTaskSchema,
  dropCarveOutTaskSchema,
  endCarveOutSchema,
  saveCarveOutDaySchema,
} from './carve-out-schema';
import { requireHost } from './require-host.server';

/** The talk, locked after its host. @throws NotFound, Conflict */
export async function requireCarveOut(
  tx: ScopedTx,
  { hostId, carveOutId, version }: { hostId: string; carveOutId: string; version?: number | undefined },
): Promise<CarveOutRow> {
  await requireHost(tx, hostId, { lock: true });
  const talk = await findCarveOut(tx, carveOutId);
  if (talk?.hostId !== hostId) throw new NotFound('業務の切り出し');
  if (talk.version !== version) throw new Conflict();
  return talk;
}

/**
 * ① Writes down the day at the place in its own words and, the first time, begins the talk.
 *
 * @throws NotFound, Conflict
 */
export const saveCarveOutDay = command({
  name: 'registry.save-carve-out-day',
  permission: 'registry.edit',
  input: saveCarveOutDaySchema,
  run: async ({ tx, scope }, { hostId, carveOutId, version, ...said }) => {
    const day = Object.fromEntries(partsOfDay.map((part) => [part, said[part] ?? '']));
    const id = carveOutId ?? newId();
    if (carveOutId === undefined) {
      await requireHost(tx, hostId, { lock: true });
      await insertCarveOut(tx, { id, hostId, startedBy: userOf(scope).userId, day });
    } else {
      await requireCarveOut(tx, { hostId, carveOutId, version });
      await updateCarveOut(tx, id, { day });
    }
    return { value: { id }, audit: { subject: { type: 'host', id: hostId }, change: { carveOut: id } } };
  },
});

/**
 * ② Keeps the tasks that were ticked or typed. A task that is not named any more goes, unless it was described or
 * became part of an offer.
 *
 * @throws NotFound, Conflict
 */
export const chooseCarveOutTasks = command({
  name: 'registry.choose-carve-out-tasks',
  permission: 'registry.edit',
  input: chooseCarveOutTasksSchema,
  run: async ({ tx }, { hostId, carveOutId, version, tasks }) => {
    await requireCarveOut(tx, { hostId, carveOutId, version });
    const wanted = partsOfDay.flatMap((partOfDay) => [
      ...(tasks[partOfDay]?.activities ?? []).map((activity) => ({
        partOfDay,
        task: label('activity', activity),
        activity,
      })),
      ...typedTasks(tasks[partOfDay]?.typed ?? '').map((task) => ({ partOfDay, task, activity: null })),
    ]);
    const kept = await listTasks(tx, carveOutId);
    const same = (a: { partOfDay: string; task: string }, b: { partOfDay: string; task: string }) =>
      a.partOfDay === b.partOfDay && a.task === b.task;
    await dropPlainTasks(
      tx,
      kept.filter((task) => !wanted.some((one) => same(one, task))).map(({ id }) => id),
    );
    await insertTasks(
      tx,
      wanted
        .filter((one) => !kept.some((task) => same(one, task)))
        .map((one, sortOrder) => ({ ...one, id: newId(), carveOutId, hostId, sortOrder })),
    );
    await updateCarveOut(tx, carveOutId, {});
    return {
      value: { tasks: wanted.length },
      audit: {
        subject: { type: 'host', id: hostId },
        change: { carveOut: carveOutId, tasks: wanted.length },
      },
    };
  },
});

/**
 * ③ Describes a task; what was not asked stays open.
 *
 * @throws NotFound, Conflict
 */
export const describeCarveOutTask = command({
  name: 'registry.describe-carve-out-task',
  permission: 'registry.edit',
  input: describeCarveOutTaskSchema,
  run: async ({ tx, now }, { hostId, taskId, version, ...said }) => {
    const task = await requireTask(tx, { hostId, taskId, version });
    await updateTask(tx, taskId, {
      task: said.task,
      activity: said.activity ?? null,
      timesPerWeek: said.timesPerWeek ?? null,
      minutes: said.minutes ?? null,
      difficulty: said.difficulty ?? null,
      danger: said.danger ?? null,
      needsTalk: said.needsTalk ?? null,
      canBeStopped: said.canBeStopped ?? null,
      seated: said.seated ?? null,
      atHome: said.atHome ?? null,
      alone: said.alone ?? null,
      place: said.place ?? '',
      materials: said.materials ?? '',
      whyUseful: said.whyUseful ?? '',
      describedAt: now,
    });
    return {
      value: { taskId, carveOutId: task.carveOutId },
      audit: { subject: { type: 'host', id: hostId }, change: { carveOutTask: taskId } },
    };
  },
});

/** @throws NotFound, Conflict, Refused for a task that is part of an offer. */
export const dropCarveOutTask = command({
  name: 'registry.drop-carve-out-task',
  permission: 'registry.edit',
  input: dropCarveOutTaskSchema,
  run: async ({ tx }, input) => {
    const task = await requireTask(tx, input);
    if (task.opportunityId !== null) throw new Refused('受入枠になった仕事なので、消せません。');
    await deleteTask(tx, task.id);
    return {
      value: { taskId: task.id },
      audit: {
        subject: { type: 'host', id: input.hostId },
        change: { carveOutTask: task.id, dropped: true },
      },
    };
  },
});

/** The talk is over; its tasks stay readable with the offers they became. @throws NotFound, Conflict */
export const endCarveOut = command({
  name: 'registry.end-carve-out',
  permission: 'registry.edit',
  input: endCarveOutSchema,
  run: async ({ tx }, input) => {
    await requireCarveOut(tx, input);
    await updateCarveOut(tx, input.carveOutId, { status: 'done' });
    return {
      value: { hostId: input.hostId },
      audit: {
        subject: { type: 'host', id: input.hostId },
        change: { carveOut: input.carveOutId, ended: true },
      },
    };
  },
});

async function requireTask(
  tx: ScopedTx,
  { hostId, taskId, version }: { hostId: string; taskId: string; version: number },
) {
  await requireHost(tx, hostId, { lock: true });
  const task = await findTask(tx, taskId);
  if (task?.hostId !== hostId) throw new NotFound('仕事');
  if (task.version !== version) throw new Conflict();
  return task;
}
