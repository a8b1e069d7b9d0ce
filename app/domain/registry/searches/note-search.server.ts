import { createHash } from 'node:crypto';
import { countQuestion } from '#db/queries/search-log.server';
import { putRecentSearch } from '#db/queries/searches.server';
import { withScope } from '#db/scope.server';
import { publicVisibility, visibilityOf, type Stage } from '#search/index.server';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { today } from '~/lib/japanese-date';
import { isRefusedAlways } from '~/lib/text-guard';
import { readAddress } from '../search/address';
import { asksByLists } from '../search/known-values';
import { askEngine } from '../search/search-hosts.server';
import type { TownFacts } from '../search/town-facts.server';
import { askedOf, countedOf } from './asked';

/** Searches of a user that are kept in reach. */
export const MOST_RECENT = 8;

interface NotedSearch {
  params: URLSearchParams;
  audience: 'public' | 'staff';
  total: number;
  stage: Stage;
  now: Date;
  facts: Pick<TownFacts, 'areas' | 'areaNames'>;
}

/**
 * Writes down that somebody searched: the question and what it found for everybody, without who it was; and for a
 * supporter among the own last searches, unless its words name somebody. Nothing is written down of an address that asks
 * nothing, or that asks for what no list knows.
 */
export async function noteSearch(scope: Scope, noted: NotedSearch): Promise<void> {
  const { params, total, stage, now, facts } = noted;
  const { audience } = noted.audience === 'staff' ? visibilityOf(scope) : publicVisibility(scope);
  const address = readAddress(params, audience);
  if (!asksByLists(address, facts.areas)) return;
  const asked = askedOf(params, audience);
  const { actor } = scope;
  const namesSomebody = isRefusedAlways(address.text, facts.areaNames);
  const mine = audience === 'staff' && actor.kind === 'user' && asked !== '' && !namesSomebody;
  const counted = questionToCount(params, audience, namesSomebody);
  if (counted === null && !mine) return;
  await withScope(scope, async (tx) => {
    await Promise.all([
      counted && countQuestion(tx, { ...counted, id: newId(), day: today(now), audience, total, stage }),
      mine &&
        putRecentSearch(
          tx,
          { id: newId(), userId: actor.userId, asked, total, searchedAt: now },
          MOST_RECENT,
        ),
    ]);
  });
}

/** What is counted of an address, with the short text by which the same question is known; null when it asks nothing. */
export function questionToCount(
  params: URLSearchParams,
  audience: 'public' | 'staff',
  namesSomebody: boolean,
) {
  const counted = countedOf(readAddress(params, audience), namesSomebody);
  if (counted === null) return null;
  return { ...counted, question: createHash('sha256').update(JSON.stringify(counted)).digest('base64url') };
}

/** The same for a question of which its page told: it was sent, or it stood for a while after it was typed. */
export async function noteToldSearch(
  scope: Scope,
  { params, audience, now }: Pick<NotedSearch, 'params' | 'audience' | 'now'>,
): Promise<void> {
  if (askedOf(params, audience) === '' && readAddress(params, audience).nearArea === undefined) return;
  const { result, facts } = await askEngine(
    scope,
    { params, audience, now },
    { page: 1, pageSize: 1, withFacets: false },
  );
  const { total, stage } = result;
  await noteSearch(scope, { params, audience, now, total, stage, facts });
}
