import { Insurances } from '~/components/insurance';
import type { OpportunityPage } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import { Band } from '~/ui';

interface OfferInsuranceProps {
  offerId: string;
  insurance: OpportunityPage['insurance'];
  mayEdit: boolean;
  lastResult: FormResult | undefined;
}

const abouts = [
  { value: 'offer', label: 'この受入枠' },
  { value: 'host', label: '受入先の全体' },
];

/** 保険 of an offer: told where it is asked for, was taken out, or something is left out of it. */
export function OfferInsurance({ offerId, insurance, mayEdit, lastResult }: OfferInsuranceProps) {
  const { rows, takenBack, required, exclusion, holds } = insurance;
  if (!mayEdit && rows.length + takenBack.length === 0 && !required && exclusion === null) return null;
  return (
    <Band title="保険" lead="受け入れるために入った保険" id="insurance">
      <Insurances
        insurance={insurance}
        of={{ opportunityId: offerId }}
        abouts={abouts}
        mayRecord={mayEdit}
        mayMend={() => mayEdit}
        lastResult={lastResult}
        asked={required && !holds}
      />
    </Band>
  );
}
