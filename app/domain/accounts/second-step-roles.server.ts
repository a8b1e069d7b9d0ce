import { z } from 'zod';
import { findSetting } from '#db/queries/accounts.server';
import type { ScopedTx } from '#db/scope.server';
import { roles, type Role } from '~/domain/kernel/permissions';

export const secondStepSetting = 'second_step_roles';

const shape = z.array(z.enum(roles));

/** The roles that must have a second step on a day ('YYYY-MM-DD'); none where nothing was set. */
export async function secondStepRoles(tx: ScopedTx, day: string): Promise<readonly Role[]> {
  const value = await findSetting(tx, secondStepSetting, day);
  return value === null ? [] : shape.parse(value);
}
