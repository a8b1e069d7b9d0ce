import { desc, eq } from 'drizzle-orm';
import { hostAssessments } from '../schema/registry.server';
import type { ScopedTx } from '../scope.server';

export async function insertAssessment(
  tx: ScopedTx,
  row: Omit<typeof hostAssessments.$inferInsert, 'municipalityId'>,
): Promise<void> {
  await tx.insert(hostAssessments).values({ ...row, municipalityId: tx.municipalityId });
}

/** The visits to a host, the newest first. */
export async function listAssessments(tx: ScopedTx, hostId: string) {
  return tx
    .select({
      id: hostAssessments.id,
      assessedOn: hostAssessments.assessedOn,
      liveliness: hostAssessments.liveliness,
      groupSize: hostAssessments.groupSize,
      genderMix: hostAssessments.genderMix,
      smells: hostAssessments.smells,
      noise: hostAssessments.noise,
      light: hostAssessments.light,
      usableToilet: hostAssessments.usableToilet,
      stairs: hostAssessments.stairs,
      restPlace: hostAssessments.restPlace,
      staffUnderstanding: hostAssessments.staffUnderstanding,
      keySupporter: hostAssessments.keySupporter,
      risks: hostAssessments.risks,
      photosAllowed: hostAssessments.photosAllowed,
      note: hostAssessments.note,
      worries: hostAssessments.worries,
      whatWeAsked: hostAssessments.whatWeAsked,
      nextReviewOn: hostAssessments.nextReviewOn,
    })
    .from(hostAssessments)
    .where(eq(hostAssessments.hostId, hostId))
    .orderBy(desc(hostAssessments.assessedOn), desc(hostAssessments.id));
}
