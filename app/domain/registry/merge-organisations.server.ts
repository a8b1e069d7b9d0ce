import {
  deleteOrganisation,
  listSiteIds,
  lockOrganisations,
  moveSites,
  updateOrganisation,
} from '#db/queries/organisations.server';
import { lockHosts } from '#db/queries/registry.server';
import { indexHosts } from '#search/sync.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, NotFound, Refused } from '~/domain/kernel/errors';
import { mergeOrganisationsSchema } from './organisation-schema';

/**
 * Makes one organisation of two that are the same: the sites of the second move to the first, what the first does not
 * know comes from the second, the second is gone. Two with different 法人番号 are different by law.
 *
 * @throws NotFound, Conflict, Refused
 */
export const mergeOrganisations = command({
  name: 'registry.merge-organisations',
  permission: 'registry.edit',
  input: mergeOrganisationsSchema,
  run: async ({ tx }, { keepId, version, dropId }) => {
    await lockHosts(tx, await listSiteIds(tx, dropId));
    const found = await lockOrganisations(tx, [keepId, dropId]);
    const keep = found.find(({ id }) => id === keepId);
    const drop = found.find(({ id }) => id === dropId);
    if (!keep || !drop) throw new NotFound('法人・団体');
    if (keep.version !== version) throw new Conflict();
    if (keep.corporateNumber && drop.corporateNumber && keep.corporateNumber !== drop.corporateNumber) {
      throw new Refused(
        '法人番号が違うので、別の法人です。',
        '番号の書きまちがいなら、先に正しい番号に直してください。',
      );
    }
    const moved = await moveSites(tx, dropId, keepId);
    await deleteOrganisation(tx, dropId);
    await updateOrganisation(tx, keepId, {
      kana: keep.kana || drop.kana,
      kind: keep.kind || drop.kind,
      corporateNumber: keep.corporateNumber ?? drop.corporateNumber,
      url: keep.url || drop.url,
    });
    await indexHosts(tx, moved);
    return {
      value: { id: keepId, moved: moved.length },
      audit: {
        subject: { type: 'organisation', id: keepId },
        change: { merged: dropId, name: drop.name, number: drop.corporateNumber, hosts: moved },
      },
    };
  },
});
