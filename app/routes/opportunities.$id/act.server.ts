import { noteGathering } from '~/domain/community/index.server';
import { noteGatheringSchema } from '~/domain/community/schema';
import { recordInsurance, shareOffer, takeOpportunityStep } from '~/domain/registry/index.server';
import { offerStateNames } from '~/domain/registry/rules';
import { recordInsuranceSchema, shareOfferSchema, takeOpportunityStepSchema } from '~/domain/registry/schema';
import { byIntent, taking } from '~/http/intents.server';

/** The forms of an offer's page, each with its own command. */
export const actOnOffer = byIntent({
  step: taking(
    takeOpportunityStepSchema,
    takeOpportunityStep,
    ({ status }) => `「${offerStateNames[status]}」にしました。`,
  ),
  share: taking(shareOfferSchema, shareOffer, ({ shared }) =>
    shared ? '共に行う受入先を決めました。' : '共に行う受入先を消しました。',
  ),
  gathering: taking(noteGatheringSchema, noteGathering, '来た人の数を書きました。'),
  insurance: taking(recordInsuranceSchema, recordInsurance, '保険を書きました。'),
});
