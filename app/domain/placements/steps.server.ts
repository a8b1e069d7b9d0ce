import {
  insertStepBack,
  listSteps,
  listStepsBack,
  replaceStepsAfter,
  updateStep,
} from '#db/queries/steps.server';
import type { PlacementRow } from '#db/queries/placements.server';
import type { ScopedTx } from '#db/scope.server';
import { command, type Context } from '~/domain/kernel/command.server';
import { Conflict, insist, Invalid, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { requireCaseAccess } from '~/domain/people/index.server';
import { today } from '~/lib/japanese-date';
import { lockPlacement } from './lock.server';
import { placementStatusNames, type PlacementStatus } from './rules';
import {
  decideStepBack,
  decideStepOn,
  faultsOfSteps,
  mostSteps,
  stepName,
  stepNow,
  type ContactWay,
  type StandBy,
} from './step-rules';
import { goStepBackSchema, goStepOnSchema, writeStepsSchema } from './step-schema';
import { takeStep } from './take-step.server';

type StepRow = Awaited<ReturnType<typeof listSteps>>[number];

const asStep = (row: StepRow) => ({
  ...row,
  standBy: row.standBy as StandBy | null,
  contact: row.contact as ContactWay | null,
});

/** 少しずつ of a placement as it is read: the steps, the one on which the person stands, and the ways back. */
export async function readSteps(tx: ScopedTx, placementId: string) {
  const steps = (await listSteps(tx, placementId)).map(asStep);
  const back = await listStepsBack(tx, placementId);
  return {
    steps: steps.map((step) => ({ ...step, name: stepName(step) })),
    now: stepNow(steps),
    back: back.map(({ standBy, contact, ...one }) => ({
      ...one,
      from: stepName({ standBy: standBy as StandBy | null, contact: contact as ContactWay | null }),
    })),
  };
}

/** The placement with its steps, locked, as who works on it has seen it last. */
async function forSteps({ tx, scope }: Context, seen: { id: string; version: number }) {
  const row = await lockPlacement(tx, seen.id);
  await requireCaseAccess(tx, scope, row.caseId);
  if (row.version !== seen.version) throw new Conflict();
  const status = row.status as PlacementStatus;
  if (status === 'ended' || status === 'declined') {
    throw new Refused(`この受入れは「${placementStatusNames[status]}」なので、段取りは変えられません。`);
  }
  return { row, steps: (await listSteps(tx, seen.id)).map(asStep) };
}

const lastStepBack = async (tx: ScopedTx, placementId: string) =>
  (await listStepsBack(tx, placementId))[0]?.backOn ?? null;

const moved = (context: Context, row: PlacementRow, audited: Record<string, unknown>) =>
  takeStep(context, row, row.status as PlacementStatus, {}, audited);

/**
 * Writes the steps that are still to come (MAT-10, MAT-11).
 *
 * @throws Invalid, at the step and field, where one has more support than the one before it or says too little
 */
export const writeSteps = command({
  name: 'placements.write-steps',
  permission: 'placements.run',
  input: writeStepsSchema,
  run: async (context, input) => {
    const { row, steps } = await forSteps(context, input);
    const done = steps.slice(0, stepNow(steps) + 1);
    const given = input.steps.flatMap((one, line) =>
      Object.values(one).some((value) => value !== undefined)
        ? [
            {
              ...{ line, who: one.who ?? '', standBy: one.standBy ?? null, contact: one.contact ?? null },
              ...{ fromOn: one.fromOn ?? null, fromWords: one.fromWords ?? '', doneOn: null },
            },
          ]
        : [],
    );
    if (done.length + given.length > mostSteps) {
      throw new Invalid({ steps: [`段は、進んだ段も合わせて${mostSteps}つまでです。`] });
    }
    const fieldErrors: Record<string, string[]> = {};
    for (const { index, field, message } of faultsOfSteps([...done, ...given])) {
      const line = given[index - done.length]?.line;
      if (line !== undefined) fieldErrors[`steps[${line}].${field}`] = [message];
    }
    if (Object.keys(fieldErrors).length > 0) throw new Invalid(fieldErrors);
    await replaceStepsAfter(
      context.tx,
      row.id,
      done.length,
      given.map(({ line: _line, contact, ...one }, index) => ({
        ...{ ...one, contactWay: contact, id: newId(), position: done.length + index + 1 },
      })),
    );
    return moved(context, row, { steps: done.length + given.length });
  },
});

/** The person has come to the next step. */
export const goStepOn = command({
  name: 'placements.go-step-on',
  permission: 'placements.run',
  input: goStepOnSchema,
  run: async (context, { on, ...seen }) => {
    const { row, steps } = await forSteps(context, seen);
    const backOn = await lastStepBack(context.tx, row.id);
    insist(decideStepOn({ steps, on, today: today(context.now), backOn }));
    const next = steps[stepNow(steps) + 1];
    if (!next) throw new Conflict();
    await updateStep(context.tx, next.id, { doneOn: on });
    return moved(context, row, { stepOn: next.position, on });
  },
});

/** The person needs more support again: one step back, with the reason; it is no fault of theirs. */
export const goStepBack = command({
  name: 'placements.go-step-back',
  permission: 'placements.run',
  input: goStepBackSchema,
  run: async (context, { on, reason, againOn, ...seen }) => {
    const { tx, scope, now } = context;
    const { row, steps } = await forSteps(context, seen);
    insist(decideStepBack({ steps, on, today: today(now), backOn: await lastStepBack(tx, row.id) }));
    if (againOn !== undefined && againOn < on) {
      throw new Invalid({ againOn: ['もう一度ためす日は、もどった日より後の日にしてください。'] });
    }
    const left = steps[stepNow(steps)];
    if (!left) throw new Conflict();
    await updateStep(tx, left.id, {
      doneOn: null,
      fromOn: againOn ?? null,
      fromWords: againOn === undefined ? 'ご本人と話してから' : '',
    });
    await insertStepBack(tx, {
      ...{ id: newId(), placementId: row.id, position: left.position },
      ...{ standBy: left.standBy, contactWay: left.contact, backOn: on, reason },
      recordedBy: userOf(scope).userId,
    });
    return moved(context, row, { stepBackFrom: left.position, on });
  },
});
