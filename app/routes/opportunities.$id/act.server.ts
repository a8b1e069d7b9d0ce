import { noteGathering } from '~/domain/community/index.server';
import { noteGatheringSchema } from '~/domain/community/schema';
import {
  correctInsurance,
  recordInsurance,
  shareOffer,
  takeBackInsurance,
  takeOpportunityStep,
} from '~/domain/registry/index.server';
import { offerStateNames } from '~/domain/registry/rules';
import {
  correctInsuranceSchema,
  recordInsuranceSchema,
  shareOfferSchema,
  takeBackInsuranceSchema,
  takeOpportunityStepSchema,
} from '~/domain/registry/schema';
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
  correct_insurance: taking(correctInsuranceSchema, correctInsurance, '保険を直しました。'),
  take_back_insurance: taking(takeBackInsuranceSchema, takeBackInsurance, '保険を取り消しました。'),
});
