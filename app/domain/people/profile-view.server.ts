import { cellsLabel, cellsOfAll, label, type ConsiderationType } from '~/domain/taxonomy/index.server';
import type { Profile } from './find-profile.server';

export interface ProfileView {
  readonly strengths: readonly { label: string; level: string; ownWords: string }[];
  readonly wishes: readonly { label: string; ownWords: string }[];
  readonly considerations: readonly {
    weight: string;
    items: readonly { label: string; ownWords: string }[];
  }[];
  readonly time: string | null;
  readonly travel: string | null;
}

const weights: readonly ConsiderationType[] = ['must', 'prefer', 'try'];

/** A profile in words, for reading. */
export function profileView(profile: Profile): ProfileView {
  return {
    strengths: profile.strengths.map(({ slug, level, ownWords }) => ({
      label: label('strength', slug),
      level: label('strengthLevel', level),
      ownWords,
    })),
    wishes: profile.wishes.map(({ slug, ownWords }) => ({ label: label('wish', slug), ownWords })),
    considerations: weights.flatMap((weight) => {
      const items = profile.considerations
        .filter((one) => one.weight === weight)
        .map(({ slug, ownWords }) => ({ label: label('consideration', slug), ownWords }));
      return items.length === 0 ? [] : [{ weight: label('considerationType', weight), items }];
    }),
    time: timeOf(profile),
    travel: travelOf(profile),
  };
}

function timeOf({ slots, minutesPerSession, sessionsPerWeek }: Profile): string | null {
  const parts = [
    slots.includes('stay') ? '滞在（泊まり）' : slots.length > 0 ? cellsLabel(cellsOfAll(slots)) : null,
    minutesPerSession === null ? null : `1回${minutesPerSession}分まで`,
    sessionsPerWeek === null ? null : `週${sessionsPerWeek}回まで`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('、');
}

function travelOf({ travelModes, travelMinutesMax }: Profile): string | null {
  if (travelModes.length === 0 && travelMinutesMax === null) return null;
  const modes = travelModes.map((mode) => label('travelMode', mode)).join('・');
  const minutes = travelMinutesMax === null ? '' : `${travelMinutesMax}分まで`;
  return [modes, minutes].filter(Boolean).join(' ');
}
