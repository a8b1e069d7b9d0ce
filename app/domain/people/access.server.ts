import { findCaseWay, listVisibleCaseIds } from '#db/queries/case-visibility.server';
import { findCase, type CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { Forbidden, Merged, NotFound } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { formatCaseCode, parseCaseCode } from './case-code';
import { caseVisibility, readingVisibility } from './visibility';

/**
 * The case with this code, as stored or as people write it, when the reader may see it. A case that was taken up in
 * another one leads there; with `follow` that one is given instead.
 *
 * @throws NotFound, whether it does not exist, belongs to another municipality or is not for this reader; Merged.
 */
export async function findCaseForWork(
  tx: ScopedTx,
  scope: Scope,
  code: string | undefined,
  { lock = false, follow = false }: { lock?: boolean; follow?: boolean } = {},
): Promise<CaseRow> {
  const named = storedCode(code ?? '');
  const found = await findStanding(tx, { code: named }, lock);
  if (!found) throw new NotFound('ケース');
  await requireCaseAccess(tx, scope, found.id);
  if (found.code !== named && !follow) throw new Merged(found.code, formatCaseCode(found.code));
  return found;
}

/** A code as it is stored, whichever way it was written; what is none stays as it is. */
export function storedCode(written: string): string {
  const parsed = parseCaseCode(written);
  return parsed.ok ? parsed.code : written;
}

/**
 * The case, or the one in which it was taken up. That one alone is locked: a merge holds it while it changes those that
 * were taken up before, and would wait for ever for somebody who holds one of them and waits for it.
 */
async function findStanding(
  tx: ScopedTx,
  key: { code: string } | { id: string },
  lock: boolean,
): Promise<CaseRow | null> {
  const locked = lock ? await findCase(tx, key, { lock, standing: true }) : null;
  const found = locked ?? (await findCase(tx, key));
  return found?.mergedInto ? findStanding(tx, { id: found.mergedInto }, lock) : found;
}

/**
 * Notes by what right the reader sees the case, so that the log names the purpose. What was opened in an emergency is
 * there for reads alone, and what one sees as a member of the meeting is not there to be edited.
 *
 * @throws NotFound when the reader does not see the case; Forbidden when it is to be edited by who does not work on it.
 */
export async function requireCaseAccess(tx: ScopedTx, scope: Scope, caseId: string): Promise<void> {
  const visibility = tx.reading ? readingVisibility(scope.actor) : caseVisibility(scope.actor);
  const way = await findCaseWay(tx, caseId, visibility);
  if (way === null) throw new NotFound('ケース');
  if (tx.editing && way !== 'works') throw new Forbidden();
  tx.caseWay = way;
}

/** The ids of all cases the reader sees. */
export async function visibleCaseIds(tx: ScopedTx, scope: Scope): Promise<ReadonlySet<string>> {
  return new Set(await listVisibleCaseIds(tx, caseVisibility(scope.actor)));
}

/** The ids of the cases the reader works on, and so may change. */
export async function workedCaseIds(tx: ScopedTx, scope: Scope): Promise<ReadonlySet<string>> {
  const { everything, agencyId } = caseVisibility(scope.actor);
  return new Set(await listVisibleCaseIds(tx, { everything, agencyId }));
}
