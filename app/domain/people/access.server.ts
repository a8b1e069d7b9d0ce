import { findCaseWay, listVisibleCaseIds } from '#db/queries/case-visibility.server';
import { findCase, type CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { Forbidden, NotFound } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { parseCaseCode } from './case-code';
import { caseVisibility, readingVisibility } from './visibility';

/**
 * The case with this code, as stored or as people write it, when the reader may see it.
 *
 * @throws NotFound, whether it does not exist, belongs to another municipality or is not for this reader.
 */
export async function findCaseForWork(
  tx: ScopedTx,
  scope: Scope,
  code: string | undefined,
  { lock = false }: { lock?: boolean } = {},
): Promise<CaseRow> {
  const parsed = parseCaseCode(code ?? '');
  const found = await findCase(tx, { code: parsed.ok ? parsed.code : (code ?? '') }, { lock });
  if (!found) throw new NotFound('ケース');
  await requireCaseAccess(tx, scope, found.id);
  return found;
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
