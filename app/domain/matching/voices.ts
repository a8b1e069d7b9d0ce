import { activitiesOfStrength, activitiesOfWish, label } from '~/domain/taxonomy/lists';
import type { Seeker, Voice } from './types';

/** 地域の声 that this person's strengths or wishes could answer, so that a menu can be made of them (MAT-12). */
export function voicesFor(seeker: Seeker, voices: readonly Voice[]): Voice[] {
  const activities = new Set([
    ...seeker.strengths.flatMap(({ slug }) => activitiesOfStrength(slug)),
    ...seeker.wishes.flatMap((slug) => activitiesOfWish(slug)),
  ]);
  return voices.filter(
    (voice) =>
      voice.activities.some((activity) => activities.has(activity)) ||
      voice.menuKinds.some((menu) => seeker.menuKinds.includes(menu)),
  );
}

/** Who said it, in words: residents, or a kind of host. */
export function speakerName(saidBy: string): string {
  return saidBy === 'resident' ? '住民' : label('hostKind', saidBy);
}

/** Rows of 地域の声 as the rules take them. */
export function voicesOf(rows: readonly (Omit<Voice, 'areaName'> & { areaName: string | null })[]): Voice[] {
  return rows.map((row) => ({ ...row, areaName: row.areaName ?? '' }));
}
