import { command } from '~/domain/kernel/command.server';
import { insist } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { defaultTypeOf } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { findCaseForWork, storedCode } from './access.server';
import { decideCaseStep } from './case-rules';
import { factsOf } from './facts-of.server';
import { contentOf } from './profile-content';
import { saveProfileSchema } from './schema';
import { storeProfile } from './store-profile.server';

/**
 * 匿名プロフィール: strengths first, wishes, conditions, time and ways of getting there (ASM-1, ASM-2). Each save is kept
 * as a version; one from a device may arrive twice or late.
 */
export const saveProfile = command({
  name: 'people.save-profile',
  permission: 'cases.edit',
  input: saveProfileSchema,
  run: async ({ tx, scope, now }, input) => {
    const found = await findCaseForWork(tx, scope, input.code, { lock: true, follow: true });
    insist(decideCaseStep('edit_profile', await factsOf(tx, found, today(now))));
    const stored = await storeProfile(tx, found.id, contentOf(input, defaultTypeOf), {
      ...{ id: input.draft ?? newId(), base: input.version },
      ...{ sitting: input.sitting ?? null, sequence: input.sequence ?? null },
      ...{ how: input.from ?? (input.auto ? 'interview' : 'form'), savedBy: userOf(scope).userId, now },
      elsewhere: found.code !== storedCode(input.code),
    });
    return {
      value: { code: found.code, ...stored },
      audit: {
        subject: { type: 'case', id: found.id },
        codes: [found.code],
        change: {
          strengths: input.strengths.length,
          wishes: input.wishes.length,
          considerations: input.considerations.length,
          ...stored,
        },
      },
    };
  },
});
