import { z } from 'zod';
import { areaChoice } from '~/domain/registry/schema';
import { slugOf } from '~/domain/taxonomy/schema';
import { teamText, visitorText } from '~/lib/text-guard';
import { leftEmpty } from './lead-schema';
import { wishSpeakers } from './wish-speakers';
import { wishSteps } from './wish-rules';

const again = 'ページを開き直して、もう一度お試しください。';
const wordsRule = { label: 'あったらいいこと', max: 200 };

/** A wish of the community, from the open form. Who says it is asked as a kind, never as a name. */
export const wishSchema = z.object({
  words: visitorText(wordsRule),
  area: areaChoice,
  saidBy: z.enum(wishSpeakers, { error: 'どなたの声かを選んでください。' }),
  leaveEmpty: leftEmpty,
});

const seen = { id: z.uuid({ error: again }), version: z.coerce.number({ error: again }).int() };

/** What a person makes of it: words without anybody in them, and what kind of place would answer it. */
export const acceptWishSchema = z
  .object({
    ...seen,
    words: teamText(wordsRule),
    area: areaChoice,
    menuKinds: z.array(slugOf('menuKind')).default([]),
    activities: z.array(slugOf('activity')).default([]),
  })
  .refine(({ menuKinds, activities }) => menuKinds.length + activities.length > 0, {
    path: ['menuKinds'],
    error: '何があればこたえになるかを、支援メニューか活動から一つ以上選んでください。',
  });

export const moveWishSchema = z.object({
  ...seen,
  step: z.enum(wishSteps, { error: again }),
  reason: teamText({ label: '理由', max: 200 }).optional(),
});
