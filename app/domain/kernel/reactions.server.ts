import type { Context } from './command.server';

/** What happens in a lower area that upper areas must answer in the same transaction. */
export interface ReactionEvents {
  /** The person took back what had been agreed; everything shown on its ground closes at once (I10). */
  consentEnded: { caseId: string; code: string; scopes: readonly string[] };
  /** The person says no, also where an earlier yes had run out; what still stood on that yes ends. */
  consentRefused: { caseId: string; scope: string };
  /** The person agreed until a day; nothing shown on that ground stays longer. */
  consentLimited: { caseId: string; scope: string; until: string };
  /** A case ends; what still runs on it ends with it. `how` and `reason` are slugs of the area people. */
  caseEnded: { caseId: string; how: string; reason: string; settled: boolean };
  /** An ended case goes on in the state `to`. */
  caseReopened: { caseId: string; to: string };
  /** The numbers of a facility are others now; whoever no longer fits is to be re-arranged (I2). */
  capacityChanged: { hostId: string };
}

type Reaction<Event> = (context: Context, event: Event) => Promise<Record<string, unknown>>;

/** For each event the functions of upper areas, in the order in which they run. */
export type Reactions = {
  readonly [Name in keyof ReactionEvents]: readonly Reaction<ReactionEvents[Name]>[];
};

let installed: Reactions | undefined;

/** Called once by `app/domain/reactions.server.ts`, the list of who answers what. */
export function installReactions(reactions: Reactions): void {
  installed = reactions;
}

/**
 * Runs the answers of upper areas inside the transaction of the change that calls them; their results go into its
 * audit entry. Without the list nothing may change, as nothing would be closed.
 */
export async function react<Name extends keyof ReactionEvents>(
  context: Context,
  name: Name,
  event: ReactionEvents[Name],
): Promise<Record<string, unknown>> {
  if (!installed) throw new Error('The list of reactions is not installed.');
  const results: Record<string, unknown> = {};
  for (const reaction of installed[name]) Object.assign(results, await reaction(context, event));
  return results;
}
