import { findRun } from '#db/queries/exchange.server';
import { markStillThere } from '#db/queries/exchange-sources.server';
import { holdRow, saveAnswer } from '#db/queries/exchange-undo.server';
import { findHost } from '#db/queries/registry.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, NotFound } from '~/domain/kernel/errors';
import { takeHostStep } from '~/domain/registry/index.server';
import { vanishedAnswerSchema } from '../schema';

/**
 * What a person has found out about a host that its list does not name any more: closed, then its registration
 * ends; or still there, then it stays and the next edition does not ask again.
 *
 * @throws NotFound; Conflict when the host has changed or somebody has answered; Refused while somebody is taken in.
 */
export const answerVanished = command({
  name: 'exchange.answer-vanished',
  permission: 'registry.edit',
  input: vanishedAnswerSchema,
  run: async ({ tx, scope, now }, { row: id, version, answer }) => {
    const row = await holdRow(tx, id);
    const host = row?.hostId ? await findHost(tx, row.hostId) : null;
    const run = row ? await findRun(tx, row.runId) : null;
    if (!row || !host || !run || row.outcome !== 'vanished') throw new NotFound('一覧から消えた受入先');
    if (host.version !== version || row.answer !== '') throw new Conflict();
    if (answer === 'closed')
      await takeHostStep(scope, { id: host.id, version, step: 'archive' }, { tx, now });
    else await markStillThere(tx, { hostId: host.id, sourceKey: run.sourceKey }, now);
    await saveAnswer(tx, id, answer);
    return {
      value: { id: host.id, name: host.name, answer },
      audit: { subject: { type: 'host', id: host.id }, change: { list: run.fileName, answer } },
    };
  },
});
