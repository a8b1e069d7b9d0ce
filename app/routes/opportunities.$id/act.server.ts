import { shareOffer, takeOpportunityStep } from '~/domain/registry/index.server';
import { offerStateNames } from '~/domain/registry/rules';
import { shareOfferSchema, takeOpportunityStepSchema } from '~/domain/registry/schema';
import { byIntent, taking } from '~/http/intents.server';

/** The forms of an offer's page, each with its own command. */
export const actOnOffer = byIntent({
  step: taking(
    takeOpportunityStepSchema,
    takeOpportunityStep,
    ({ status }) => `「${offerStateNames[status]}」にしました。`,
  ),
  share: taking(
    shareOfferSchema,
    shareOffer,
    ({ shared }) => (shared ? '共に行う受入先を決めました。' : '共に行う受入先を消しました。'),
    { at: 'partner' },
  ),
});
