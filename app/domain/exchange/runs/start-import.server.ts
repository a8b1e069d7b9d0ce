import type { z } from 'zod';
import { claimRun, findRunAtWork, findRunContent, lockImports } from '#db/queries/exchange.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, Invalid, NotFound, Refused } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { deadBefore, mayContinue, mayStart, runState } from '../rules';
import { choicesSchema, runIdSchema } from '../schema';
import { survey } from '../sorting/survey';
import { keepChoices } from './choose.server';
import { planRun } from './plan-run.server';
import { requireRun } from './require-run.server';

/** A run and its file. */
export const readRunFile = read({
  name: 'exchange.read-run-file',
  permission: 'imports.run',
  run: async ({ tx }, id: string) => {
    const run = await requireRun(tx, id);
    const content = await findRunContent(tx, id);
    if (!content) throw new NotFound('取り込むファイル');
    return { run, content };
  },
});

/** Makes a run the one at work. Of two starts at once exactly one gets here. */
async function claim(tx: ScopedTx, id: string, now: Date): Promise<void> {
  await lockImports(tx);
  const atWork = await findRunAtWork(tx, deadBefore(now));
  if (atWork !== null) {
    throw new Refused(`いま「${atWork}」を取り込んでいます。`, '終わってから、もう一度始めてください。');
  }
  if (!(await claimRun(tx, id, now, deadBefore(now)))) throw new Conflict();
}

const claimStart = command({
  name: 'exchange.start-import',
  permission: 'imports.run',
  input: choicesSchema,
  run: async ({ tx, now }, choices) => {
    const run = await requireRun(tx, choices.id);
    insist(mayStart(runState(run, now)));
    await claim(tx, run.id, now);
    await keepChoices(tx, run, choices);
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
  const choices = choicesSchema.parse(input);
  const { run, content } = await readRunFile(scope, choices.id);
  insist(mayStart(runState(run, new Date())));
  const { includeOutside, kindMode, kind = '' } = choices;
  const chosen = { ...run, includeOutside, hostKind: kind, mapping: { ...run.mapping, kindMode } };
  const { rows } = await planRun(scope, chosen, content);
  const { unsure } = survey(rows);
  if (unsure > 0)
    throw new Invalid({ kind: [`種類の分からない行が${unsure}行あります。種類を選んでください。`] });
  return claimStart(scope, choices);
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
