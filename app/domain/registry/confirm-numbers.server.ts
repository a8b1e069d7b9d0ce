import { confirmNumbers as writeConfirmed, listServices } from '#db/queries/registry-capacity.server';
import { command } from '~/domain/kernel/command.server';
import { Refused } from '~/domain/kernel/errors';
import { today } from '~/lib/japanese-date';
import { confirmHostSchema } from './host-schema';
import { twoWeeks } from './own-weeks';
import { requireHost } from './require-host.server';

/**
 * 「人数はいまのまま」, heard from a designated facility by telephone or at a visit: the numbers of all its services
 * are true, this week and the next.
 *
 * @throws NotFound; Refused where no 定員 is written.
 */
export const confirmNumbers = command({
  name: 'registry.confirm-numbers',
  permission: 'registry.edit',
  input: confirmHostSchema,
  run: async ({ tx, now }, { id, how }) => {
    const host = await requireHost(tx, id, { lock: true });
    if ((await listServices(tx, host.id)).length === 0) {
      throw new Refused(
        '定員といつもの人数が、まだ書かれていません。',
        '先に「定員と余力」に書いてください。',
      );
    }
    const day = today(now);
    await writeConfirmed(tx, host.id, day, twoWeeks(day).at(-1) ?? day);
    return {
      value: { confirmedOn: day },
      audit: { subject: { type: 'host', id }, change: { how, numbers: day } },
    };
  },
});
