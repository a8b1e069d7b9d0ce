import { insertReferral, countLedCases } from '#db/queries/referrals.server';
import { listCoordinators } from '#db/queries/cases.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { isId, newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import { userOf } from '~/domain/kernel/user';
import { findCaseForWork, openCase } from '~/domain/people/index.server';
import { requireHost } from '~/domain/registry/index.server';
import { today } from '~/lib/japanese-date';
import type { ScopedTx } from '#db/scope.server';
import { referSchema } from './schema';
import { rightAgency } from './timings';

async function agencyFor(tx: ScopedTx, own: string): Promise<string | null> {
  const ids = new Set((await listCoordinators(tx)).map(({ agencyId }) => agencyId));
  const led = await countLedCases(tx);
  return rightAgency(
    own,
    [...ids].map((id) => ({ id, leads: led.get(id) ?? 0 })),
  );
}

/** Where the form of a referral begins: the place it comes from and the agency it goes to. */
export const getReferral = read({
  name: 'referrals.get-referral',
  permission: 'cases.open',
  run: async ({ tx, scope }, hostId: string | null) => ({
    host: hostId !== null && isId(hostId) ? await hostOf(tx, hostId) : null,
    agencyId: (await agencyFor(tx, userOf(scope).agencyId)) ?? '',
  }),
});

async function hostOf(tx: ScopedTx, id: string) {
  const { name } = await requireHost(tx, id);
  return { id, name };
}

/**
 * つなぐ: a case in intake at the agency that does 参加支援, with what the person agreed to, and without anything that
 * names them (INT-5..7, INT-18). The agency that refers stays on the case and sees how it goes on (INT-19).
 */
export const refer = command({
  name: 'referrals.refer',
  permission: 'cases.open',
  input: referSchema,
  run: async ({ tx, scope, now }, { hostId, message, agencyId, ...input }) => {
    const user = userOf(scope);
    if (hostId !== undefined) await requireHost(tx, hostId);
    const goesTo = agencyId ?? (await agencyFor(tx, user.agencyId));
    if (goesTo === null) {
      throw new Invalid({ agencyId: ['頼む先の機関を選んでください。'] });
    }
    const { code } = await openCase(scope, { ...input, agencyId: goesTo }, { tx, now });
    const { id: caseId } = await findCaseForWork(tx, scope, code);
    const id = newId();
    await insertReferral(tx, {
      id,
      caseId,
      agencyId: user.agencyId,
      userId: user.userId,
      hostId: hostId ?? null,
      kind: 'first',
      message: message ?? '',
      requestedOn: today(now),
    });
    return {
      value: { code },
      audit: {
        subject: { type: 'referral', id },
        codes: [code],
        change: { case: caseId, host: hostId ?? null, to: goesTo },
      },
    };
  },
});
