import { z } from 'zod';

const entry = { slug: z.string(), ownWords: z.string().default(''), shareable: z.boolean().default(true) };
const count = z.number().nullable().default(null);

/** The parts of a profile to which somebody may answer 「まだわからない」 as a whole. */
export const profileParts = ['strengths', 'wishes', 'considerations', 'time', 'travel', 'menuKinds'] as const;
export type ProfilePart = (typeof profileParts)[number];

export const profilePartNames: Record<ProfilePart, string> = {
  strengths: '強み',
  wishes: '願い',
  considerations: '配慮・条件',
  time: '時間',
  travel: '行き方',
  menuKinds: '参加のかたち',
};

/** Everything a profile says, as a version of it is kept. What an older version did not know yet is empty. */
export const profileContentSchema = z.object({
  /** Level null: it is there, how well is not known yet. */
  strengths: z.array(z.object({ ...entry, level: z.string().nullable() })).default([]),
  wishes: z.array(z.object(entry)).default([]),
  /** `reason` is for the team alone and never leaves it. */
  considerations: z
    .array(z.object({ ...entry, weight: z.string(), reason: z.string().default('') }))
    .default([]),
  slots: z.array(z.string()).default([]),
  menuKinds: z.array(z.string()).default([]),
  travelModes: z.array(z.string()).default([]),
  travelMinutesMax: count,
  minutesPerSession: count,
  sessionsPerWeek: count,
  unknownParts: z.array(z.enum(profileParts)).default([]),
  /** Wishes and conditions to which the answer was 「まだわからない」. */
  unknownItems: z.array(z.string()).default([]),
});
export type ProfileContent = z.output<typeof profileContentSchema>;

export const emptyProfile: ProfileContent = profileContentSchema.parse({});

const surest = ['can_teach', 'can_do', 'some', 'interest'];

/** The surest strength stands first: by it the case is recognised. A level not known yet stands between. */
export function surestFirst<Entry extends { level: string | null }>(strengths: readonly Entry[]): Entry[] {
  const rank = ({ level }: Entry) => surest.indexOf(level ?? 'some');
  return [...strengths].sort((a, b) => rank(a) - rank(b));
}

/** What the form of a profile sends, once it is read. */
export interface WrittenProfile {
  strengths: readonly string[];
  wishes: readonly string[];
  considerations: readonly string[];
  menuKinds: readonly string[];
  levels: Readonly<Record<string, string>>;
  weights: Readonly<Record<string, string>>;
  wishMarks: Readonly<Record<string, string>>;
  words: Readonly<Record<string, string>>;
  reasons: Readonly<Record<string, string>>;
  kept: readonly string[];
  slots: readonly string[];
  stay: boolean;
  travelModes: readonly string[];
  travelMinutesMax?: number | undefined;
  minutesPerSession?: number | undefined;
  sessionsPerWeek?: number | undefined;
  unknownParts: readonly ProfilePart[];
}

/** What was written, as the profile keeps it. `usualWeight` tells how much a condition weighs when nothing was said. */
export function contentOf(written: WrittenProfile, usualWeight: (slug: string) => string): ProfileContent {
  const entryOf = (slug: string) => ({
    slug,
    ownWords: written.words[slug] ?? '',
    shareable: !written.kept.includes(slug),
  });
  const unsure = (marks: Readonly<Record<string, string>>) => (slug: string) => marks[slug] === 'unknown';
  const said: Record<ProfilePart, number> = {
    strengths: written.strengths.length,
    wishes: written.wishes.length,
    considerations: written.considerations.length,
    time:
      written.slots.length +
      Number(written.stay || (written.minutesPerSession ?? written.sessionsPerWeek) !== undefined),
    travel: written.travelModes.length + Number(written.travelMinutesMax !== undefined),
    menuKinds: written.menuKinds.length,
  };
  const unknownWish = unsure(written.wishMarks);
  const unknownCondition = unsure(written.weights);
  return {
    strengths: surestFirst(
      written.strengths.map((slug) => {
        const level = written.levels[slug] ?? 'some';
        return { ...entryOf(slug), level: level === 'unknown' ? null : level };
      }),
    ),
    wishes: written.wishes.filter((slug) => !unknownWish(slug)).map(entryOf),
    considerations: written.considerations
      .filter((slug) => !unknownCondition(slug))
      .map((slug) => ({
        ...entryOf(slug),
        weight: written.weights[slug] ?? usualWeight(slug),
        reason: written.reasons[slug] ?? '',
      })),
    slots: written.stay ? ['stay'] : [...written.slots],
    menuKinds: [...written.menuKinds],
    travelModes: [...written.travelModes],
    travelMinutesMax: written.travelMinutesMax ?? null,
    minutesPerSession: written.minutesPerSession ?? null,
    sessionsPerWeek: written.sessionsPerWeek ?? null,
    // Whoever names one thing knows something.
    unknownParts: written.unknownParts.filter((part) => said[part] === 0),
    unknownItems: [...written.wishes.filter(unknownWish), ...written.considerations.filter(unknownCondition)],
  };
}
