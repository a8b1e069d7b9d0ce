import type { ScopedTx } from '#db/scope.server';
import type { Scope } from '~/domain/kernel/scope';
import type { Day } from '~/lib/japanese-date';

/** Who looks at the day, and what the sources of its items read by. */
export interface Reader {
  tx: ScopedTx;
  scope: Scope;
  today: Day;
  /** Whether a case is the reader's to work on today. */
  mine: (row: { caseId: string; coordinatorId: string | null }) => boolean;
}
