import { updateHost } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { Forbidden } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { label } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { sourceNames } from './labels';
import { requireHost } from './require-host.server';

/**
 * The host a user of the portal answers for.
 *
 * @throws Forbidden when the account is tied to none.
 */
export function ownHostId(scope: Scope): string {
  const { hostId } = userOf(scope);
  if (!hostId) {
    throw new Forbidden('このアカウントには、受入先がまだ結びついていません。担当に連絡してください。');
  }
  return hostId;
}

/** What is registered about the reader's own host. */
export const getOwnHost = read({
  name: 'registry.get-own-host',
  permission: 'portal.use',
  run: async ({ tx, scope }, _: null) => {
    const host = await requireHost(tx, ownHostId(scope));
    const { name, kana, address, publicPhone, whatWeCanBring, openingText, stance, confirmedOn } = host;
    return {
      name,
      kana,
      kind: label('hostKind', host.kind),
      address,
      publicPhone,
      whatWeCanBring,
      openingText,
      stance,
      confirmedOn,
    };
  },
});

/** The stances a host gives by itself; 「載せるだけ」 is agreed with staff. */
const ownStances = ['welcome', 'consult', 'not_now'] as const;

export const confirmOwnHostSchema = z.object({
  stance: z.enum(ownStances, { message: '受け入れの気持ちを一つ選んでください。' }),
});

/** The host itself says that what stands here is true, and how it feels about taking people now. */
export const confirmOwnHost = command({
  name: 'registry.confirm-own-host',
  permission: 'portal.use',
  input: confirmOwnHostSchema,
  run: async ({ tx, scope, now }, { stance }) => {
    const host = await requireHost(tx, ownHostId(scope), { lock: true });
    await updateHost(tx, host, { stance, confirmedOn: today(now), confirmedHow: sourceNames.portal });
    await indexHost(tx, host.id);
    return {
      value: { stance },
      audit: {
        subject: { type: 'host', id: host.id },
        change: { from: host.stance, to: stance, how: 'portal' },
      },
    };
  },
});
