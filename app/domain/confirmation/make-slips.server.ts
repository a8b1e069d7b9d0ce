import { findOpenLink } from '#db/queries/confirmations.server';
import { findMunicipality } from '#db/queries/directory.server';
import { lockHosts } from '#db/queries/registry.server';
import { command, type Context } from '~/domain/kernel/command.server';
import { linkAddress, recordReachOuts } from '~/domain/notices/index.server';
import { requireHost } from '~/domain/registry/index.server';
import { today, type Day } from '~/lib/japanese-date';
import { sheetOf } from './host-sheet.server';
import { sameSheet, type SheetFact } from './link-rules';
import { makeLink } from './make-link.server';
import { makeSlipsSchema } from './schema';

/** One 確認票: what a host is asked about, and the address behind its QR code. */
export interface Slip {
  hostId: string;
  hostName: string;
  shown: readonly SheetFact[];
  expiresOn: Day;
  address: string;
}

/**
 * 確認票: paper with the facts of each host and a QR code. Printed again while it still holds and says the same, it is
 * the same slip; else it is a new one.
 *
 * @throws NotFound
 */
export const makeSlips = command({
  name: 'confirmation.make-slips',
  permission: 'registry.edit',
  input: makeSlipsSchema,
  run: async (context, { hostIds }) => {
    const { tx, scope } = context;
    await lockHosts(tx, hostIds);
    const municipality = await findMunicipality(scope.municipalityId, tx);
    const slips: Slip[] = [];
    const fresh: string[] = [];
    for (const id of hostIds) {
      const { isNew, linkId, ...slip } = await slipOf(context, id);
      if (isNew) fresh.push(id);
      slips.push({ ...slip, address: linkAddress(linkId, municipality?.code ?? '') });
    }
    await recordReachOuts(
      context,
      fresh.map((hostId) => ({ hostId, way: 'paper' })),
    );
    return {
      value: slips,
      audit: fresh.map((id) => ({ subject: { type: 'host', id } })),
    };
  },
});

async function slipOf(context: Context, id: string) {
  const { tx, now } = context;
  const host = await requireHost(tx, id);
  const open = await findOpenLink(tx, id, { channel: 'paper', today: today(now) });
  const known = { hostId: host.id, hostName: host.name };
  if (open && sameSheet(open.shown, await sheetOf(tx, host)))
    return { ...known, shown: open.shown, expiresOn: open.expiresOn, linkId: open.id, isNew: false };
  const made = await makeLink(context, host, 'paper');
  return { ...known, shown: made.shown, expiresOn: made.expiresOn, linkId: made.id, isNew: true };
}
