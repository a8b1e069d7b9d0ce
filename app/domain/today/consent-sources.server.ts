import { listNewestConsents } from '#db/queries/consents.server';
import { consentReminder, type ConsentScope } from '~/domain/people/rules';
import { consentItem } from './consent-items';
import type { TodayItem } from './items';
import type { Reader } from './reader';

/** Consents of the reader's cases that end, have ended, or wait for an answer. */
export async function consents({ tx, today, mine }: Reader): Promise<TodayItem[]> {
  const rows = (await listNewestConsents(tx)).filter(mine);
  return rows.flatMap((row) => {
    const reminder = consentReminder(row, today);
    return reminder ? [consentItem({ ...row, scope: row.scope as ConsentScope, reminder }, today)] : [];
  });
}
