export { Call } from './call';
export { Schemes, Voices } from './frame';
export { MatchCard, Way } from './match-card';
export { PrintSheet, type SheetProps } from './print-sheet';
export { Reasons } from './reasons';
export { ResultBands } from './results';
export { Summary } from './summary';
export { ThreeViews } from './three-views';
