import { and, eq, gte, inArray, isNotNull, or } from 'drizzle-orm';
import { placements } from '../schema/placements.server';
import type { ScopedTx } from '../scope.server';

/**
 * What hosts answered to inquiries since a moment, and what they are still asked: when and how, and nothing of the people
 * asked about or of what became of it.
 */
export async function listInquiryTraces(tx: ScopedTx, hostIds: readonly string[], since: Date) {
  if (hostIds.length === 0) return [];
  const rows = await tx
    .select({
      hostId: placements.hostId,
      askedAt: placements.askedAt,
      answer: placements.hostAnswer,
      answeredAt: placements.hostAnsweredAt,
      status: placements.status,
    })
    .from(placements)
    .where(
      and(
        inArray(placements.hostId, [...hostIds]),
        or(
          and(isNotNull(placements.hostAnswer), gte(placements.hostAnsweredAt, since)),
          eq(placements.status, 'asked'),
        ),
      ),
    );
  return rows.map(({ status, ...trace }) => ({ ...trace, open: status === 'asked' }));
}
