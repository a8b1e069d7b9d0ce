/** A coordinator who was called by mail and has not looked since is not called again for so long. */
const QUIET_HOURS = 24;

/** What waits for one coordinator, as far as a mail depends on it. */
export interface Waiting {
  /** When a mail last called for one of it. */
  readonly mailedAt: Date | null;
}

/**
 * Whether a mail calls a coordinator: not when it was the coordinator who changed the offer, and not while they were called
 * in the last day and have not looked.
 */
export function callsByMail(
  waiting: readonly Waiting[],
  { byThemselves, now }: { byThemselves: boolean; now: Date },
): boolean {
  const since = now.getTime() - QUIET_HOURS * 3_600_000;
  const isCalled = waiting.some(({ mailedAt }) => mailedAt !== null && mailedAt.getTime() > since);
  return waiting.length > 0 && !byThemselves && !isCalled;
}

/** The mail: a number and an address. It names neither a case nor a place, since mail travels outside of the house. */
export function newsMail({ number, address, town }: { number: number; address: string; town: string }) {
  return {
    subject: `【${town}】合いそうな受入枠・空きが${number}件あります（むすびば）`,
    body: `担当のケースに合いそうな受入枠・空きが、${number}件あります。

${address}

どのケースの、どの受入枠かは、サインインすると読めます。

このメールには返信できません。

${town}
`,
  };
}
