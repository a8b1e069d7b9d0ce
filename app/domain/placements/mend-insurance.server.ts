import { findInsurance } from '#db/queries/insurances.server';
import { findPlacement } from '#db/queries/placements.server';
import { findOpportunity } from '#db/queries/registry-opportunities.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound } from '~/domain/kernel/errors';
import type { Scope } from '~/domain/kernel/scope';
import { requireCaseAccess } from '~/domain/people/index.server';
import { correctTo, takeBackOf } from '~/domain/registry/index.server';
import { correctInsuranceSchema, insuranceColumns, takeBackInsuranceSchema } from '~/domain/registry/schema';
import { today } from '~/lib/japanese-date';

/** Corrects an insurance of one placement, also when that is over: what is given out of the case is to be true. */
export const correctPlacementInsurance = command({
  name: 'placements.correct-insurance',
  permission: 'placements.run',
  input: correctInsuranceSchema,
  run: async ({ tx, scope }, { insurance, version, because, ...given }) => {
    const { row, placement } = await requirePlacementInsurance(tx, scope, insurance);
    const { opportunityId } = placement;
    const offer = opportunityId === null ? null : await findOpportunity(tx, opportunityId);
    const change = await correctTo(tx, { row, version, offer }, insuranceColumns(given));
    return {
      value: { id: row.id },
      audit: {
        subject: { type: 'placement', id: placement.id },
        codes: [placement.code],
        change: { because, ...change },
      },
    };
  },
});

/** Takes back an insurance of one placement that is none. */
export const takeBackPlacementInsurance = command({
  name: 'placements.take-back-insurance',
  permission: 'placements.run',
  input: takeBackInsuranceSchema,
  run: async ({ tx, scope, now }, { insurance, version, because }) => {
    const { row, placement } = await requirePlacementInsurance(tx, scope, insurance);
    const change = await takeBackOf(tx, { row, version }, { because, day: today(now) });
    return {
      value: { id: row.id },
      audit: { subject: { type: 'placement', id: placement.id }, codes: [placement.code], change },
    };
  },
});

/** An insurance of a placement, locked after it. @throws NotFound, also for that of a host. */
async function requirePlacementInsurance(tx: ScopedTx, scope: Scope, id: string) {
  const seen = await findInsurance(tx, id);
  const placement = seen?.placementId ? await findPlacement(tx, seen.placementId, { lock: true }) : null;
  if (!placement) throw new NotFound('保険');
  await requireCaseAccess(tx, scope, placement.caseId);
  const row = await findInsurance(tx, id, { lock: true });
  if (!row) throw new NotFound('保険');
  return { row, placement };
}
