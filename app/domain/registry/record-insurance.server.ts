import { insertInsurance } from '#db/queries/insurances.server';
import { command } from '~/domain/kernel/command.server';
import { Invalid } from '~/domain/kernel/errors';
import { newId } from '~/domain/kernel/ids';
import { notCovered, type CoveredOffer, type InsuranceFacts } from './insurance';
import { insuranceColumns, recordHostInsuranceSchema, recordInsuranceSchema } from './insurance-schema';
import { requireHost } from './require-host.server';
import { requireOpportunity } from './require-opportunity.server';

/**
 * An insurance that was taken out for an offer, or for all that its host takes (EXP-8). Of two at the same moment both stand.
 *
 * @throws NotFound; Invalid for one of the offer that does not cover what is done there.
 */
export const recordInsurance = command({
  name: 'registry.record-insurance',
  permission: 'registry.edit',
  input: recordInsuranceSchema,
  run: async ({ tx }, { opportunityId, about, ...given }) => {
    const { host, offer } = await requireOpportunity(tx, opportunityId, { lock: true });
    const insurance = insuranceColumns(given);
    if (about === 'offer') refuseUncovered(insurance, offer);
    await insertInsurance(tx, {
      ...{ id: newId(), hostId: host.id, opportunityId: about === 'offer' ? offer.id : null },
      ...insurance,
    });
    return {
      value: insurance,
      audit: { subject: { type: 'opportunity', id: offer.id }, change: { about, ...insurance } },
    };
  },
});

/** An insurance for all that a host takes, also of one that makes no offer (yet). */
export const recordHostInsurance = command({
  name: 'registry.record-host-insurance',
  permission: 'registry.edit',
  input: recordHostInsuranceSchema,
  run: async ({ tx }, { hostId, ...given }) => {
    const host = await requireHost(tx, hostId, { lock: true });
    const insurance = insuranceColumns(given);
    await insertInsurance(tx, { id: newId(), hostId: host.id, ...insurance });
    return {
      value: insurance,
      audit: { subject: { type: 'host', id: host.id }, change: insurance },
    };
  },
});

/** @throws Invalid */
export function refuseUncovered(
  insurance: { kind: InsuranceFacts['kind']; eventPlan: string },
  offer: CoveredOffer,
): void {
  const { kind, eventPlan } = insurance;
  const why = notCovered({ kind, eventPlan: eventPlan === 'a' ? 'a' : '' }, offer);
  if (why) throw new Invalid({ kind: [`${why}ほかの保険を選んでください。`] });
}
