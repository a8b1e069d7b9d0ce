import { findOpenClaim, insertClaim } from '#db/queries/expenses.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { userOf } from '~/domain/kernel/user';
import { fiscalYearOf, today } from '~/lib/japanese-date';
import { claimHostId } from './access.server';
import { openClaimSchema } from './schema';

/** The claim of a host for a month that can be written on: the one there is, or a new one. */
export async function openClaimOf(tx: ScopedTx, of: { hostId: string; period: string; by: string }) {
  const open = await findOpenClaim(tx, of.hostId, of.period);
  if (open) return { id: open.id, version: open.version, made: false };
  const id = newId();
  await insertClaim(tx, {
    id,
    hostId: of.hostId,
    period: of.period,
    fiscalYear: fiscalYearOf(`${of.period}-01`),
    enteredBy: of.by,
  });
  return { id, version: 1, made: true };
}

/** Opens the claim of a month, by the host or, for it, by staff. */
export const openClaim = command({
  name: 'expenses.open-claim',
  permission: 'expenses.claim',
  input: openClaimSchema,
  run: async ({ tx, scope, now }, { hostId, period }) => {
    if (period > today(now).slice(0, 7)) throw new Invalid({ period: ['まだ来ていない月です。'] });
    const host = await claimHostId(tx, scope, hostId);
    const { id, made } = await openClaimOf(tx, { hostId: host, period, by: userOf(scope).userId });
    return {
      value: { id },
      audit: { subject: { type: 'claim', id }, change: { hostId: host, period, made } },
    };
  },
});
