import { z } from 'zod';
import { slugsOf, timePatterns } from '~/domain/taxonomy/schema';
import { teamText } from '~/lib/text-guard';
import { checked, code, count, deviceMade, id, reopened, version, withoutBlanks } from './fields';
import { profileParts } from './profile-content';

export const saveProfileSchema = z
  .object({
    code,
    /** 0: no profile is stored yet. */
    version,
    strengths: slugsOf('strength', { max: 80 }).default([]),
    wishes: slugsOf('wish', { max: 24 }).default([]),
    considerations: slugsOf('consideration', { max: 100 }).default([]),
    menuKinds: slugsOf('menuKind', { max: 18 }).default([]),
    /** By slug: how well a strength is known, how much a condition weighs, the person's own words. */
    levels: z.record(z.string(), z.enum(['interest', 'some', 'can_do', 'can_teach', 'unknown'])).default({}),
    weights: z.record(z.string(), z.enum(['must', 'prefer', 'try', 'unknown'])).default({}),
    wishMarks: z.record(z.string(), z.enum(['yes', 'unknown'])).default({}),
    words: z
      .preprocess(withoutBlanks, z.record(z.string(), teamText({ label: 'ご本人の言葉', max: 120 })))
      .default({}),
    /** Why a condition matters: for the team alone. */
    reasons: z
      .preprocess(withoutBlanks, z.record(z.string(), teamText({ label: 'わけ', max: 200 })))
      .default({}),
    /** Slugs the person does not want on any card. */
    kept: z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]),
    slots: timePatterns.default([]),
    stay: checked,
    travelModes: slugsOf('travelMode').default([]),
    travelMinutesMax: count('行ける時間（分）', 5, 180),
    minutesPerSession: count('1回の長さ（分）', 10, 480),
    sessionsPerWeek: count('週の回数', 1, 7),
    unknownParts: z
      .preprocess(
        (value) => (typeof value === 'string' ? [value] : value),
        z.array(z.enum(profileParts, { error: reopened })),
      )
      .default([]),
    /** Made by the device: which save it is, in which sitting, as how many-th. */
    draft: deviceMade.optional(),
    sitting: deviceMade.optional(),
    sequence: z.coerce.number({ error: reopened }).int().min(0).optional(),
    auto: checked,
    /** What was chosen came from the picture cards. */
    from: z.enum(['cards'], { error: reopened }).optional(),
  })
  .superRefine(({ wishMarks, weights, words, reasons }, context) => {
    for (const [slug, mark] of [...Object.entries(wishMarks), ...Object.entries(weights)]) {
      if (mark !== 'unknown' || (words[slug] ?? reasons[slug]) === undefined) continue;
      const message = '「まだわからない」にしたものの言葉は、メモに書いてください。';
      context.addIssue({
        code: 'custom',
        path: [words[slug] === undefined ? 'reasons' : 'words', slug],
        message,
      });
    }
  });

export const restoreProfileSchema = z.object({ code, version, from: id });

export const writeNoteSchema = z.object({
  code,
  /** Made by the device; a note that is sent twice is written once. */
  note: deviceMade,
  text: teamText({ label: 'メモ', max: 500 }),
  writtenAt: z.iso.datetime({ error: reopened }).optional(),
});
