import { dropOfferChangesOf, listLeftOfferHosts } from '#db/queries/offer-news.server';
import { withScope } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { tellOfOffers } from './tell-of-offers.server';

/**
 * What went wrong at one host. unread: these changes could not be read, and the others were compared without them.
 * failed: nothing was compared; it is tried again. given_up: it has failed for so long that its changes were let go.
 */
export interface OfferTrouble {
  readonly what: 'unread' | 'failed' | 'given_up';
  readonly hostId: string;
  readonly changes?: readonly string[];
  readonly error?: unknown;
}

export type TellTrouble = (trouble: OfferTrouble) => void;

/** Looks at the offers of a host after a change; of a host that is gone nothing is left to be looked at. */
export async function lookAtOffers(
  scope: Scope,
  hostId: string,
  tell: TellTrouble,
  call: { now?: Date } = {},
): Promise<void> {
  try {
    const { unread } = await tellOfOffers(scope, { hostId }, call);
    if (unread.length > 0) tell({ what: 'unread', hostId, changes: unread });
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
}

/** A job is called for a minute after a change; what waits for longer than this was left by one that was lost. */
const LEFT_MS = 10 * 60_000;

/** What could not be compared for so long will not be by trying again; it is older than any news should be, besides. */
const GIVEN_UP_MS = 7 * 86_400_000;

/**
 * Looks at what was left by jobs that were lost, one host after the other: what fails at one holds up none behind it.
 *
 * @returns how many hosts were left.
 */
export async function resumeOfferNews(scope: Scope, tell: TellTrouble, now = new Date()): Promise<number> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const left = await withScope(scope, (tx) => listLeftOfferHosts(tx, ago(LEFT_MS)), { readOnly: true });
  for (const { hostId, since } of left) {
    try {
      await lookAtOffers(scope, hostId, tell, { now });
    } catch (error) {
      const over = since < ago(GIVEN_UP_MS);
      if (over) await withScope(scope, (tx) => dropOfferChangesOf(tx, hostId, ago(GIVEN_UP_MS)));
      tell({ what: over ? 'given_up' : 'failed', hostId, error });
    }
  }
  return left.length;
}
