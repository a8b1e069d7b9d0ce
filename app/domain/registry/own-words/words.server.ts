import {
  countSearchWords,
  deleteSearchWords,
  insertSearchWords,
  listSearchWords,
} from '#db/queries/search-words.server';
import { forgetVocabulary } from '#search/vocabulary/own-words.server';
import type { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { read } from '~/domain/kernel/read.server';
import type { Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { MOST_GROUPS } from './rules';
import { addWordsSchema, removeWordsSchema } from './schema';

const storeWords = command({
  name: 'registry.add-search-words',
  permission: 'registry.edit',
  input: addWordsSchema,
  run: async ({ tx, scope, now }, { kind, words }) => {
    if ((await countSearchWords(tx)) >= MOST_GROUPS)
      throw new Refused(
        `言いかえは${MOST_GROUPS}組までです。`,
        '使わなくなった組を消してから、加えてください。',
      );
    const id = newId();
    await insertSearchWords(tx, { id, kind, words, addedBy: userOf(scope).userId, addedAt: now });
    return { value: { id }, audit: { subject: { type: 'search-words', id }, change: { kind, words } } };
  },
});

const dropWords = command({
  name: 'registry.remove-search-words',
  permission: 'registry.edit',
  input: removeWordsSchema,
  run: async ({ tx }, { id }) => {
    const words = await deleteSearchWords(tx, id);
    if (words === null) throw new NotFound('言いかえ');
    return { value: undefined, audit: { subject: { type: 'search-words', id }, change: { words } } };
  },
});

/** Adds a group of words that the search of the municipality takes for one, or for neighbours. It works at once. */
export async function addSearchWords(
  scope: Scope,
  input: z.input<typeof addWordsSchema>,
): Promise<{ id: string }> {
  const added = await storeWords(scope, input);
  forgetVocabulary(scope.municipalityId);
  return added;
}

/** @throws NotFound when somebody else has removed it. */
export async function removeSearchWords(
  scope: Scope,
  input: z.input<typeof removeWordsSchema>,
): Promise<void> {
  await dropWords(scope, input);
  forgetVocabulary(scope.municipalityId);
}

export const getSearchWords = read({
  name: 'registry.get-search-words',
  permission: 'registry.edit',
  run: async ({ tx }) => ({ groups: await listSearchWords(tx) }),
});
