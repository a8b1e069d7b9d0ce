import { enqueue } from '#db/queries/jobs.server';
import { changeMail, lockMail } from '#db/queries/mail.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, NotFound, Refused } from '~/domain/kernel/errors';
import { maySendAgain, mailStateNames, type MailState } from './mail-rules';
import { mailJob } from './queue-mail.server';
import { sendMailAgainSchema } from './schema';

/**
 * Sends a mail once more that was refused for good, or of which nobody knows whether it went out.
 *
 * @throws NotFound, Refused in every other state, Conflict when a worker holds it at this moment.
 */
export const sendMailAgain = command({
  name: 'notices.send-mail-again',
  permission: 'settings.manage',
  input: sendMailAgainSchema,
  run: async ({ tx }, { id }) => {
    const mail = await lockMail(tx, id);
    if (!mail) throw new NotFound('メール');
    const state = mail.state as MailState;
    if (!maySendAgain(state)) throw new Refused(`このメールは「${mailStateNames[state]}」です。`);
    if (!(await changeMail(tx, id, state, { state: 'waiting', tries: 0, claimedAt: null, fault: '' })))
      throw new Conflict();
    await enqueue(tx, mailJob, { mailId: id }, { key: id });
    return { value: undefined, audit: { subject: { type: 'mail', id }, change: { from: state } } };
  },
});
