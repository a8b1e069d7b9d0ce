import { findInsurance, updateInsurance } from '#db/queries/insurances.server';
import { findOpportunity } from '#db/queries/registry-opportunities.server';
import type { ScopedTx } from '#db/scope.server';
import { command } from '~/domain/kernel/command.server';
import { Conflict, insist, NotFound } from '~/domain/kernel/errors';
import { today, type Day } from '~/lib/japanese-date';
import type { CoveredOffer } from './insurance';
import { decideCorrection, decideTakingBack, type TakeBackReason } from './insurance-mending';
import { correctInsuranceSchema, insuranceColumns, takeBackInsuranceSchema } from './insurance-schema';
import { refuseUncovered } from './record-insurance.server';
import { requireHost } from './require-host.server';

type Columns = ReturnType<typeof insuranceColumns>;
type Insurance = NonNullable<Awaited<ReturnType<typeof findInsurance>>>;

/**
 * Writes an insurance as it should have been. What stood on it is computed anew: whether one holds, and what is to be
 * renewed.
 *
 * @param offer what it was taken out for, where it was for one offer or a placement there
 * @returns what stood before and what stands now, for the audit entry
 * @throws Refused, Conflict; Invalid for another kind or plan that does not cover what is done there today. The days of
 *   one that did are corrected also where the offer changed since.
 */
export async function correctTo(
  tx: ScopedTx,
  { row, version, offer }: { row: Insurance; version: number; offer: CoveredOffer | null },
  after: Columns,
) {
  insist(decideCorrection(row, after));
  if (offer && (row.kind !== after.kind || row.eventPlan !== after.eventPlan)) refuseUncovered(after, offer);
  if (!(await updateInsurance(tx, { id: row.id, version }, after))) throw new Conflict();
  return { insurance: row.id, before: partsOf(row), after };
}

/**
 * Takes an insurance back: it stands in the list as taken back, and counts nowhere.
 *
 * @returns what stood, for the audit entry
 * @throws Refused, Conflict
 */
export async function takeBackOf(
  tx: ScopedTx,
  { row, version }: { row: Insurance; version: number },
  { because, day }: { because: TakeBackReason; day: Day },
) {
  insist(decideTakingBack(row));
  const gone = { takenBackOn: day, takenBackBecause: because };
  if (!(await updateInsurance(tx, { id: row.id, version }, gone))) throw new Conflict();
  return { insurance: row.id, because, before: partsOf(row) };
}

/** Corrects an insurance of a host or of one of its offers. */
export const correctInsurance = command({
  name: 'registry.correct-insurance',
  permission: 'registry.edit',
  input: correctInsuranceSchema,
  run: async ({ tx }, { insurance, version, because, ...given }) => {
    const row = await requireInsurance(tx, insurance);
    const offer = row.opportunityId === null ? null : await findOpportunity(tx, row.opportunityId);
    const change = await correctTo(tx, { row, version, offer }, insuranceColumns(given));
    return { value: { id: row.id }, audit: { subject: subjectOf(row), change: { because, ...change } } };
  },
});

/** Takes back an insurance of a host or of one of its offers that is none. */
export const takeBackInsurance = command({
  name: 'registry.take-back-insurance',
  permission: 'registry.edit',
  input: takeBackInsuranceSchema,
  run: async ({ tx, now }, { insurance, version, because }) => {
    const row = await requireInsurance(tx, insurance);
    const change = await takeBackOf(tx, { row, version }, { because, day: today(now) });
    return { value: { id: row.id }, audit: { subject: subjectOf(row), change } };
  },
});

/** An insurance of the registry, locked after its host. @throws NotFound, also for that of a placement. */
async function requireInsurance(tx: ScopedTx, id: string): Promise<Insurance> {
  const seen = await findInsurance(tx, id);
  if (!seen || seen.placementId !== null) throw new NotFound('保険');
  await requireHost(tx, seen.hostId, { lock: true });
  const row = await findInsurance(tx, id, { lock: true });
  if (!row) throw new NotFound('保険');
  return row;
}

function subjectOf({ opportunityId, hostId }: Insurance) {
  return opportunityId === null ? { type: 'host', id: hostId } : { type: 'opportunity', id: opportunityId };
}

function partsOf({ kind, eventPlan, validFrom, validTo }: Insurance) {
  return { kind, eventPlan, validFrom, validTo };
}
