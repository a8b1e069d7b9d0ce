import {
  countSavedSearches,
  deleteSavedSearch,
  forgetRecentSearches,
  insertSavedSearch,
  setFitting,
  settleFresh,
} from '#db/queries/searches.server';
import { withScope } from '#db/scope.server';
import type { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { askedOf } from './asked';
import { fittingHosts, MOST_FITTING } from './fitting-hosts.server';
import { forgetSearchesSchema, savedSearchSchema, saveSearchSchema } from './schema';

/** Searches that one user may keep. */
export const MOST_SAVED = 20;

const storeSearch = command({
  name: 'registry.save-search',
  permission: 'registry.search',
  input: saveSearchSchema,
  run: async ({ tx, scope, now }, { name, asked }) => {
    const { userId } = userOf(scope);
    if ((await countSavedSearches(tx, userId)) >= MOST_SAVED)
      throw new Refused(`保存できる検索は${MOST_SAVED}までです。`, '使わなくなったものを消してください。');
    const id = newId();
    const row = { id, userId, name, asked, savedAt: now };
    if (!(await insertSavedSearch(tx, row)))
      throw new Refused('同じ条件の検索を、もう保存しています。', '下の一覧から開けます。');
    return { value: { id }, audit: { subject: { type: 'saved-search', id }, change: {} } };
  },
});

/**
 * Keeps a search of the user. What fits it now is known; what comes to fit it later is told.
 *
 * @throws Invalid when its name or its words name somebody; Refused when nothing is asked, when it asks for what no list
 * knows, when too many hosts fit, or when it is kept already.
 */
export async function saveSearch(
  scope: Scope,
  { name, asked }: z.input<typeof saveSearchSchema>,
  { now = new Date() }: { now?: Date } = {},
) {
  const question = askedOf(new URLSearchParams(asked), 'staff');
  if (question === '')
    throw new Refused('何をさがすかが、まだ決まっていません。', 'ことばか条件を入れてから保存してください。');
  const fitting = await fittingHosts(scope, question, now);
  const { total } = fitting;
  if (!fitting.byLists)
    throw new Refused('いまの一覧にない条件が入っています。', 'その条件を外してから保存してください。');
  if (total > MOST_FITTING)
    throw new Refused(
      `${total.toLocaleString('ja-JP')}か所に合う、広い検索です。`,
      `条件を足して、${MOST_FITTING.toLocaleString('ja-JP')}か所までにしてください。`,
    );
  const { id } = await storeSearch(scope, { name, asked: question }, { now });
  await withScope(scope, (tx) => setFitting(tx, { id, known: null }, fitting, now));
  return { id };
}

/** @throws NotFound when the user keeps no such search. */
export const removeSavedSearch = command({
  name: 'registry.remove-saved-search',
  permission: 'registry.search',
  input: savedSearchSchema,
  run: async ({ tx, scope }, { id }) => {
    if ((await deleteSavedSearch(tx, id, userOf(scope).userId)) === null) throw new NotFound('保存した検索');
    return { value: undefined, audit: { subject: { type: 'saved-search', id }, change: {} } };
  },
});

/** The user has seen what is new to a search. @throws NotFound when the user keeps no such search. */
export const seeSavedSearch = command({
  name: 'registry.see-saved-search',
  permission: 'registry.search',
  input: savedSearchSchema,
  run: async ({ tx, scope }, { id }) => {
    const hosts = await settleFresh(tx, id, userOf(scope).userId);
    if (hosts === null) throw new NotFound('保存した検索');
    return { value: undefined, audit: { subject: { type: 'saved-search', id }, change: { hosts } } };
  },
});

/** Forgets what the user searched last. */
export const forgetSearches = command({
  name: 'registry.forget-searches',
  permission: 'registry.search',
  input: forgetSearchesSchema,
  run: async ({ tx, scope }) => {
    const { userId } = userOf(scope);
    const searches = await forgetRecentSearches(tx, userId);
    return { value: undefined, audit: { subject: { type: 'user', id: userId }, change: { searches } } };
  },
});
