import { and, count, desc, eq, isNull, lt, or } from 'drizzle-orm';
import type { ScopedTx } from '../scope.server';
import { mails } from '../schema/mail.server';

const columns = {
  id: mails.id,
  toAddress: mails.toAddress,
  subject: mails.subject,
  body: mails.body,
  kind: mails.kind,
  linkId: mails.linkId,
  state: mails.state,
  tries: mails.tries,
  fault: mails.fault,
  createdAt: mails.createdAt,
  claimedAt: mails.claimedAt,
  sentAt: mails.sentAt,
};

export type MailRow = Pick<typeof mails.$inferSelect, keyof typeof columns>;
export type NewMail = Pick<
  typeof mails.$inferInsert,
  'id' | 'toAddress' | 'subject' | 'body' | 'kind' | 'linkId'
>;

export async function insertMail(tx: ScopedTx, row: NewMail): Promise<void> {
  await tx.insert(mails).values({ ...row, municipalityId: tx.municipalityId });
}

/** A mail, locked; null when there is none or somebody else holds it. */
export async function lockMail(tx: ScopedTx, id: string): Promise<MailRow | null> {
  const [row] = await tx
    .select(columns)
    .from(mails)
    .where(eq(mails.id, id))
    .for('update', { skipLocked: true });
  return row ?? null;
}

type Change = Partial<Pick<typeof mails.$inferInsert, 'state' | 'tries' | 'fault' | 'claimedAt' | 'sentAt'>>;

/** Changes a mail that is in a state. @returns false when it no longer is. */
export async function changeMail(tx: ScopedTx, id: string, from: string, change: Change): Promise<boolean> {
  const changed = await tx
    .update(mails)
    .set(change)
    .where(and(eq(mails.id, id), eq(mails.state, from)))
    .returning({ id: mails.id });
  return changed.length === 1;
}

/** The outbox, the newest first. */
export async function listMails(tx: ScopedTx, { state, limit, offset }: ListedMails): Promise<MailRow[]> {
  return tx
    .select(columns)
    .from(mails)
    .where(state === null ? undefined : eq(mails.state, state))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(limit)
    .offset(offset);
}

interface ListedMails {
  state: string | null;
  limit: number;
  offset: number;
}

export async function countMailsByState(tx: ScopedTx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.select({ state: mails.state, total: count() }).from(mails).groupBy(mails.state);
  return new Map(rows.map((row) => [row.state, row.total]));
}

/** Mails whose job was lost: never taken since `never`, being sent since `sending`, last tried before `tried`. */
export async function listLeftMails(
  tx: ScopedTx,
  before: { never: Date; sending: Date; tried: Date },
): Promise<string[]> {
  const rows = await tx
    .select({ id: mails.id })
    .from(mails)
    .where(
      or(
        and(eq(mails.state, 'waiting'), isNull(mails.claimedAt), lt(mails.createdAt, before.never)),
        and(eq(mails.state, 'waiting'), lt(mails.claimedAt, before.tried)),
        and(eq(mails.state, 'sending'), lt(mails.claimedAt, before.sending)),
      ),
    )
    .orderBy(mails.createdAt)
    .limit(500);
  return rows.map(({ id }) => id);
}
