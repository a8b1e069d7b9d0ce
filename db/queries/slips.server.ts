import { and, eq } from 'drizzle-orm';
import { agencies, users } from '../schema/accounts.server';
import { cases } from '../schema/people.server';
import type { ScopedTx } from '../scope.server';

/** What is known of the 対応票 of a case, with the agency of who looked at it last. */
export async function findSlip(tx: ScopedTx, caseId: string) {
  const [row] = await tx
    .select({ madeOn: cases.slipMadeOn, checkedOn: cases.slipCheckedOn, checkedBy: agencies.name })
    .from(cases)
    .leftJoin(users, and(eq(users.municipalityId, cases.municipalityId), eq(users.id, cases.slipCheckedBy)))
    .leftJoin(
      agencies,
      and(eq(agencies.municipalityId, users.municipalityId), eq(agencies.id, users.agencyId)),
    )
    .where(eq(cases.id, caseId));
  return row ?? null;
}
