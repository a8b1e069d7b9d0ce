import { findProfileRow, listConsiderations, listStrengths } from '#db/queries/profiles.server';
import type { ScopedTx } from '#db/scope.server';
import type { ConsiderationType } from '~/domain/taxonomy/index.server';

export type StrengthLevel = 'interest' | 'some' | 'can_do' | 'can_teach';

/** 匿名プロフィール: what is known of the person, in slugs of the taxonomy and own words. */
export interface Profile {
  readonly strengths: readonly {
    readonly slug: string;
    readonly level: StrengthLevel;
    readonly ownWords: string;
    readonly shareable: boolean;
  }[];
  readonly wishes: readonly {
    readonly slug: string;
    readonly ownWords: string;
    readonly shareable: boolean;
  }[];
  readonly considerations: readonly {
    readonly slug: string;
    readonly weight: ConsiderationType;
    readonly ownWords: string;
    readonly shareable: boolean;
  }[];
  /** '<weekday>_<slot>', 'stay', 'any'. */
  readonly slots: readonly string[];
  readonly menuKinds: readonly string[];
  readonly travelModes: readonly string[];
  readonly travelMinutesMax: number | null;
  readonly minutesPerSession: number | null;
  readonly sessionsPerWeek: number | null;
  /** 0 before anything was written. */
  readonly version: number;
}

/** The profile of a case; an empty one before anything was written. Access is the caller's. */
export async function findProfile(tx: ScopedTx, caseId: string): Promise<Profile> {
  const row = await findProfileRow(tx, caseId);
  const entries = await listStrengths(tx, caseId);
  const considerations = await listConsiderations(tx, caseId);
  return {
    strengths: entries
      .filter(({ kind }) => kind === 'strength')
      .map(({ slug, level, ownWords, shareable }) => ({
        slug,
        level: (level ?? 'some') as StrengthLevel,
        ownWords,
        shareable,
      })),
    wishes: entries
      .filter(({ kind }) => kind === 'wish')
      .map(({ slug, ownWords, shareable }) => ({ slug, ownWords, shareable })),
    considerations: considerations.map((entry) => ({ ...entry, weight: entry.weight as ConsiderationType })),
    slots: row?.slots ?? [],
    menuKinds: row?.menuKinds ?? [],
    travelModes: row?.travelModes ?? [],
    travelMinutesMax: row?.travelMinutesMax ?? null,
    minutesPerSession: row?.minutesPerSession ?? null,
    sessionsPerWeek: row?.sessionsPerWeek ?? null,
    version: row?.version ?? 0,
  };
}
