import { upsertSetting } from '#db/queries/accounts.server';
import { listSettingValues } from '#db/queries/user-management.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Role } from '~/domain/kernel/permissions';
import { read } from '~/domain/kernel/read.server';
import { today } from '~/lib/japanese-date';
import { secondStepRolesSchema } from './schema';
import { secondStepSetting } from './second-step-roles.server';

/** Sets which roles must have a second step, from today or a later day on. */
export const setSecondStepRoles = command({
  name: 'accounts.set-second-step-roles',
  permission: 'settings.manage',
  input: secondStepRolesSchema,
  run: async ({ tx, scope, now }, { roles, validFrom }) => {
    if (validFrom < today(now))
      throw new Invalid({ validFrom: ['きょうか、きょうより後の日にしてください。'] });
    const setBy = scope.actor.kind === 'user' ? scope.actor.userId : null;
    await upsertSetting(tx, { id: newId(), key: secondStepSetting, value: roles, validFrom, setBy });
    return {
      value: undefined,
      audit: { subject: { type: 'setting', id: secondStepSetting }, change: { roles, validFrom } },
    };
  },
});

/** Which roles must have a second step, from which day: the newest day first. */
export const getSecondStepRoles = read({
  name: 'accounts.get-second-step-roles',
  permission: 'settings.manage',
  run: async ({ tx, now }) => {
    const values = await listSettingValues(tx, secondStepSetting);
    const day = today(now);
    const inForce = values.find(({ validFrom }) => validFrom <= day);
    return {
      today: day,
      inForce: (inForce?.value ?? []) as Role[],
      since: inForce?.validFrom ?? null,
      planned: values.flatMap(({ value, validFrom }) =>
        validFrom > day ? [{ roles: value as Role[], validFrom }] : [],
      ),
    };
  },
});
