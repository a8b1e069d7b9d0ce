/** The pure rules of the registry, for other areas and for pages. */
export { admit, type CapacityFacts, type RefusalCode, type RoomVerdict, type TemporaryUse } from './capacity';
export { basisOn, capacityFactsOf, type StoredBasis, type StoredFacility } from './capacity-rows';
export { answerFor, conditionRows, type ConditionRow, type StoredAnswer } from './condition-rows';
export { freshnessLabel, freshnessOf, type Freshness } from './freshness';
export { decideHostStep, hostStatusAfter, hostStepNames, hostSteps, type HostStep } from './host-steps';
export * from './labels';
export { offerStateOf, placesLeft, type OfferFacts } from './offer-state';
export {
  decideOpportunityStep,
  opportunityStatusAfter,
  opportunityStepNames,
  opportunitySteps,
  type OpportunityStep,
} from './opportunity-steps';
export { similarTo } from './similar-name';
