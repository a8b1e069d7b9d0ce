import { insertInsurance } from '#db/queries/insurances.server';
import { findPlacement } from '#db/queries/placements.server';
import { findOpportunity } from '#db/queries/registry-opportunities.server';
import { command } from '~/domain/kernel/command.server';
import { NotFound, Refused } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { requireCaseAccess } from '~/domain/people/index.server';
import { refuseUncovered } from '~/domain/registry/index.server';
import { insuranceColumns, recordPlacementInsuranceSchema } from '~/domain/registry/schema';

/**
 * An insurance that was taken out for one placement. No name of a person stands in it.
 *
 * @throws NotFound; Refused where it has ended or was declined; Invalid for one that does not cover what is done there.
 */
export const recordPlacementInsurance = command({
  name: 'placements.record-insurance',
  permission: 'placements.run',
  input: recordPlacementInsuranceSchema,
  run: async ({ tx, scope }, { id, ...given }) => {
    const row = await findPlacement(tx, id, { lock: true });
    if (!row) throw new NotFound('受入れ');
    await requireCaseAccess(tx, scope, row.caseId);
    if (row.status === 'ended' || row.status === 'declined')
      throw new Refused('この受入れは、もう終わっています。', '保険は、続いている受入れに書きます。');
    const offer = row.opportunityId === null ? null : await findOpportunity(tx, row.opportunityId);
    const insurance = insuranceColumns(given);
    if (offer) refuseUncovered(insurance, offer);
    await insertInsurance(tx, { id: newId(), hostId: row.hostId, placementId: id, ...insurance });
    return {
      value: insurance,
      audit: { subject: { type: 'placement', id }, codes: [row.code], change: insurance },
    };
  },
});
