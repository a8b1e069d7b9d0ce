import type { Gathering } from '~/domain/community/index.server';
import type { OpportunityPage } from '~/domain/registry/index.server';
import type { FormResult } from '~/http/form.server';
import { OfferGathering } from './offer-gathering';
import { insuranceIntents } from '~/components/insurance';
import { OfferInsurance } from './offer-insurance';
import { OfferPartner } from './offer-partner';

interface OfferMoreProps {
  page: Pick<OpportunityPage, 'offer' | 'partner' | 'insurance'> & { gathering: Gathering | null };
  mayEdit: boolean;
  /** What came of the form of an intent. */
  resultOf: (intent: string) => FormResult | undefined;
}

/** With whom the offer is run, how those who come are insured, and how many came to an open gathering. */
export function OfferMore({
  page: { offer, partner, insurance, gathering },
  mayEdit,
  resultOf,
}: OfferMoreProps) {
  return (
    <>
      <OfferPartner offer={offer} partner={partner} mayEdit={mayEdit} lastResult={resultOf('share')} />
      <OfferInsurance
        offerId={offer.id}
        insurance={insurance}
        mayEdit={mayEdit}
        lastResult={insuranceIntents.flatMap((intent) => resultOf(intent) ?? []).at(0)}
      />
      <OfferGathering gathering={gathering} mayNote={mayEdit} lastResult={resultOf('gathering')} />
    </>
  );
}
