import { findMunicipality } from '#db/queries/directory.server';
import { changeMail, listLeftMails, lockMail, type MailRow } from '#db/queries/mail.server';
import { enqueue } from '#db/queries/jobs.server';
import { withScope } from '#db/scope.server';
import type { Scope } from '~/domain/kernel/scope';
import { linkAddress } from './link-token.server';
import { stateAfter } from './mail-rules';
import type { Post } from './post.server';
import { linkMark, mailJob } from './queue-mail.server';

const minuteMs = 60_000;
/** A mail that has been `sending` for longer was left by a site that stopped. */
const leftAfterMs = 5 * minuteMs;

/** The mail server did not take a mail now. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

/**
 * Hands one mail to the mail server: takes it (nobody else can), sends it outside of any transaction, notes the
 * outcome. Called again it does nothing for a mail that is done, and never sends one again of which nobody knows
 * whether it went out. Without a mail server it stays in the outbox.
 *
 * @throws NotTaken when it is to be tried again later.
 */
export async function deliverMail(scope: Scope, id: string, post: Post | null, now = new Date()) {
  const mail = await withScope(scope, async (tx) => {
    const found = await lockMail(tx, id);
    if (found?.state === 'sending' && isLeft(found, now))
      await changeMail(tx, id, 'sending', { state: 'unclear' });
    if (found?.state !== 'waiting') return null;
    const next = post ? 'sending' : 'kept';
    await changeMail(tx, id, 'waiting', { state: next, tries: found.tries + 1, claimedAt: now });
    return post ? found : null;
  });
  if (!mail || !post) return;
  const posted = await post.send({
    id,
    to: mail.toAddress,
    subject: mail.subject,
    text: textOf(mail, (await findMunicipality(scope.municipalityId))?.code ?? ''),
  });
  const state = stateAfter(posted, mail.tries + 1);
  await withScope(scope, (tx) =>
    changeMail(tx, id, 'sending', {
      state,
      fault: posted.ok ? '' : posted.fault,
      ...(posted.ok ? { sentAt: new Date() } : {}),
    }),
  );
  if (state === 'waiting') throw new NotTaken();
}

function isLeft({ claimedAt }: MailRow, now: Date): boolean {
  return claimedAt === null || claimedAt.getTime() < now.getTime() - leftAfterMs;
}

/** The text with the address of its link, which is stored nowhere. */
export function textOf({ body, linkId }: Pick<MailRow, 'body' | 'linkId'>, municipalityCode: string): string {
  return linkId === null ? body : body.replace(linkMark, linkAddress(linkId, municipalityCode));
}

/** Calls again for mails whose job was lost with a site that stopped. @returns how many. */
export async function resumeMails(scope: Scope, now = new Date()): Promise<number> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  return withScope(scope, async (tx) => {
    const left = await listLeftMails(tx, {
      never: ago(2 * leftAfterMs),
      sending: ago(leftAfterMs),
      // The pauses between two tries grow to six hours.
      tried: ago(7 * 60 * minuteMs),
    });
    for (const id of left) await enqueue(tx, mailJob, { mailId: id }, { key: id });
    return left.length;
  });
}
