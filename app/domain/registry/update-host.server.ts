import { updateHost as write, type HostChange, type HostRow } from '#db/queries/registry.server';
import { indexHost } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict } from '~/domain/kernel/errors';
import { readPointPair } from '~/lib/geo/point';
import { today } from '~/lib/japanese-date';
import { requireArea } from './require-area.server';
import { requireHost } from './require-host.server';
import { updateHostSchema } from './schema';

/**
 * Changes what stands about a host. Whoever does so has asked or seen it: the day counts as confirmed.
 *
 * @throws NotFound, Conflict
 */
export const updateHost = command({
  name: 'registry.update-host',
  permission: 'registry.edit',
  input: updateHostSchema,
  run: async ({ tx, now }, { id, version, area, point, ...facts }) => {
    const host = await requireHost(tx, id, { lock: true });
    if (host.version !== version) throw new Conflict();
    const change: HostChange = {
      ...facts,
      ...(await requireArea(tx, area)),
      ...(point === undefined ? { lat: null, lng: null } : (readPointPair(point).point ?? {})),
      publicPhone: facts.publicPhone ?? '',
      url: facts.url ?? '',
      contactPhone: facts.contactPhone ?? '',
      contactMail: facts.contactMail ?? '',
      whatWeCanBring: facts.whatWeCanBring ?? '',
      openingText: facts.openingText ?? '',
    };
    const changed = changedFields(host, change);
    await write(tx, host, { ...change, confirmedOn: today(now), confirmedHow: '編集のとき' });
    await indexHost(tx, id);
    return { value: { id }, audit: { subject: { type: 'host', id }, change: { fields: changed } } };
  },
});

/** The names of the fields that differ; the audit log keeps no telephone numbers or names. */
function changedFields(host: HostRow, change: HostChange): string[] {
  return Object.entries(change)
    .filter(([field, value]) => JSON.stringify(host[field as keyof HostRow]) !== JSON.stringify(value))
    .map(([field]) => field);
}
