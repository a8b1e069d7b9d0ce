import { findUser } from '#db/queries/accounts.server';
import { listOwnRefs } from '#db/queries/case-merges.server';
import {
  deleteCaseAgency,
  listCaseAgencies,
  putCaseAgency,
  setOwnRef,
  type CaseRow,
} from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { newId } from '~/domain/kernel/ids';
import type { ConsentStates } from './consent-rules';
import { worksStill } from './join-case.server';
import { comesLapsed, joinedRef, joinsOn } from './merge-agencies';
import type { MergeSide } from './merge-rules';

interface Pair {
  kept: CaseRow;
  merged: CaseRow;
}

/**
 * Each agency of the closing case works on the other too, on the consent it needs there, and keeps its own numbers; one
 * whose consent has run out goes on seeing nothing.
 */
export async function joinAgencies(
  tx: ScopedTx,
  { kept, merged, into, from }: Pair & { into: MergeSide; from: MergeSide },
): Promise<void> {
  const there = await listOwnRefs(tx, kept.id);
  for (const { agencyId, since, caseRef: theirRef, consentScope } of await listOwnRefs(tx, merged.id)) {
    const same = (one: { agencyId: string }) => one.agencyId === agencyId;
    const own = there.find(same);
    const working = from.agencies.find(same);
    const caseRef = joinedRef(own?.caseRef ?? '', theirRef);
    if (own && (!working || into.agencies.some(same))) {
      await setOwnRef(tx, kept.id, agencyId, caseRef);
      continue;
    }
    const lapsed = comesLapsed({ consentScope }, into.consents) ? consentScope : null;
    const joins = working ? joinsOn(working, into.consents) : lapsed;
    if (joins === null) continue;
    if (own) await deleteCaseAgency(tx, kept.id, agencyId);
    const row = { id: newId(), caseId: kept.id, agencyId, caseRef, since, consentScope: joins };
    await putCaseAgency(tx, row);
  }
}

/** Who is in charge of the remaining case: where nobody was, who was of the other one, if that agency works here now. */
export async function coordinatorAfter(
  tx: ScopedTx,
  { kept, merged }: Pair,
  consents: ConsentStates,
): Promise<string | null> {
  if (kept.coordinatorUserId !== null || merged.coordinatorUserId === null) return kept.coordinatorUserId;
  const agencyId = (await findUser(tx, merged.coordinatorUserId))?.agencyId;
  const working = (await listCaseAgencies(tx, kept.id, null)).filter((one) => worksStill(one, consents));
  return working.some((one) => one.agencyId === agencyId) ? merged.coordinatorUserId : null;
}
