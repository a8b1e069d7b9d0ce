import {
  cellsLabel,
  cellsOfAll,
  isSlug,
  label,
  type ConsiderationType,
} from '~/domain/taxonomy/index.server';
import { profilePartNames, type ProfileContent } from './profile-content';

export interface ProfileView {
  readonly strengths: readonly { label: string; level: string; ownWords: string }[];
  readonly wishes: readonly { label: string; ownWords: string }[];
  readonly considerations: readonly {
    weight: string;
    items: readonly { label: string; ownWords: string }[];
  }[];
  readonly time: string | null;
  readonly travel: string | null;
  /** What the person was asked and does not know yet. */
  readonly unknown: readonly string[];
}

const weights: readonly ConsiderationType[] = ['must', 'prefer', 'try'];

/** A profile in words, for reading. */
export function profileView(profile: ProfileContent): ProfileView {
  return {
    strengths: profile.strengths.map(({ slug, level, ownWords }) => ({
      label: label('strength', slug),
      level: level === null ? 'どのくらいかは、まだわからない' : label('strengthLevel', level),
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
    unknown: [
      ...profile.unknownParts.map((part) => profilePartNames[part]),
      ...profile.unknownItems.map(itemLabel),
    ],
  };
}

/** The name of a wish or a condition, whichever it is. */
export function itemLabel(slug: string): string {
  return isSlug('wish', slug) ? label('wish', slug) : label('consideration', slug);
}

function timeOf({
  slots,
  minutesPerSession,
  sessionsPerWeek,
}: Pick<ProfileContent, 'slots' | 'minutesPerSession' | 'sessionsPerWeek'>): string | null {
  const parts = [
    slots.includes('stay') ? '滞在（泊まり）' : slots.length > 0 ? cellsLabel(cellsOfAll(slots)) : null,
    minutesPerSession === null ? null : `1回${minutesPerSession}分まで`,
    sessionsPerWeek === null ? null : `週${sessionsPerWeek}回まで`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('、');
}

function travelOf({ travelModes, travelMinutesMax }: ProfileContent): string | null {
  if (travelModes.length === 0 && travelMinutesMax === null) return null;
  const modes = travelModes.map((mode) => label('travelMode', mode)).join('・');
  const minutes = travelMinutesMax === null ? '' : `${travelMinutesMax}分まで`;
  return [modes, minutes].filter(Boolean).join(' ');
}
