import { findProfileRow, listConsiderations, listReasons, listStrengths } from '#db/queries/profiles.server';
import type { ScopedTx } from '#db/scope.server';
import { profileParts, type ProfileContent, type ProfilePart } from './profile-content';

/**
 * All that the profile of a case says, with the reasons that are for the team alone; other areas get `findProfile`,
 * which has none of them. Access is the caller's.
 */
export async function findProfileContent(
  tx: ScopedTx,
  caseId: string,
): Promise<{ content: ProfileContent; version: number }> {
  const row = await findProfileRow(tx, caseId);
  const entries = await listStrengths(tx, caseId);
  const considerations = await listConsiderations(tx, caseId);
  const reasons = await listReasons(tx, caseId);
  const ofKind = (wanted: string) => entries.filter(({ kind }) => kind === wanted);
  return {
    version: row?.version ?? 0,
    content: {
      strengths: ofKind('strength').map(({ slug, level, ownWords, shareable }) => ({
        ...{ slug, level, ownWords, shareable },
      })),
      wishes: ofKind('wish').map(({ slug, ownWords, shareable }) => ({ slug, ownWords, shareable })),
      considerations: considerations.map((one) => ({ ...one, reason: reasons.get(one.slug) ?? '' })),
      slots: row?.slots ?? [],
      menuKinds: row?.menuKinds ?? [],
      travelModes: row?.travelModes ?? [],
      travelMinutesMax: row?.travelMinutesMax ?? null,
      minutesPerSession: row?.minutesPerSession ?? null,
      sessionsPerWeek: row?.sessionsPerWeek ?? null,
      unknownParts: (row?.unknownParts ?? []).filter((part): part is ProfilePart =>
        profileParts.some((known) => known === part),
      ),
      unknownItems: row?.unknownItems ?? [],
    },
  };
}
