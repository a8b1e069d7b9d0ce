import { insertLine, updateLine, type LineChange } from '#db/queries/claim-lines.server';
import { findRequestBefore, listTargets } from '#db/queries/expense-facts.server';
import { updateClaim } from '#db/queries/expenses.server';
import type { ScopedTx } from '#db/scope.server';
import type { z } from 'zod';
import { command } from '~/domain/kernel/command.server';
import { insist, Invalid, NotFound } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import type { Scope } from '~/domain/kernel/scope';
import { userOf } from '~/domain/kernel/user';
import { isSlug } from '~/domain/taxonomy/index.server';
import { today } from '~/lib/japanese-date';
import { parseYen } from '~/lib/money';
import { requireClaim, requireSeen, type Claim } from './access.server';
import { openClaimOf } from './open-claim.server';
import { ownHostId } from '~/domain/registry/index.server';
import { claimableOf, grossOf, judgeEditing } from './rules';
import { saveLineSchema } from './schema';

type Line = z.output<typeof saveLineSchema>;

/** Adds a line to a claim or changes one. What can be claimed is derived, never typed. */
export const saveLine = command({
  name: 'expenses.save-line',
  permission: 'expenses.claim',
  input: saveLineSchema,
  run: async ({ tx, scope, now }, line) => {
    if (line.workOn > today(now)) throw new Invalid({ workOn: ['まだ来ていない日です。'] });
    const claim = await claimFor(tx, scope, line);
    insist(judgeEditing(claim.status));
    if (line.workOn.slice(0, 7) !== claim.period)
      throw new Invalid({ workOn: ['この請求の月の日付ではありません。その月の請求に書いてください。'] });
    const row = await rowOf(tx, claim, line);
    const id = line.lineId ?? newId();
    if (line.lineId) {
      if (!(await updateLine(tx, claim.id, id, row))) throw new NotFound('明細');
    } else await insertLine(tx, { ...row, id, claimId: claim.id });
    await updateClaim(tx, claim, {});
    const { kind, gross, claimable } = row;
    return {
      value: { claimId: claim.id, lineId: id },
      audit: { subject: { type: 'claim', id: claim.id }, change: { line: id, kind, gross, claimable } },
    };
  },
});

/** The claim named in the version that was seen, or the host's own open claim of the month. */
async function claimFor(tx: ScopedTx, scope: Scope, line: Line): Promise<Claim> {
  if (line.claimId !== undefined)
    return requireSeen(tx, scope, { id: line.claimId, version: line.version ?? 0 });
  const hostId = ownHostId(scope);
  const { id } = await openClaimOf(tx, { hostId, period: line.workOn.slice(0, 7), by: userOf(scope).userId });
  return requireClaim(tx, scope, id, { lock: true });
}

async function rowOf(tx: ScopedTx, claim: Claim, line: Line) {
  if (!isSlug('expenseKind', line.kind)) throw new Invalid({ kind: ['何の費用かを選んでください。'] });
  const target = await targetOf(tx, claim.hostId, line.target);
  const [quantity, unitPrice] = [Number(line.quantity), yenOf(line.unitPrice)];
  const gross = grossOf(quantity, unitPrice);
  const { kind } = line;
  const [participantBorne, otherFunding] = [yenOf(line.participantBorne), yenOf(line.otherFunding)];
  if (participantBorne + otherFunding > gross)
    throw new Invalid({ participantBorne: ['かかった額より多くなっています。額を確かめてください。'] });
  const request =
    kind === 'honorarium' ? await findRequestBefore(tx, claim.hostId, target.placementId, line.workOn) : null;
  return {
    kind,
    workOn: line.workOn,
    ...target,
    workRequestId: request?.id ?? null,
    description: line.description,
    quantity: quantity.toFixed(2),
    unit: line.unit,
    unitPrice,
    gross,
    participantBorne,
    otherFunding,
    claimable: claimableOf({ kind, gross, participantBorne, otherFunding }),
    evidence: line.evidence ?? '',
    // What was answered about the schemes was about the line as it stood.
    schemeAnswer: '',
    schemeNote: '',
  } satisfies LineChange;
}

/** The schema has seen to it that it is a whole number of yen. */
function yenOf(typed: string): number {
  return parseYen(typed) ?? 0;
}

async function targetOf(tx: ScopedTx, hostId: string, text: string) {
  const [type, id = ''] = text.split(':');
  const { people, offers } = await listTargets(tx, hostId);
  const placementId = type === 'placement' ? people.find(({ key }) => key === id)?.id : undefined;
  if (placementId !== undefined) return { placementId, opportunityId: null };
  if (type !== 'placement' && offers.some((offer) => offer.id === id)) {
    return { placementId: null, opportunityId: id };
  }
  throw new Invalid({ target: ['どの受入れのためかを選びなおしてください。'] });
}
