export { adviceOn, type Advice } from './advice';
export { offersIn, type Offer } from './offers';
export type { Finding, GuardLevel, GuardRule } from './finding';
export {
  inspectText,
  markedParts,
  onGuardFailure,
  refusedAlways,
  warnedInside,
  type TextPart,
} from './inspect';
export { outwardRefusals, outwardText, teamText, visitorText } from './schema';
