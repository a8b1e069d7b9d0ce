import { findMunicipality } from '#db/queries/directory.server';
import { countMailsByState, listMails } from '#db/queries/mail.server';
import { read } from '~/domain/kernel/read.server';
import { env } from '~/env.server';
import { textOf } from './deliver-mail.server';
import { mailStates, maySendAgain, nextTryAt, type MailState } from './mail-rules';
import { linkMark } from './queue-mail.server';

const pageSize = 20;

/** What stands for the address where only the receiver may use it. */
const hiddenLink = '（確認のリンクは、受け取った人だけが開けます）';

/**
 * The outbox. A link that went out by mail is the receiver's alone; where there is no mail server nobody received
 * it, and it can be opened from here.
 */
export const getOutbox = read({
  name: 'notices.get-outbox',
  permission: 'settings.manage',
  run: async ({ tx, scope }, { state, page }: { state: MailState | null; page: number }) => {
    const rows = await listMails(tx, { state, limit: pageSize, offset: (page - 1) * pageSize });
    const totals = await countMailsByState(tx);
    const counts = mailStates.map((one) => ({ state: one, total: totals.get(one) ?? 0 }));
    const shown = counts.filter((one) => state === null || one.state === state);
    const code = (await findMunicipality(scope.municipalityId, tx))?.code ?? '';
    const mails = rows.map((row) => ({
      id: row.id,
      to: row.toAddress,
      subject: row.subject,
      text: row.state === 'kept' ? textOf(row, code) : row.body.replace(linkMark, hiddenLink),
      state: row.state as MailState,
      tries: row.tries,
      fault: row.fault,
      /** When a mail that was not taken is tried again. */
      nextTryAt:
        row.state === 'waiting' && row.claimedAt !== null ? nextTryAt(row.claimedAt, row.tries) : null,
      createdAt: row.createdAt,
      sentAt: row.sentAt,
      maySendAgain: maySendAgain(row.state as MailState),
    }));
    return {
      mails,
      counts,
      state,
      page,
      pageSize,
      total: shown.reduce((sum, { total }) => sum + total, 0),
      hasServer: env().SMTP_URL !== undefined,
    };
  },
});
