/** The pure rules of the registry, for other areas and for pages. */
export {
  carveOutQuestions,
  difficultyNames,
  partOfDayNames,
  partsOfDay,
  talkNames,
  type PartOfDay,
} from './carve-out-rules';
export { breakagesFrom, suggestedMoves, summarise, type Breakage, type BreakageSummary } from './breakages';
export {
  basisFields,
  basisSteps,
  consultationMethodNames,
  consultationMethods,
  dayKindNames,
  dayKinds,
  facilityNotice,
  type BasisStep,
} from './capacity-words';
export { type DayMark, type Month, type MonthCell, type MonthDay } from './capacity-month';
export { admit, type CapacityFacts, type RefusalCode, type RoomVerdict, type TemporaryUse } from './capacity';
export { facilitiesOf, type CapacityRows, type HostFacilities, type SeatRow } from './facilities';
export {
  comesAt,
  dayRoom,
  occupies,
  spareAt,
  weeklyRoom,
  type Facility,
  type Participant,
  type Spare,
  type StoredBasis,
  type StoredService,
  type StoredSnapshot,
} from './facility';
export { answerFor, conditionRows, type ConditionRow, type StoredAnswer } from './condition-rows';
export {
  eventPlanNames,
  eventPlans,
  insuranceKindNames,
  insuranceKinds,
  isToRenew,
  lastRenewalLook,
  type InsuranceKind,
} from './insurance';
export {
  correctionReasonNames,
  correctionReasons,
  takeBackReasonNames,
  takeBackReasons,
} from './insurance-mending';
export { labourQuestionNames, labourQuestions } from './labour';
export {
  freshnessLabel,
  freshnessLimitsOf,
  freshnessOf,
  freshnessSettings,
  freshnessSubjects,
  numbersLabel,
  usualFreshness,
  usualNumbersFreshness,
  type Freshness,
  type FreshnessLimits,
  type FreshnessSubject,
} from './freshness';
export { checkDigitOf } from './corporate-number';
export { changeAboutNames } from './history-about';
export {
  differences,
  differencesFor,
  foundSince,
  timesSubject,
  type Difference,
  type Finding,
} from './found';
export { decideHostStep, hostStatusAfter, hostStepNames, hostSteps, type HostStep } from './host-steps';
export * from './labels';
export { cellOfTime } from './offer-times';
export { isLeadOver } from './leads-over';
export { offerStateOf, placesLeft, placesLeftWithin, type OfferFacts } from './offer-state';
export {
  decideOpportunityStep,
  opportunityStatusAfter,
  opportunityStepNames,
  opportunitySteps,
  type OpportunityStep,
} from './opportunity-steps';
export { publicPlace } from './public-place';
export { isStay, isStayMenu } from './stays';
export { usualHours } from './usual-hours';
export { isWorkMenu } from './work-menus';
export { likenessOfKeys, nameKey, similarTo } from './similar-name';
export {
  cellsFrom,
  limitsLabel,
  meeting,
  patternOf,
  periodOf,
  stretchesOf,
  type TimePattern,
} from './time-pattern';
export { offerToWriteInto, whyNotWrittenIn } from './write-in-rules';
export { wordKindNames, wordKinds, type WordKind } from './own-words/labels';
