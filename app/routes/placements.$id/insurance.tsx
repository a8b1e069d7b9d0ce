import { useActionData } from '@remix-run/react';
import { insuranceResult, Insurances } from '~/components/insurance';
import type { PlacementStatus } from '~/domain/placements/rules';
import type { FormResult } from '~/http/form.server';
import { Band } from '~/ui';
import type { PlacementView } from './summary';

const beforeStart: readonly PlacementStatus[] = ['agreed', 'asked', 'accepted', 'trial'];
const over: readonly PlacementStatus[] = ['ended', 'declined'];

/** Whether an insurance is to be seen to before the start. */
export function isInsuranceAsked({ insurance: { required, holds }, status }: PlacementView): boolean {
  return required && !holds && beforeStart.includes(status);
}

/** 保険 of a placement: asked for before the start where the offer wants it. */
export function PlacementInsurance({ placement }: { placement: PlacementView }) {
  const result = useActionData<FormResult>();
  const { id, insurance, status, mayRun } = placement;
  const { rows, takenBack, required, exclusion } = insurance;
  if (rows.length + takenBack.length === 0 && !required && exclusion === null && !mayRun) return null;
  return (
    <Band title="保険" id="insurance">
      <Insurances
        insurance={insurance}
        of={{ id }}
        mayRecord={mayRun && !over.includes(status)}
        mayMend={({ ofPlacement }) => mayRun && ofPlacement}
        lastResult={insuranceResult(result)}
        asked={isInsuranceAsked(placement)}
      />
    </Band>
  );
}
