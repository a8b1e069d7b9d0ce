import { isCaseVisible, listVisibleCaseIds } from '#db/queries/case-visibility.server';
import { findCase, type CaseRow } from '#db/queries/cases.server';
import type { ScopedTx } from '#db/scope.server';
import { NotFound } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { parseCaseCode } from './case-code';
import { caseVisibility } from './visibility';

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

/** @throws NotFound when the reader does not see the case. */
export async function requireCaseAccess(tx: ScopedTx, scope: Scope, caseId: string): Promise<void> {
  if (!(await isCaseVisible(tx, caseId, caseVisibility(scope.actor)))) throw new NotFound('ケース');
}

/** The ids of all cases the reader sees. */
export async function visibleCaseIds(tx: ScopedTx, scope: Scope): Promise<ReadonlySet<string>> {
  return new Set(await listVisibleCaseIds(tx, caseVisibility(scope.actor)));
}
