import { insertLink, replaceOpenLinks } from '#db/queries/confirmations.server';
import type { HostRow } from '#db/queries/registry.server';
import type { Context } from '~/domain/kernel/command.server';
import { newId } from '~/domain/kernel/ids';
import { linkToken, tokenHash } from '~/domain/notices/index.server';
import { addDays, today, type Day } from '~/lib/japanese-date';
import { sheetOf } from './host-sheet.server';
import { linkDays, type LinkChannel, type SheetFact } from './link-rules';

export interface MadeLink {
  id: string;
  shown: SheetFact[];
  expiresOn: Day;
}

/** Puts a new question to a locked host; what still waited in the same channel is replaced. */
export async function makeLink(
  { tx, scope, now }: Context,
  host: HostRow,
  channel: LinkChannel,
): Promise<MadeLink> {
  const id = newId(now.getTime());
  const shown = await sheetOf(tx, host);
  const expiresOn = addDays(today(now), linkDays);
  await replaceOpenLinks(tx, host.id, channel, now);
  await insertLink(tx, {
    id,
    hostId: host.id,
    hostVersion: host.version,
    tokenHash: tokenHash(linkToken(id)),
    channel,
    shown,
    expiresOn,
    createdAt: now,
    createdBy: scope.actor.kind === 'user' ? scope.actor.userId : null,
  });
  return { id, shown, expiresOn };
}
