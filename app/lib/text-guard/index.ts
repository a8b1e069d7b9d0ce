export { areaNamesAtHand, beforeAreaNames, withAreaNames } from './area-names';
export { adviceOn, type Advice } from './advice';
export { offersIn, type Offer } from './offers';
export type { Finding, GuardLevel, GuardRule } from './finding';
export {
  inspectText,
  isRefusedAlways,
  markedParts,
  onGuardFailure,
  refusedAlways,
  type TextPart,
} from './inspect';
export { outwardText, teamText, visitorText } from './schema';
