import { enqueue } from '#db/queries/jobs.server';
import { insertMail } from '#db/queries/mail.server';
import type { ScopedTx } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';

/** The job that hands one mail to the mail server. */
export const mailJob = 'mail';

/** Where the address of the link stands in a text. */
export const linkMark = '{link}';

export interface OutgoingMail {
  to: string;
  subject: string;
  /** Plain text; `linkMark` stands for the address of the link. */
  body: string;
  kind: 'confirmation' | 'urgent_access' | 'offer_news';
  linkId: string | null;
}

/** Writes a mail into the outbox and calls for its delivery, within the change that it tells of. @returns its id. */
export async function queueMail(tx: ScopedTx, { to, ...mail }: OutgoingMail): Promise<string> {
  const id = newId();
  await insertMail(tx, { id, toAddress: to, ...mail });
  await enqueue(tx, mailJob, { mailId: id }, { key: id });
  return id;
}
