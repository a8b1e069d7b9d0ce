/** The forms of the registry, each the input of one command. */
export { basisStepSchemas, recordTemporaryUseSchema } from './basis-schema';
export {
  confirmOwnNumbersSchema,
  declareCapacitySchema,
  markOwnDaysSchema,
  noteDaysSchema,
  noteOwnDaySchema,
  recordConsultationSchema,
  seatOfferSchema,
  setUsualWeekSchema,
} from './capacity-schema';
export {
  correctInsuranceSchema,
  insuranceColumns,
  recordHostInsuranceSchema,
  recordInsuranceSchema,
  recordPlacementInsuranceSchema,
  takeBackInsuranceSchema,
} from './insurance-schema';
export { asRegistered, recordFoundSchema } from './found-schema';
export { areaChoice, contactChoice } from './form-fields';
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
  answerConditionsSchema,
  registerOpportunitySchema,
  shareOfferSchema,
  takeOpportunityStepSchema,
  updateOpportunitySchema,
} from './opportunity-schema';
export {
  chooseOrganisationSchema,
  mergeOrganisationsSchema,
  registerOrganisationSchema,
  updateOrganisationSchema,
} from './organisation-schema';
export {
  chooseCarveOutTasksSchema,
  describeCarveOutTaskSchema,
  dropCarveOutTaskSchema,
  endCarveOutSchema,
  saveCarveOutDaySchema,
  turnTasksIntoOfferSchema,
} from './carve-out-schema';
export { addWordsSchema, removeWordsSchema } from './own-words/schema';
export { forgetSearchesSchema, savedSearchSchema, saveSearchSchema } from './searches/schema';
