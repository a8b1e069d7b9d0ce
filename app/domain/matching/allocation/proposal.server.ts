import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { keptAllocationSchema } from '../schema';
import type { AllocationFacts } from './facts.server';
import { leftKindsOf } from './left-kinds';
import type { AllocationInput, AllocationResult } from './types';

/** A calculation as it is kept: what was chosen by hand and what came of it, by ids. */
export type Proposal = Omit<z.input<typeof keptAllocationSchema>, 'remark'>;

/** What of a result is kept. Choices of the address that name nothing here are left out. */
export function proposalOf(
  facts: AllocationFacts,
  { fixed, forbidden, households }: Pick<AllocationInput, 'fixed' | 'forbidden' | 'households'>,
  result: AllocationResult,
): Proposal {
  const alone = new Set(result.oneByOne.map(({ caseId }) => caseId));
  const waits = new Set(facts.waiting.map(({ caseId }) => caseId));
  const offers = new Set(facts.places.flatMap((place) => place.offers.map(({ id }) => id)));
  const hand = (kind: 'fixed' | 'forbidden', pairs: AllocationInput['fixed']) =>
    pairs
      .filter(({ caseId, offerId }) => waits.has(caseId) && offers.has(offerId))
      .map(({ caseId, offerId }) => ({ caseId, opportunityId: offerId, kind }));
  const found = {
    pairs: result.pairs.map(({ caseId, offerId, cell, band }) => ({
      ...{ caseId, opportunityId: offerId, cell, band, foundAlone: alone.has(caseId) },
    })),
    left: result.left.map(({ caseId, reason }) => ({
      ...{ caseId, reasons: leftKindsOf(reason), foundAlone: alone.has(caseId) },
    })),
    byHand: [...hand('fixed', fixed), ...hand('forbidden', forbidden)],
    together: households.flatMap(({ members, together }) => (together ? members : [])),
  };
  const { servedAtMost, gap } = result.proof;
  return { ...found, digest: digestOf(found), mightServe: servedAtMost - result.pairs.length, gap };
}

/** The same for the same choices and the same result, in whatever order they came. */
function digestOf(found: Readonly<Record<string, readonly unknown[]>>): string {
  const inOrder = Object.entries(found).map(([name, rows]) => [
    name,
    rows.map((row) => JSON.stringify(row)).sort(),
  ]);
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('hex');
}
