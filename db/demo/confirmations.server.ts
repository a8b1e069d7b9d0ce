import { findOpenLink } from '../queries/confirmations.server';
import { changeMail, listMails } from '../queries/mail.server';
import { withScope } from '../scope.server';
import { answerLink, askByMail } from '~/domain/confirmation/index.server';
import type { Scope } from '~/domain/kernel/scope';
import { linkToken } from '~/domain/notices/index.server';
import { usualFreshness } from '~/domain/registry/rules';
import { addDays, dayOf, startOfDay, type Day } from '~/lib/japanese-date';
import type { World } from './world';

const askedDaysAgo = 4;
const mailed = 5;
const hourMs = 3_600_000;

/**
 * Asks some hosts of a town by mail whether they are still true, through the same acts as staff: the mails stand in
 * the outbox (and go nowhere), one host has told what changed, one has confirmed. Done again, it changes nothing.
 */
export async function askSomeHosts(scope: Scope, world: World, today: Day): Promise<void> {
  const at = new Date(startOfDay(addDays(today, -askedDaysAgo)).getTime() + 10 * hourMs);
  const due = addDays(today, -usualFreshness.due);
  const hostIds = world.hosts
    .filter(
      ({ status, confirmedOn, contactMail }) =>
        status === 'listed' && contactMail && confirmedOn && confirmedOn < due,
    )
    .map(({ id }) => id)
    .sort()
    .slice(0, mailed);
  if (hostIds.length === 0) return;
  await askByMail(scope, { hostIds, overCapReason: '見本として' }, { now: at });
  await withScope(scope, async (tx) => {
    for (const { id } of await listMails(tx, { state: 'waiting', limit: mailed, offset: 0 }))
      await changeMail(tx, id, 'waiting', { state: 'kept', tries: 1, claimedAt: at });
  });
  const later = (hours: number) => ({ now: new Date(at.getTime() + hours * hourMs) });
  const [told, confirmed] = hostIds;
  await answer(
    scope,
    told,
    { answer: 'changed', text: '水曜がお休みになりました。担当も替わりました。' },
    later(26),
  );
  await answer(scope, confirmed, { answer: 'unchanged' }, later(30));
}

type Said = { answer: 'unchanged' } | { answer: 'changed'; text: string };

async function answer(scope: Scope, hostId: string | undefined, said: Said, call: { now: Date }) {
  if (hostId === undefined) return;
  const link = await withScope(scope, (tx) =>
    findOpenLink(tx, hostId, { channel: 'mail', today: dayOf(call.now) }),
  );
  if (link) await answerLink(scope, { token: linkToken(link.id), ...said }, call);
}
