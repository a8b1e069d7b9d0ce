import { listMergedInto, listStayed } from '#db/queries/case-merges.server';
import { listCases } from '#db/queries/case-list.server';
import type { CaseRow } from '#db/queries/cases.server';
import { listConsents } from '#db/queries/consents.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import { read } from '~/domain/kernel/read.server';
import { actorName, type Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { today, type Day } from '~/lib/japanese-date';
import { findCaseForWork } from './access.server';
import { toCaseLine } from './case-lines.server';
import { consentScopes, consentScopeWords, consentStateShort, currentConsents } from './consent-rules';
import { mergeObstacles } from './merge-rules';
import { readMergeSide } from './merge-side.server';
import { mergeWords } from './merge-words';
import { nothingVisible } from './visibility';

const offered = 6;

/**
 * 同じ方のケースをまとめる: which case could be meant; once one is chosen, both side by side, what would happen, and what
 * stands against it.
 */
export const getMerge = read({
  name: 'people.get-merge',
  permission: 'cases.edit',
  run: async ({ tx, scope, now }, given: { code: string | undefined; other: string | undefined }) => {
    const day = today(now);
    const kept = await findCaseForWork(tx, scope, given.code);
    const mayEdit = tx.caseWay === 'works';
    const chosen = mayEdit ? await findOther(tx, scope, given.other ?? '') : null;
    const isSame = chosen?.id === kept.id;
    const other = isSame ? null : chosen;
    const pair = other && (await compare(tx, scope, { kept, other, day }));
    return {
      line: toCaseLine(kept),
      today: day,
      mayEdit,
      asked: given.other ?? '',
      isSame,
      pair,
      earlier: await takenUp(tx, kept.id, day),
      candidates: pair || !mayEdit ? [] : await lately(tx, scope, kept.id),
    };
  },
  shows: ({ line, pair, candidates, earlier }) => ({
    codes: [line, ...(pair ? [pair.merged.line] : []), ...candidates, ...earlier].map(({ code }) => code),
    context: '担当',
  }),
});

async function findOther(tx: ScopedTx, scope: Scope, code: string): Promise<CaseRow | null> {
  if (code.trim() === '') return null;
  const way = tx.caseWay;
  const found = await findCaseForWork(tx, scope, code, { follow: true }).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  const works = tx.caseWay === 'works';
  if (way) tx.caseWay = way;
  return works ? found : null;
}

async function compare(
  tx: ScopedTx,
  scope: Scope,
  { kept, other, day }: { kept: CaseRow; other: CaseRow; day: Day },
) {
  const { agencyId } = userOf(scope);
  const into = await readMergeSide(tx, kept, day, agencyId);
  const from = await readMergeSide(tx, other, day, agencyId);
  const told = (row: CaseRow, { side, facts, agencies }: typeof into) => ({
    line: toCaseLine(row),
    version: row.version,
    caseRef: agencies.find((one) => one.agencyId === agencyId)?.caseRef ?? '',
    agencies: side.agencies.map(({ name }) => name),
    consents: consentScopes
      .filter((scopeName) => side.consents[scopeName] !== 'not_explained')
      .map(
        (scopeName) => `${consentScopeWords[scopeName].name}：${consentStateShort[side.consents[scopeName]]}`,
      ),
    plans: facts.plans,
    hosts: facts.hosts.map(({ name, status }) => ({ name, status })),
    slip: { madeOn: row.slipMadeOn, keptAt: row.slipKeptAt },
    createdOn: today(row.createdAt),
  });
  return {
    kept: told(kept, into),
    merged: told(other, from),
    obstacles: mergeObstacles(into.side, from.side).map(({ reason, wayOut }) => ({ reason, wayOut })),
    words: mergeWords(into.side, {
      ...from.side,
      hasProfile: other.strengthsAndWishes > 0,
      hasSlip: other.slipMadeOn !== null,
      drafts: from.facts.plans.filter(({ status }) => status === 'draft' || status === 'returned').length,
    }),
  };
}

/** Cases that the reader opened last: one of them is usually the other one. */
async function lately(tx: ScopedTx, scope: Scope, not: string) {
  const { agencyId } = userOf(scope);
  const rows = await listCases(
    tx,
    { ...nothingVisible, agencyId },
    { openedBy: actorName(scope) },
    { sort: 'new', limit: offered, offset: 0, agencyId },
  );
  return rows.filter(({ id }) => id !== not).map(toCaseLine);
}

/** What was taken up in the case before, with what still stands under those codes. */
export async function takenUp(tx: ScopedTx, caseId: string, day: Day) {
  const found = [];
  for (const { id, code, mergedOn, slipMadeOn, slipKeptAt } of await listMergedInto(tx, [caseId])) {
    const consents = currentConsents(await listConsents(tx, id), day);
    found.push({
      code,
      mergedOn,
      slipKeptAt: slipMadeOn === null ? null : slipKeptAt,
      ...(await listStayed(tx, id)),
      consents: consentScopes
        .filter((scope) => consents[scope] !== 'not_explained')
        .map((scope) => `${consentScopeWords[scope].name}：${consentStateShort[consents[scope]]}`),
    });
  }
  return found;
}
