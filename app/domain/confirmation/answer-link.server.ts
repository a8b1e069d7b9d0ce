import { answerLinkRow, answerReachOuts } from '#db/queries/confirmations.server';
import { updateHost } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict } from '~/domain/kernel/errors';
import { systemScope, type Scope } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import type { LinkChannel, LinkState } from './link-rules';
import { requireLink } from './open-link.server';
import { answerLinkSchema } from './schema';
import type { z } from 'zod';

const confirmedHow: Record<LinkChannel, string> = { mail: '確認のメール', paper: '確認票' };

/** In the audit log: a host that holds a link. */
const hostByLink = 'host-by-link';

const answer = command({
  name: 'confirmation.answer-link',
  permission: 'registry.edit',
  input: answerLinkSchema,
  run: async ({ tx, now }, { token, answer: said, text }) => {
    const day = today(now);
    const { link, host, state } = await requireLink(tx, token, day, { lock: true });
    if (state !== 'open') return { value: state, audit: [] };
    const answered = { answer: said, answerText: said === 'changed' ? (text ?? '') : '', at: now };
    if (!(await answerLinkRow(tx, link.id, answered))) throw new Conflict();
    await answerReachOuts(tx, host.id, link.channel, link.createdAt);
    if (said === 'unchanged') {
      const how = confirmedHow[link.channel as LinkChannel];
      await updateHost(tx, host, { confirmedOn: day, confirmedHow: how });
      await indexHost(tx, host.id);
    }
    return {
      value: state,
      audit: {
        subject: { type: 'host', id: host.id },
        change: { said, before: host.confirmedOn, channel: link.channel, version: link.hostVersion },
      },
    };
  },
});

/**
 * The answer of whoever holds a link, in the name of the host. What is no longer open changes nothing; its state says
 * why.
 *
 * @param visitor the scope of the page; only its municipality counts.
 * @throws NotFound, Invalid
 */
export function answerLink(
  visitor: Scope,
  input: z.input<typeof answerLinkSchema>,
  call: { now?: Date } = {},
): Promise<LinkState> {
  return answer(systemScope(hostByLink, visitor.municipalityId, visitor.requestId), input, call);
}
