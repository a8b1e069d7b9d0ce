import { listCasesOf, listKeepers, type HeldBy } from '#db/queries/handovers.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { can, type Scope, type UserActor } from '~/domain/kernel/scope';
import { readSlipDays } from '~/domain/people/index.server';
import { slipState } from '~/domain/people/rules';
import type { Day } from '~/lib/japanese-date';

/** Somebody of the reader's agency, who holds things or may be given them. */
export type Keeper = Awaited<ReturnType<typeof listKeepers>>[number];

/** Whether the reader may hand over what others hold, too. */
export function leadsHandOvers(scope: Scope): boolean {
  return can(scope, 'cases.edit') && scope.actor.kind === 'user' && scope.actor.roles.includes('manager');
}

/** @throws NotFound when nobody of the own agency is meant. */
export async function requireKeeper(tx: ScopedTx, user: UserActor, userId: string): Promise<Keeper> {
  const found = (await listKeepers(tx, user.agencyId)).find((one) => one.userId === userId);
  if (!found) throw new NotFound('利用者');
  return found;
}

/** The cases of the reader's agency that somebody is in charge of, each with the state of its 対応票. */
export async function casesHeld(tx: ScopedTx, reader: UserActor, held: HeldBy, day: Day) {
  const holdsDays = await readSlipDays(tx, day);
  const rows = await listCasesOf(tx, held, reader.agencyId);
  return rows.map(({ slipMadeOn: madeOn, slipCheckedOn: checkedOn, ...row }) => ({
    ...row,
    slip: slipState({ madeOn, checkedOn, holdsDays }, day),
  }));
}
