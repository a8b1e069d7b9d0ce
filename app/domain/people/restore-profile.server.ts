import { findVersion } from '#db/queries/profile-versions.server';
import { command } from '~/domain/kernel/command.server';
import { insist, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { decideCaseStep } from './case-rules';
import { factsOf } from './facts-of.server';
import { profileContentSchema } from './profile-content';
import { restoreProfileSchema } from './schema';
import { storeProfile } from './store-profile.server';

/** Takes up an earlier version of a profile again, or one that was kept beside: as a new version, so that nothing is lost. */
export const restoreProfile = command({
  name: 'people.restore-profile',
  permission: 'cases.edit',
  input: restoreProfileSchema,
  run: async ({ tx, scope, now }, { code, version, from }) => {
    const found = await findCaseForWork(tx, scope, code, { lock: true });
    insist(decideCaseStep('edit_profile', await factsOf(tx, found, today(now))));
    const wanted = await findVersion(tx, { caseId: found.id, id: from });
    if (!wanted) throw new NotFound('プロフィールの版');
    const stored = await storeProfile(tx, found.id, profileContentSchema.parse(wanted.content), {
      ...{ id: newId(), base: version, sitting: null, sequence: null },
      ...{ how: 'restored', restoredFrom: wanted.version, savedBy: userOf(scope).userId, now },
    });
    return {
      value: { code: found.code, ...stored },
      audit: {
        subject: { type: 'case', id: found.id },
        codes: [found.code],
        change: { version: stored.version, restoredFrom: wanted.version },
      },
    };
  },
});
