import { findLink, handleLinkRow } from '#db/queries/confirmations.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, NotFound } from '~/domain/kernel/errors';
import { userOf } from '~/domain/kernel/user';
import { takeUpReportSchema } from './schema';

/**
 * What a host told has changed is dealt with: it no longer stands in the queue.
 *
 * @throws NotFound, Conflict when somebody else was faster.
 */
export const takeUpReport = command({
  name: 'confirmation.take-up-report',
  permission: 'registry.edit',
  input: takeUpReportSchema,
  run: async ({ tx, scope, now }, { id }) => {
    const link = await findLink(tx, id);
    if (link?.answer !== 'changed') throw new NotFound('連絡');
    if (!(await handleLinkRow(tx, id, userOf(scope).userId, now))) throw new Conflict();
    return {
      value: { hostId: link.hostId },
      audit: { subject: { type: 'host', id: link.hostId }, change: { report: id } },
    };
  },
});
