import type { z } from 'zod';
import {
  claimRun,
  findRunAtWork,
  findRunContent,
  lockImports,
  type RunRow,
} from '#db/queries/exchange.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { deadBefore, mayContinue, mayStart, runState } from '../rules';
import { choicesSchema, runIdSchema } from '../schema';
import { surveyor } from '../sorting/survey';
import { keepChoices, withChoices } from './choose.server';
import { listOf, planRun, usualKindOf } from './plan-run.server';
import { requireRun } from './require-run.server';
import { unpacked } from './run-content.server';

const readPackedFile = read({
  name: 'exchange.read-run-file',
  permission: 'imports.run',
  run: async ({ tx }, id: string) => {
    const run = await requireRun(tx, id);
    const content = await findRunContent(tx, id);
    if (!content) throw new NotFound('取り込むファイル');
    return { run, packedContent: content };
  },
});

/** A run and its list. */
export async function readRunFile(scope: Scope, id: string): Promise<{ run: RunRow; content: Buffer }> {
  const { run, packedContent } = await readPackedFile(scope, id);
  return { run, content: await unpacked(packedContent) };
}

/** Makes a run the one at work. Of two starts at once exactly one gets here. */
async function claim(tx: ScopedTx, id: string, now: Date): Promise<void> {
  await lockImports(tx);
  const atWork = await findRunAtWork(tx, deadBefore(now));
  if (atWork !== null) {
    throw new Refused(`いま「${atWork}」を取り込んでいます。`, '終わってから、もう一度始めてください。');
  }
  if (!(await claimRun(tx, id, now, deadBefore(now)))) throw new Conflict();
}

export const claimStart = command({
  name: 'exchange.start-import',
  permission: 'imports.run',
  input: choicesSchema,
  run: async ({ tx, now }, choices) => {
    const run = await requireRun(tx, choices.id);
    insist(mayStart(runState(run, now)));
    await claim(tx, run.id, now);
    await keepChoices(tx, run, choices, now);
    const { includeOutside, kindMode, kind = '' } = choices;
    return {
      value: { id: run.id },
      audit: { subject: { type: 'import', id: run.id }, change: { includeOutside, kindMode, kind } },
    };
  },
});

/**
 * Starts storing a list. The work itself is `runImport`, called by whoever started it.
 * @throws Invalid while kinds are open; Refused when it has begun, or while another list is being stored.
 */
export async function startImport(
  scope: Scope,
  input: z.input<typeof choicesSchema>,
): Promise<{ id: string }> {
  return claimStart(scope, await readyToStart(scope, input));
}

/** Whether a list can be stored with these choices. @throws Invalid while kinds are open; Refused when it has begun. */
export async function readyToStart(
  scope: Scope,
  input: z.input<typeof choicesSchema>,
): Promise<z.output<typeof choicesSchema>> {
  const choices = choicesSchema.parse(input);
  const { run, content } = await readRunFile(scope, choices.id);
  insist(mayStart(runState(run, new Date())));
  const chosen = withChoices(run, choices);
  const list = await listOf(chosen, content);
  if (!list.understanding.columns.name) throw new Invalid({ kind: [NO_NAME_COLUMN] });
  if (usualKindOf(chosen, list) === null) await insistOnKinds(scope, chosen, content);
  return choices;
}

const NO_NAME_COLUMN = '名前の列が決まっていません。「列の読み取り」で、施設の名前の列を選んでください。';

/** @throws Invalid while there are rows whose kind nobody has decided. */
async function insistOnKinds(scope: Scope, run: RunRow, content: Uint8Array): Promise<void> {
  const { rows } = await planRun(scope, run, content);
  const counter = surveyor();
  for await (const batch of rows()) counter.add(batch);
  const { unsure } = counter.result();
  if (unsure > 0)
    throw new Invalid({ kind: [`種類の分からない行が${unsure}行あります。種類を選んでください。`] });
}

/** Takes up a run that broke off, where its last whole chunk ended. */
export const continueImport = command({
  name: 'exchange.continue-import',
  permission: 'imports.run',
  input: runIdSchema,
  run: async ({ tx, now }, { id }) => {
    const run = await requireRun(tx, id);
    insist(mayContinue(runState(run, now)));
    await claim(tx, id, now);
    return { value: { id }, audit: { subject: { type: 'import', id }, change: { from: run.doneRows } } };
  },
});
