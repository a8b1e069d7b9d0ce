/** The pure rules of the area people, for its own verbs, for other areas and for pages. */
export {
  caseCodePrefix,
  formatCaseCode,
  makeCaseCode,
  parseCaseCode,
  type CaseCode,
  type RandomInt,
} from './case-code';
export * from './agency-rules';
export * from './aftercare-rules';
export * from './card-aid';
export * from './card-aid-rules';
export * from './card-expiry';
export * from './case-marks';
export * from './case-next';
export * from './case-rules';
export * from './case-sorts';
export { easyConsentWords } from './consent-easy';
export * from './consent-reminders';
export * from './conference-rules';
export * from './consent-rules';
export * from './contact-rules';
export * from './ending-rules';
export * from './engagement-rules';
export * from './family-rules';
export * from './merge-rules';
export * from './scheme-rules';
export { profilePartNames, profileParts, type ProfilePart } from './profile-content';
export {
  profileFields,
  profileValues,
  valuesOf,
  withEarlier,
  type ProfileField,
  type ProfileValues,
} from './profile-values';
export * from './slip-loss-rules';
export * from './slip-rules';
export * from './stability-rules';
export * from './stall-kinds';
export * from './urgent-rules';
export { caseVisibility, nothingVisible, readingVisibility, type CaseVisibility } from './visibility';
