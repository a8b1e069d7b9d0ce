/** The forms of the registry, each the input of one command. */
export { declareCapacitySchema, recordTemporaryUseSchema } from './capacity-schema';
export {
  acceptHostsSchema,
  confirmHostSchema,
  recordAssessmentSchema,
  registerHostSchema,
  setStanceSchema,
  takeHostStepSchema,
  updateHostSchema,
} from './host-schema';
export {
  answerConditionSchema,
  registerOpportunitySchema,
  takeOpportunityStepSchema,
  updateOpportunitySchema,
} from './opportunity-schema';
