import { findOpenLink } from '#db/queries/confirmations.server';
import { command } from '~/domain/kernel/command.server';
import { Refused } from '~/domain/kernel/errors';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import { recordReachOuts } from '~/domain/notices/index.server';
import { dayOf, today } from '~/lib/japanese-date';
import { mailTo } from './ask-by-mail.server';
import { requireLink } from './open-link.server';
import { askAnewSchema } from './schema';

const askAgain = command({
  name: 'confirmation.ask-anew',
  permission: 'registry.edit',
  input: askAnewSchema,
  run: async (context, { token }) => {
    const { tx, now } = context;
    const day = today(now);
    const { link, host, state } = await requireLink(tx, token, day, { lock: true });
    if (state === 'open' || state === 'answered')
      throw new Refused('新しいメールは要りません。', 'いまのリンクを、もう一度開いてください。');
    if (link.channel !== 'mail' || host.contactMail === '')
      throw new Refused('新しいメールを送れません。', 'お手数ですが、いつもの担当へご連絡ください。');
    const open = await findOpenLink(tx, host.id, { channel: 'mail', today: day });
    if (open && open.id !== link.id && dayOf(open.createdAt) === day)
      return { value: { sent: false }, audit: [] };
    await mailTo(context, host);
    await recordReachOuts(context, [{ hostId: host.id, way: 'mail' }]);
    return { value: { sent: true }, audit: { subject: { type: 'host', id: host.id } } };
  },
});

/**
 * A holder of a link that no longer holds asks for a new one. It goes to the registered address and to no other, once
 * a day at most. @returns whether it was sent now, and not earlier on this day.
 *
 * @throws NotFound, Refused
 */
export function askAnew(
  visitor: Scope,
  token: string,
  call: { now?: Date } = {},
): Promise<{ sent: boolean }> {
  return askAgain(systemScope('host-by-link', visitor.municipalityId, visitor.requestId), { token }, call);
}
