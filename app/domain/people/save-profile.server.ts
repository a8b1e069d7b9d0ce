import type { z } from 'zod';
import { putProfile, replaceConsiderations, replaceStrengths } from '#db/queries/profiles.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { defaultTypeOf } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { decideCaseStep } from './case-rules';
import { factsOf } from './facts-of.server';
import { saveProfileSchema } from './schema';

type SaveProfile = z.output<typeof saveProfileSchema>;

/** 匿名プロフィール: strengths first, wishes, conditions, time and ways of getting there (ASM-1, ASM-2). */
export const saveProfile = command({
  name: 'people.save-profile',
  permission: 'cases.edit',
  input: saveProfileSchema,
  run: async ({ tx, scope, now }, input) => {
    const found = await findCaseForWork(tx, scope, input.code, { lock: true });
    insist(decideCaseStep('edit_profile', await factsOf(tx, found, today(now))));
    const written = await putProfile(
      tx,
      { id: newId(), caseId: found.id, seenVersion: input.version },
      {
        travelModes: input.travelModes,
        travelMinutesMax: input.travelMinutesMax ?? null,
        minutesPerSession: input.minutesPerSession ?? null,
        sessionsPerWeek: input.sessionsPerWeek ?? null,
        slots: input.stay ? ['stay'] : input.slots,
        menuKinds: input.menuKinds,
      },
    );
    if (!written) throw new Conflict();
    await replaceStrengths(tx, found.id, strengthRows(input));
    await replaceConsiderations(tx, found.id, considerationRows(input));
    return {
      value: { code: found.code },
      audit: {
        subject: { type: 'case', id: found.id },
        codes: [found.code],
        change: {
          strengths: input.strengths.length,
          wishes: input.wishes.length,
          considerations: input.considerations.length,
          version: input.version + 1,
        },
      },
    };
  },
});

const surest = ['can_teach', 'can_do', 'some', 'interest'];

/** The surest strength stands first: by it the case is recognised. */
function strengthRows(input: SaveProfile) {
  const entry = (kind: 'strength' | 'wish') => (slug: string) => ({
    id: newId(),
    kind,
    slug,
    level: kind === 'strength' ? (input.levels[slug] ?? 'some') : null,
    ownWords: input.words[slug] ?? '',
    shareable: !input.kept.includes(slug),
  });
  const strengths = input.strengths.map(entry('strength'));
  strengths.sort((a, b) => surest.indexOf(a.level ?? '') - surest.indexOf(b.level ?? ''));
  return [...strengths, ...input.wishes.map(entry('wish'))];
}

function considerationRows(input: SaveProfile) {
  return input.considerations.map((slug) => ({
    id: newId(),
    slug,
    weight: input.weights[slug] ?? defaultTypeOf(slug),
    ownWords: input.words[slug] ?? '',
    shareable: !input.kept.includes(slug),
  }));
}
