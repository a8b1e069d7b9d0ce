import { findSetting } from '#db/queries/accounts.server';
import { countReachOuts, hasReachedOut, insertReachOuts } from '#db/queries/reach-outs.server';
import type { ScopedTx } from '#db/scope.server';
import type { Context } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { today, type Day } from '~/lib/japanese-date';
import {
  capWarning,
  quarterOf,
  usualCap,
  type Quarter,
  type ReachOutcome,
  type ReachWay,
} from './reach-rules';

export const reachCapSetting = 'reach_out_cap';

/** How often a host may be asked in a quarter before the site warns, as it stands on a day. */
export async function reachCap(tx: ScopedTx, day: Day): Promise<number> {
  const value = await findSetting(tx, reachCapSetting, day);
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : usualCap;
}

/** How often hosts were asked this quarter, and how often they may be. */
export interface ReachState {
  quarter: Quarter;
  cap: number;
  counts: ReadonlyMap<string, number>;
}

export async function reachStateOf(tx: ScopedTx, hostIds: readonly string[], day: Day): Promise<ReachState> {
  const quarter = quarterOf(day);
  return { quarter, cap: await reachCap(tx, day), counts: await countReachOuts(tx, hostIds, quarter) };
}

/** What a form says before one host is asked; null while there is room. */
export async function reachWarning(tx: ScopedTx, hostId: string, day: Day): Promise<string | null> {
  const { quarter, cap, counts } = await reachStateOf(tx, [hostId], day);
  return capWarning(counts.get(hostId) ?? 0, cap, quarter);
}

export interface ReachOut {
  hostId: string;
  way: ReachWay;
  outcome?: ReachOutcome;
  overCapReason?: string | undefined;
}

/** Notes that hosts were asked for something, in the transaction of what was asked. */
export async function recordReachOuts({ tx, scope, now }: Context, all: readonly ReachOut[]): Promise<void> {
  const { actor } = scope;
  await insertReachOuts(
    tx,
    all.map(({ hostId, way, outcome = 'asked', overCapReason = '' }) => ({
      id: newId(now.getTime()),
      hostId,
      at: now,
      onDay: today(now),
      byUserId: actor.kind === 'user' ? actor.userId : null,
      way,
      outcome,
      overCapReason,
    })),
  );
}

/** Notes a question on the telephone; what one person asks one host on one day is one call. */
export async function recordQuestion(context: Context, hostId: string): Promise<void> {
  const { tx, scope, now } = context;
  if (scope.actor.kind !== 'user') return;
  const asked = { hostId, onDay: today(now), byUserId: scope.actor.userId, way: 'question' as const };
  if (await hasReachedOut(tx, asked)) return;
  await recordReachOuts(context, [{ hostId, way: 'question', outcome: 'answered' }]);
}

/**
 * Above the cap a host is asked only with a reason; nothing is forbidden.
 *
 * @throws Invalid at the field `overCapReason`.
 */
export async function insistOnReason(
  { tx, now }: Context,
  hostId: string,
  reason: string | undefined,
): Promise<void> {
  if (reason) return;
  const warning = await reachWarning(tx, hostId, today(now));
  if (warning !== null) throw new Invalid({ overCapReason: [warning] });
}
